#include "coding/story/scene.h"

#include <algorithm>
#include <chrono>

#include "base/date.h"
#include "coding/story/record_sides.h"

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

bool sets_scene(const EventRecord& scene, const EventRecord& e, bool one_land) {
  if (!scene.event_loc || !is_placed(scene) || is_long_ago(scene) || scene.sentence > e.sentence) return false;
  if (e.sentence - scene.sentence > (scene.sentence <= kLead ? kReachOfLead : kReach)) return false;
  if (is_day(e.date) && (!is_day(scene.date) || e.date->value != scene.date->value)) {
    // 'Shells hit the market on Saturday. Soldiers cordoned it off on Sunday.'
    const auto days = days_after(scene, e);
    if (!days || *days < 0 || *days > kAftermath) return false;
  }
  const bool shared = share_somebody(scene, e);
  if (is_done(scene) && is_ahead(e)) return shared && scene.event == e.event;  // 'arrived in X. They are to meet …'
  if (is_done(scene) != is_done(e) || is_ahead(scene) != is_ahead(e)) return false;
  const bool fighting = scene.quad_class == kDeedsOfConflict && e.quad_class == kDeedsOfConflict;
  return shared || (fighting && one_land && scene.status != "not_occurred" && scene.event_loc->country &&
                    has_side_of(e, *scene.event_loc->country));
}

}  // namespace

void carry_scene(std::vector<EventRecord>& events) {
  const std::vector<EventRecord> told = events;
  for (std::size_t i = 0; i < events.size(); ++i) {
    EventRecord& e = events[i];
    if (e.event_loc || !is_placed(e) || !(is_done(e) || is_ahead(e))) continue;
    std::vector<const PlaceRecord*> between;
    for (std::size_t k = i; k-- > 0;) {
      if (!told[k].event_loc) continue;
      const auto& place = *told[k].event_loc;
      const bool one_land =
          std::ranges::all_of(between, [&](const auto* other) { return other->country == place.country; });
      if (!sets_scene(told[k], e, one_land)) {
        between.push_back(&place);
        continue;
      }
      e.event_loc = told[k].event_loc;
      if (!e.date && is_done(e) && is_day(told[k].date)) e.date = told[k].date;
      break;
    }
  }
}

}  // namespace hearsay
