#pragma once

#include <optional>

#include "coding/frames/clause.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Modal verbs as predicates: who says so lays a duty on somebody ("Chad must leave, Kenya said") or binds himself
/// ("Kenya said it will send troops"). Which modals do is classes.tsv: `duty`, `intent`. The frame's slots: subj who
/// must or will, xcomp the deed, by the speaker (of an intent: only one who speaks of himself), prt "not".
class ModalFrames {
 public:
  ModalFrames(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const Clause& clause)
      : doc_(doc), tree_(tree), lexicon_(lexicon), clause_(clause) {}

  /// The frame of that auxiliary, where it is such a modal over an active clause that is no condition.
  [[nodiscard]] std::optional<Frame> of(TokenId auxiliary) const;
  /// Who says that a duty lies on `verb`'s subject: "Kenya said Chad *has* to leave"; invalid: nobody else.
  [[nodiscard]] TokenId demander(TokenId verb) const;

 private:
  [[nodiscard]] bool is_future_be(TokenId auxiliary) const;
  [[nodiscard]] TokenId speaker(TokenId verb) const;
  [[nodiscard]] bool same_entity(TokenId a, TokenId b) const;
  [[nodiscard]] bool is_condition(TokenId verb) const;

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const Clause& clause_;
};

/// The "not" or "never" of a verb, or an invalid id.
[[nodiscard]] TokenId negation_of(const Doc& doc, const Tree& tree, TokenId verb);

}  // namespace hearsay
