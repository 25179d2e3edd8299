#pragma once

#include <optional>
#include <vector>

#include "actors/mention_index.h"
#include "doc/doc.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// A sense of the lexicon that fits a frame, with the words that met its constraints.
struct SenseMatch {
  const PredicateEntry* entry = nullptr;
  std::vector<TokenId> bound;
};

/// Chooses the lexicon's sense of a frame: the most specific one whose constraints all hold.
class SenseMatcher {
 public:
  SenseMatcher(const Doc& doc, const Lexicon& lexicon, const MentionIndex& mentions)
      : doc_(doc), lexicon_(lexicon), mentions_(mentions) {}

  [[nodiscard]] std::optional<SenseMatch> match(const Frame& frame) const;

 private:
  [[nodiscard]] bool holds(const SlotConstraint& constraint, const Frame& frame, std::vector<TokenId>& bound) const;
  [[nodiscard]] bool fits(const SlotValue& value, TokenId head) const;
  [[nodiscard]] bool in_built_in_class(std::string_view name, TokenId head, bool& known) const;

  const Doc& doc_;
  const Lexicon& lexicon_;
  const MentionIndex& mentions_;
};

/// Lemma of a word in lower case, as the lexicon writes it.
[[nodiscard]] std::string lexicon_lemma(const Doc& doc, TokenId token);

}  // namespace hearsay
