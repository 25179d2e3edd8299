#pragma once

#include <span>
#include <vector>

#include "actors/mention_index.h"
#include "coding/events/candidate.h"
#include "doc/tree.h"

namespace hearsay {

/// Finds who fills a slot: the mentions of its phrase with all its conjuncts ("talks between Kenya, Uganda and the
/// rebels").
class SideFinder {
 public:
  SideFinder(const Doc& doc, const Tree& tree, const MentionIndex& mentions)
      : doc_(doc), tree_(tree), mentions_(mentions) {}

  /// The sides in the first of `slots` that gives any.
  [[nodiscard]] std::vector<Side> first(const Frame& frame, std::span<const SlotName> slots) const;
  /// The sides in all of `slots`.
  [[nodiscard]] std::vector<Side> all(const Frame& frame, std::span<const SlotName> slots) const;

 private:
  void collect(TokenId head, const SlotName& slot, std::vector<Side>& out) const;
  [[nodiscard]] bool is_side(MentionId mention, const SlotName& slot) const;

  const Doc& doc_;
  const Tree& tree_;
  const MentionIndex& mentions_;
};

}  // namespace hearsay
