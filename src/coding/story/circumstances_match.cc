#include "coding/story/circumstances_match.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/date.h"

namespace hearsay {

namespace {

// What the people were hit with. Torture, abduction and the like are deeds of another kind.
constexpr auto kWeapons = std::to_array<std::string_view>(
    {"firearms", "explosives", "drone", "aerial", "heavy-weapons", "suicide-attack", "primitive", "crowd-control"});
constexpr auto kPurposes = std::to_array<std::string_view>({"targeted", "destroy"});

template <std::size_t N>
bool any(const std::array<std::string_view, N>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_country(const PlaceRecord& p) { return p.feature && p.feature->starts_with("PCL"); }

bool same(const PlaceRecord& a, const PlaceRecord& b) {
  return a.geonames_id && b.geonames_id ? a.geonames_id == b.geonames_id : a.name == b.name;
}

bool overlap(const std::optional<Range>& a, const std::optional<Range>& b) {
  if (!a || !b) return true;
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  return std::max(a->min.value_or(0), b->min.value_or(0)) <= std::min(a->max.value_or(kMost), b->max.value_or(kMost));
}

// "12" and "at least 12"
bool equal_number(const std::optional<Range>& a, const std::optional<Range>& b) {
  return a && b && a->min && a->min == b->min && *a->min > 1 && overlap(a, b);
}

// A day as ISO text compares as it is ordered.
std::string_view first_day(const EventDate& d) { return d.earliest ? std::string_view(*d.earliest) : "0000"; }
std::string_view last_day(const EventDate& d) { return d.latest ? std::string_view(*d.latest) : "9999"; }

}  // namespace

bool lies_in(const PlaceRecord& inner, const PlaceRecord& outer) {
  if (!inner.country || inner.country != outer.country) return false;
  if (is_country(outer)) return true;
  return outer.feature == "ADM1" && outer.admin1 && inner.admin1 == outer.admin1;
}

bool places_agree(const EventRecord& a, const EventRecord& b) {
  if (!a.event_loc || !b.event_loc) return true;
  return same(*a.event_loc, *b.event_loc) || lies_in(*a.event_loc, *b.event_loc) || lies_in(*b.event_loc, *a.event_loc);
}

bool dates_agree(const EventRecord& a, const EventRecord& b) {
  if (!a.date || !b.date) return true;
  return first_day(*a.date) <= last_day(*b.date) && first_day(*b.date) <= last_day(*a.date);
}

bool sizes_agree(const EventSize& a, const EventSize& b) {
  return overlap(a.dead, b.dead) && overlap(a.injured, b.injured) && overlap(a.arrested, b.arrested) &&
         overlap(a.count, b.count);
}

bool modes_agree(const EventRecord& a, const EventRecord& b) {
  if (a.mode == b.mode) return true;
  if (a.event != "ASSAULT") return false;
  if (!a.mode || !b.mode) {
    const std::string& told = a.mode ? *a.mode : *b.mode;
    return any(kWeapons, told) || any(kPurposes, told);
  }
  return (any(kPurposes, *a.mode) && any(kWeapons, *b.mode)) || (any(kWeapons, *a.mode) && any(kPurposes, *b.mode));
}

bool same_place(const EventRecord& a, const EventRecord& b) {
  return a.event_loc && b.event_loc && same(*a.event_loc, *b.event_loc) && !is_country(*a.event_loc);
}

bool same_day(const EventRecord& a, const EventRecord& b) {
  if (!a.date || !b.date || !a.date->earliest || !b.date->earliest) return false;
  return a.date->earliest == a.date->latest && a.date->earliest == b.date->earliest && a.date->latest == b.date->latest;
}

bool same_toll(const EventSize& a, const EventSize& b) {
  return equal_number(a.dead, b.dead) || equal_number(a.injured, b.injured) || equal_number(a.arrested, b.arrested);
}

bool parts_of_toll(const EventSize& a, const EventSize& b) {
  return (a.dead && !a.injured && b.injured && !b.dead) || (b.dead && !b.injured && a.injured && !a.dead);
}

}  // namespace hearsay
