#pragma once

#include <span>
#include <vector>

#include "actors/mention_index.h"
#include "coding/events/candidate.h"
#include "coding/events/side_finder.h"
#include "doc/tree.h"

namespace hearsay {

/// Finds to whom it is done. A phrase that the actor itself owns ('Syria will withdraw *its troops* from Lebanon'), or
/// that is but the actor's own state, is passed over; where no actor fills the slots, a place does ('raids on villages
/// in southern Lebanon').
class RecipientFinder {
 public:
  RecipientFinder(const Doc& doc, const Tree& tree, const MentionIndex& mentions, const SideFinder& sides)
      : doc_(doc), tree_(tree), mentions_(mentions), sides_(sides) {}

  /// The sides in the first of `slots` that gives any to `event`, whose actors are known; over the first of `frames`
  /// that does.
  [[nodiscard]] std::vector<Side> find(std::span<const Frame* const> frames, std::span<const SlotName> slots,
                                       const EventCandidate& event) const;
  /// Those whom the objects of a word or gesture belong to, who are meant by it: 'rejected *Senegal's* plan',
  /// 'denounced a raid *by the army*', 'demanded an apology *from Chad*'.
  [[nodiscard]] std::vector<Side> owners(std::span<const Frame* const> objects, const EventCandidate& event) const;
  /// Those of `sides` that can be recipients of `event`.
  [[nodiscard]] std::vector<Side> fit(std::vector<Side> sides, const EventCandidate& event) const;

 private:
  [[nodiscard]] bool is_own_state(const Side& side, const EventCandidate& event) const;

  const Doc& doc_;
  const Tree& tree_;
  const MentionIndex& mentions_;
  const SideFinder& sides_;
};

}  // namespace hearsay
