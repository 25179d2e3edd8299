#pragma once

#include "doc/doc.h"
#include "knowledge/actor_base.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Stage: mends lemmas that the model guessed for rare words: of irregular verbs ("fled" → flead), and ("blamed" →
/// blam) where a regular stem of the form is a word of the lexicon or a role noun. Words that the tables do not know
/// keep the model's lemma. Const and thread-safe.
class LemmaRefiner {
 public:
  LemmaRefiner(const Lexicon& lexicon, const ActorBase& actors) : lexicon_(lexicon), actors_(actors) {}

  void run(Doc& doc) const;

 private:
  [[nodiscard]] std::string hyphenated(const Doc& doc, std::size_t last) const;
  [[nodiscard]] bool known(std::string_view lemma, bool verb) const;

  const Lexicon& lexicon_;
  const ActorBase& actors_;
};

}  // namespace hearsay
