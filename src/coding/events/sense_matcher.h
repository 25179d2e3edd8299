#pragma once

#include <optional>
#include <vector>

#include "actors/mention_index.h"
#include "coding/frames/frame_builder.h"
#include "doc/doc.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// A sense of the lexicon that fits a frame, with the words that met its constraints.
struct SenseMatch {
  const PredicateEntry* entry = nullptr;
  std::vector<TokenId> bound;
};

/// A sense that fits a frame but for one slot, which another word fills than the sense asks for.
struct NearMiss {
  const PredicateEntry* entry = nullptr;
  const SlotConstraint* unmet = nullptr;
  TokenId filler;
};

/// Chooses the lexicon's sense of a frame: the most specific one whose constraints all hold.
class SenseMatcher {
 public:
  SenseMatcher(const Doc& doc, const Lexicon& lexicon, const MentionIndex& mentions)
      : doc_(doc), lexicon_(lexicon), mentions_(mentions), frames_(doc) {}

  [[nodiscard]] std::optional<SenseMatch> match(const Frame& frame) const;
  /// For a frame without match: the most specific sense that it nearly fits, blocked ones aside.
  [[nodiscard]] std::optional<NearMiss> near_miss(const Frame& frame) const;

 private:
  /// Whether the frame meets the constraint, and whether its slot is filled there at all.
  struct Answer {
    bool met = false;
    bool filled = false;
  };
  [[nodiscard]] Answer answer(const SlotConstraint& constraint, const Frame& frame, std::vector<TokenId>& bound) const;
  /// The same at the frame or, where it lacks the slot, at the nouns bound so far: "staged a *hunger* strike".
  [[nodiscard]] bool holds(const SlotConstraint& constraint, const Frame& frame, std::vector<TokenId>& bound) const;
  [[nodiscard]] bool fits(const SlotValue& value, TokenId head) const;
  /// Whether the word tells that event itself, or through what it begins, goes on with or carries: "resume shelling".
  [[nodiscard]] bool makes(const SlotValue& event, TokenId head, int depth = 0) const;
  [[nodiscard]] bool in_built_in_class(std::string_view name, TokenId head, bool& known) const;

  const Doc& doc_;
  const Lexicon& lexicon_;
  const MentionIndex& mentions_;
  FrameIndex frames_;
};

/// Lemma of a word in lower case, as the lexicon writes it.
[[nodiscard]] std::string lexicon_lemma(const Doc& doc, TokenId token);

}  // namespace hearsay
