#include "coding/events/side_finder.h"

#include <algorithm>

namespace hearsay {

std::vector<Side> SideFinder::first(const Frame& frame, std::span<const SlotName> slots) const {
  for (const SlotName& slot : slots) {
    auto sides = all(frame, std::span(&slot, 1));
    if (!sides.empty()) return sides;
  }
  return {};
}

std::vector<Side> SideFinder::all(const Frame& frame, std::span<const SlotName> slots) const {
  std::vector<Side> sides;
  for (const SlotName& slot : slots) {
    for (const Argument& argument : frame.arguments) {
      if (argument.slot != slot.slot || (slot.slot == Slot::prep && argument.preposition != slot.preposition)) continue;
      collect(argument.head, slot, sides);
    }
  }
  return sides;
}

void SideFinder::collect(TokenId head, const SlotName& slot, std::vector<Side>& out) const {
  const MentionId mention = mentions_.mention_of(head);
  if (mention.valid() && is_side(mention, slot)) {
    const auto same = [&](const Side& s) {
      return s.mention == mention || doc_.mentions[s.mention.index()].entity == doc_.mentions[mention.index()].entity;
    };
    if (std::none_of(out.begin(), out.end(), same)) out.push_back({mention, slot});
  }
  for (const TokenId c : tree_.children(head)) {
    if (doc_.tokens.deprel[c.index()] == Deprel::conj && doc_.tokens.upos[c.index()] != Upos::verb)
      collect(c, slot, out);
  }
}

bool SideFinder::is_side(MentionId id, const SlotName& slot) const {
  const Mention& mention = doc_.mentions[id.index()];
  if (!mention.entity.valid()) return false;
  const Entity& entity = doc_.entities[mention.entity.index()];
  if (entity.actor) return true;
  // 'protest march', 'London attack': a modifier without an actor tells kind or place, not a side
  if (slot.slot == Slot::comp) return false;
  return entity.type == EntityType::person || entity.type == EntityType::organization ||
         entity.type == EntityType::nationality;
}

}  // namespace hearsay
