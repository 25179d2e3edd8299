#include "coding/events/recipients.h"

#include <algorithm>

#include "coding/events/actor_kind.h"
#include "coding/events/side.h"

namespace hearsay {

namespace {

// What is done to one's own people as well: 'arrested its critics', 'freed two of its captives'.
bool may_hit_own(const EventCandidate& event) {
  const auto& type = event.entry->event;
  return type == "ASSAULT" || type == "COERCE" || type == "ACCUSE" || type == "SANCTION" || type == "PROTEST" ||
         type == "THREATEN" || event.mode == "release";
}

}  // namespace

std::vector<Side> RecipientFinder::find(std::span<const Frame* const> frames, std::span<const SlotName> slots,
                                        const EventCandidate& event) const {
  for (const Accept accept : {Accept::actors, Accept::places}) {
    if (accept == Accept::places && event.entry->flags.weak) break;
    for (const SlotName& slot : slots) {
      for (const Frame* frame : frames) {
        auto sides = fit(sides_.all(*frame, std::span(&slot, 1), accept), event);
        if (!sides.empty()) return sides;
      }
    }
  }
  return {};
}

std::vector<Side> RecipientFinder::owners(std::span<const Frame* const> objects, const EventCandidate& event) const {
  static const auto kOwner = slots_from({"by", "from", "with", "poss", "comp", "of"});
  static const auto kAsked = slots_from({"by", "from", "with", "poss"});
  static const auto kDoer = slots_from({"by", "poss", "comp"});
  const auto& type = event.entry->event;
  if (type == "REQUEST") return find(objects, kAsked, event);
  if (type == "ACCUSE") return find(objects, kDoer, event);  // not 'condemned the killing *of farmers*'
  const bool attitude = type == "REJECT" || type == "AGREE" || type == "SUPPORT" || type == "CONCEDE";
  return attitude ? find(objects, kOwner, event) : std::vector<Side>();
}

std::vector<Side> RecipientFinder::fit(std::vector<Side> sides, const EventCandidate& event) const {
  std::erase_if(sides, [&](const Side& side) {
    if (contains(doc_, event.actor, side)) return true;
    if (may_hit_own(event)) return false;
    return is_owned(doc_, tree_, mentions_, side, event.actor) || is_own_state(side, event);
  });
  return sides;
}

bool RecipientFinder::is_own_state(const Side& side, const EventCandidate& event) const {
  const ActorCode* state = actor_of(doc_, side);
  if (state == nullptr || !state->code || !is_state(*state) || event.actor.empty()) return false;
  return std::all_of(event.actor.begin(), event.actor.end(), [&](const Side& s) {
    const ActorCode* actor = actor_of(doc_, s);
    const bool official = actor != nullptr && (is_state(*actor) || actor->sector == "MIL");
    return official && actor->code == state->code;
  });
}

}  // namespace hearsay
