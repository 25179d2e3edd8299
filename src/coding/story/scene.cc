#include "coding/story/scene.h"

#include <algorithm>
#include <chrono>

#include "base/date.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kLead = 2, kReach = 3, kReachOfLead = 8;  // sentences
constexpr int kAftermath = 2;                                     // days
constexpr int kDeedsOfCooperation = 2, kDeedsOfConflict = 4;

bool is_placed(const EventRecord& e) {
  return e.quad_class == kDeedsOfCooperation || e.quad_class == kDeedsOfConflict || e.event == "CONSULT";
}

// Done, or denied of the same scene: 'the attackers did not shoot at civilians'.
bool is_done(const EventRecord& e) {
  return e.status == "occurred" || e.status == "ongoing" || e.status == "not_occurred";
}

bool is_ahead(const EventRecord& e) { return e.status == "planned" || e.status == "expected"; }

std::vector<const EventSide*> sides(const EventRecord& e) {
  std::vector<const EventSide*> out;
  for (const auto* list : {&e.actor, &e.recipient}) {
    for (const EventSide& side : *list) out.push_back(&side);
  }
  return out;
}

// One entity, or two that are described alike: 'a team of the agency … They are expected to …'
bool is_same(const EventSide& a, const EventSide& b) {
  if (a.entity && a.entity == b.entity) return true;
  const auto& sector = a.actor.sector;
  return a.actor.code && a.actor.code == b.actor.code && sector && sector == b.actor.sector && sector != "UNK" &&
         sector != "CVL" && sector != "GOV";
}

bool share_somebody(const EventRecord& a, const EventRecord& b) {
  const auto others = sides(b);
  return std::ranges::any_of(sides(a), [&](const EventSide* side) {
    return std::ranges::any_of(others, [&](const EventSide* other) { return is_same(*side, *other); });
  });
}

bool belongs_there(const EventRecord& e, const PlaceRecord& place) {
  return place.country &&
         std::ranges::any_of(sides(e), [&](const EventSide* side) { return side->actor.code == place.country; });
}

bool is_day(const std::optional<EventDate>& date) { return date && date->value && !date->value->ends_with("_REF"); }

// "2021": what is told from far back is no scene for what follows.
bool is_long_ago(const EventRecord& e) {
  constexpr std::size_t kMonth = 7;
  return is_day(e.date) && e.date->value->size() <= kMonth;
}

// Days from the scene to what follows it; none where one of them is no day.
std::optional<int> days_after(const EventRecord& scene, const EventRecord& e) {
  const auto day = [](const EventRecord& event) {
    const bool told = event.date && event.date->earliest && event.date->earliest == event.date->latest;
    return told ? parse_date(*event.date->earliest) : std::nullopt;
  };
  const auto from = day(scene);
  const auto to = day(e);
  if (!from || !to) return std::nullopt;
  return static_cast<int>((std::chrono::sys_days(*to) - std::chrono::sys_days(*from)).count());
}

bool sets_scene(const EventRecord& scene, const EventRecord& e) {
  if (!scene.event_loc || !is_placed(scene) || is_long_ago(scene) || scene.sentence > e.sentence) return false;
  if (e.sentence - scene.sentence > (scene.sentence <= kLead ? kReachOfLead : kReach)) return false;
  if (is_day(e.date) && (!is_day(scene.date) || e.date->value != scene.date->value)) {
    // 'Shells hit the market on Saturday. Soldiers cordoned it off on Sunday.'
    const auto days = days_after(scene, e);
    if (!days || *days < 0 || *days > kAftermath) return false;
  }
  const bool shared = share_somebody(scene, e);
  if (is_done(scene) && is_ahead(e)) return shared && scene.event == e.event;  // 'arrived in X. They are to meet …'
  if (is_done(scene) != is_done(e) || is_ahead(scene) != is_ahead(e) || scene.status == "not_occurred") return false;
  const bool fighting = scene.quad_class == kDeedsOfConflict && e.quad_class == kDeedsOfConflict;
  return shared || (fighting && belongs_there(e, *scene.event_loc));
}

}  // namespace

void carry_scene(std::vector<EventRecord>& events) {
  const std::vector<EventRecord> told = events;
  for (std::size_t i = 0; i < events.size(); ++i) {
    EventRecord& e = events[i];
    if (e.event_loc || !is_placed(e) || !(is_done(e) || is_ahead(e))) continue;
    for (std::size_t k = i; k-- > 0;) {
      if (!sets_scene(told[k], e)) continue;
      e.event_loc = told[k].event_loc;
      if (!e.date && is_done(e) && is_day(told[k].date)) e.date = told[k].date;
      break;
    }
  }
}

}  // namespace hearsay
