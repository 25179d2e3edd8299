#pragma once

#include "coding/frames/clause.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Who is said to be behind a deed that a noun names: 'the militia claimed responsibility for the *attack*', 'the
/// *raid* was blamed on the militia', 'accused the militia of the *murder*', 'the militia took part in the *raid*'. The
/// verbs are classes of the lexicon: blaming, ascribing, claiming, partaking. Invalid where nobody is named.
class DeedDoer {
 public:
  DeedDoer(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const Clause& clause)
      : doc_(doc), tree_(tree), lexicon_(lexicon), clause_(clause) {}

  [[nodiscard]] TokenId of(TokenId deed) const;

 private:
  [[nodiscard]] Deprel relation(TokenId t) const { return doc_.tokens.deprel[t.index()]; }
  [[nodiscard]] bool in_class(std::string_view name, TokenId word) const;
  [[nodiscard]] TokenId responsible(TokenId word, std::string_view preposition) const;
  [[nodiscard]] TokenId ascribed(TokenId verb) const;
  [[nodiscard]] TokenId blamed(TokenId verb, std::string_view preposition) const;
  [[nodiscard]] TokenId by_participle(TokenId deed) const;

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const Clause& clause_;
};

}  // namespace hearsay
