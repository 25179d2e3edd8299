#include "coding/events/untold_sides.h"

#include <algorithm>

#include "base/utf8.h"
#include "coding/circumstances/event_place.h"
#include "coding/events/actor_kind.h"
#include "coding/events/side.h"

namespace hearsay {

namespace {

// Where the deed stands beside the harm: 'killed *in police firing*', 'died *during army shelling*'.
bool tells_deed(const Argument& a) {
  return a.slot == Slot::prep &&
         (a.preposition == "in" || a.preposition == "during" || a.preposition == "by" || a.preposition == "from");
}

}  // namespace

void UntoldSides::supply_actor(EventCandidate& event) const {
  if (!event.actor.empty() || event.entry->flags.mutual) return;
  const auto& type = event.entry->event;
  const bool laid_down = type == "RETREAT" && (event.mode == "disarm" || event.mode == "withdraw");
  if (type == "MOBILIZE" || laid_down) mobilized(event);
  if (type == "ASSAULT") deed_by(event);
}

void UntoldSides::supply_attacker(EventCandidate& event) const {
  if (event.entry->event != "ASSAULT" || event.entry->flags.mutual || !event.actor.empty() || tells_attacker(event))
    return;
  auto attacker = somebody_there(event);
  if (!attacker) return;
  attacker->sector = "UAF";
  event.actor.push_back({{}, slot_from("by"), {}, std::move(attacker)});
}

// Somebody is told, if no actor that we know ('kidnapped by renegades'), or the means come from afar ('an air strike').
bool UntoldSides::tells_attacker(const EventCandidate& event) const {
  if (event.mode == "aerial" || event.mode == "drone" || event.mode == "heavy-weapons") return true;
  const Frame& frame = frame_of(event);
  return std::any_of(frame.arguments.begin(), frame.arguments.end(), [&](const Argument& a) {
    const bool by = a.slot == Slot::subj || a.slot == Slot::poss || (a.slot == Slot::prep && a.preposition == "by");
    return by && !lexicon_.in_class("blast", lower_case(doc_.tokens.lemma[a.head.index()]));
  });
}

void UntoldSides::supply_recipient(EventCandidate& event) const {
  if (event.entry->flags.mutual) return;
  if (event.entry->event == "ASSAULT") things(event);
  if (event.recipient.empty()) country(event);
}

std::vector<Side> UntoldSides::forces(std::vector<Side> sides) const {
  std::erase_if(sides, [&](const Side& side) {
    const ActorCode* actor = actor_of(doc_, side);
    return actor == nullptr || !is_force(*actor);
  });
  return sides;
}

// 'Police were deployed in Oran', 'deployment of troops', 'the guerrillas were disarmed'
void UntoldSides::mobilized(EventCandidate& event) const {
  static const auto kMoved = slots_from({"obj", "of", "poss", "comp"});
  event.actor = forces(sides_.first(frame_of(event), kMoved));
  std::erase_if(event.recipient, [&](const Side& side) { return contains(doc_, event.actor, side); });
}

void UntoldSides::deed_by(EventCandidate& event) const {
  static const auto kDoer = slots_from({"by", "poss", "comp"});
  for (const Argument& a : frame_of(event).arguments) {
    const FrameId deed = frames_.at(a.head);
    if (!tells_deed(a) || !deed.valid() || !doc_.frames[deed.index()].noun) continue;
    auto doers = forces(sides_.first(doc_.frames[deed.index()], kDoer));
    // 'police firing' may be one mention, of the police
    if (doers.empty()) doers = forces(sides_.of_phrase(a.head, slot_from(a.preposition)));
    std::erase_if(doers, [&](const Side& side) { return contains(doc_, event.recipient, side); });
    if (doers.empty()) continue;
    event.actor = std::move(doers);
    return;
  }
}

// 'bombed the power station', 'attacked a convoy and three shops'
void UntoldSides::things(EventCandidate& event) const {
  for (const SlotName& slot : event.entry->recipient) {
    auto found = sides_.all(frame_of(event), std::span(&slot, 1), Accept::things);
    std::erase_if(found, [&](const Side& side) {
      return std::find(event.bound.begin(), event.bound.end(), head_of(doc_, side)) != event.bound.end();
    });
    const bool beside =
        std::any_of(found.begin(), found.end(), [&](const Side& s) { return contains(doc_, event.recipient, s); });
    if (found.empty() || !(event.recipient.empty() || beside)) continue;
    for (Side& side : found) {
      if (contains(doc_, event.recipient, side) || contains(doc_, event.actor, side)) continue;
      if (actor_of(doc_, side) == nullptr) side.stands_for = somebody_there(event);
      event.recipient.push_back(std::move(side));
    }
    return;
  }
}

bool UntoldSides::acts_in(const EventCandidate& event, const ActorCode& country) const {
  return std::any_of(event.actor.begin(), event.actor.end(), [&](const Side& side) {
    const ActorCode* actor = actor_of(doc_, side);
    return actor == nullptr || !actor->code || actor->code == country.code;
  });
}

std::optional<ActorCode> UntoldSides::somebody_there(const EventCandidate& event) const {
  const PlaceId place = place_of(doc_, tree_, event.predicate);
  if (!place.valid() || !doc_.places[place.index()].resolved.country) return std::nullopt;
  return somebody_in(*doc_.places[place.index()].resolved.country, "country of the event's place");
}

// 'staged rallies in Oran', 'imposed a curfew'
void UntoldSides::country(EventCandidate& event) const {
  const auto& type = event.entry->event;
  const bool at_home =
      type == "PROTEST" || type == "COERCE" || type == "CONCEDE" || (type == "THREATEN" && event.mode == "restrict");
  const bool abroad = type == "MOBILIZE" || type == "AID" || type == "SANCTION";
  if (!at_home && !abroad && type != "ASSAULT") return;
  auto somebody = somebody_there(event);
  // 'on alert in the West Bank': moves at home are against nobody
  if (abroad && (!somebody || acts_in(event, *somebody))) return;
  if (!somebody && at_home) {
    for (const Side& side : event.actor) {
      const ActorCode* actor = actor_of(doc_, side);
      if (actor == nullptr || !actor->code || is_international(*actor)) continue;
      somebody = somebody_in(*actor->code, "acts within its own country");
      break;
    }
  }
  if (somebody) event.recipient.push_back({{}, slot_from("in"), {}, std::move(somebody)});
}

}  // namespace hearsay
