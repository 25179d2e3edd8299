#include "coding/story/record_sides.h"

#include <algorithm>

namespace hearsay {

namespace {

template <class Test>
bool any_side(const EventRecord& event, Test test) {
  return std::ranges::any_of(event.actor, test) || std::ranges::any_of(event.recipient, test);
}

// One entity, or two that are described alike: 'a team of the agency … They are expected to …'
bool is_same(const EventSide& a, const EventSide& b) {
  if (a.entity && a.entity == b.entity) return true;
  const auto& sector = a.actor.sector;
  return a.actor.code && a.actor.code == b.actor.code && sector && sector == b.actor.sector && sector != "UNK" &&
         sector != "CVL" && sector != "GOV";
}

}  // namespace

bool share_somebody(const EventRecord& a, const EventRecord& b) {
  return any_side(a, [&](const EventSide& side) {
    return any_side(b, [&](const EventSide& other) { return is_same(side, other); });
  });
}

bool has_side_of(const EventRecord& event, const std::string& country) {
  return any_side(event, [&](const EventSide& side) { return side.actor.code == country; });
}

bool is_side(const EventRecord& event, const std::string& entity) {
  return any_side(event, [&](const EventSide& side) { return side.entity == entity; });
}

}  // namespace hearsay
