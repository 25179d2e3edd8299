#include "coding/events/actor_kind.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hearsay {

namespace {

constexpr auto kForces = std::to_array<std::string_view>({"MIL", "COP", "REB", "SPY", "PRM", "UAF"});
constexpr auto kPolitical = std::to_array<std::string_view>(
    {"MIL", "COP", "REB", "SPY", "PRM", "UAF", "GOV", "JUD", "LEG", "PTY", "OPP", "ELI"});
constexpr auto kCivilian =
    std::to_array<std::string_view>({"CVL", "REF", "EDU", "MED", "JRN", "LAB", "AGR", "REL", "SOC", "BUS"});
constexpr auto kInternational = std::to_array<std::string_view>({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG"});

template <std::size_t N>
bool any(const std::array<std::string_view, N>& list, const std::optional<std::string>& value) {
  return value && std::find(list.begin(), list.end(), *value) != list.end();
}

template <std::size_t N>
bool any(const std::array<std::string_view, N>& list, const std::vector<std::string>& values) {
  return std::any_of(values.begin(), values.end(), [&](const std::string& v) { return any(list, std::optional(v)); });
}

}  // namespace

bool is_political(const ActorCode& a) {
  return any(kPolitical, a.sector) || any(kPolitical, a.other_sectors) || any(kInternational, a.code) || is_state(a);
}

bool is_force(const ActorCode& a) { return any(kForces, a.sector) || any(kForces, a.other_sectors); }

bool is_police(const ActorCode& a) {
  return a.sector == "COP" || std::find(a.other_sectors.begin(), a.other_sectors.end(), "COP") != a.other_sectors.end();
}

bool is_state(const ActorCode& a) {
  if (!a.code || is_international(a)) return false;
  return !a.sector || *a.sector == "GOV";
}

bool is_international(const ActorCode& a) { return any(kInternational, a.code) || a.code == "MNC"; }

bool is_civilian(const ActorCode& a) { return any(kCivilian, a.sector); }

}  // namespace hearsay
