#include "ingest/iso_time.h"

#include <optional>

#include "base/date.h"

namespace hearsay {

namespace {

// Two digits from `s`, at most `most`.
bool take_two(std::string_view& s, int most) {
  const auto digit = [&](std::size_t i) { return s[i] >= '0' && s[i] <= '9'; };
  if (s.size() < 2 || !digit(0) || !digit(1) || (s[0] - '0') * 10 + (s[1] - '0') > most) return false;
  s.remove_prefix(2);
  return true;
}

bool take(std::string_view& s, char c) {
  if (!s.starts_with(c)) return false;
  s.remove_prefix(1);
  return true;
}

bool is_zone(std::string_view s) {
  if (s.empty() || s == "Z" || s == "z") return true;
  if (!take(s, '+') && !take(s, '-')) return false;
  if (!take_two(s, 23)) return false;
  if (s.empty()) return true;
  take(s, ':');
  return take_two(s, 59) && s.empty();
}

}  // namespace

bool is_iso_time(std::string_view s) {
  if (s.size() < 10 || !parse_partial_date(s.substr(0, 10))) return false;
  s.remove_prefix(10);
  if (s.empty()) return true;
  if (!take(s, 'T') && !take(s, 't') && !take(s, ' ')) return false;
  if (!take_two(s, 24)) return false;
  if (take(s, ':')) {
    if (!take_two(s, 59)) return false;
    if (take(s, ':')) {
      if (!take_two(s, 60)) return false;
      if (take(s, '.') || take(s, ',')) {
        if (s.empty() || s.front() < '0' || s.front() > '9') return false;
        while (!s.empty() && s.front() >= '0' && s.front() <= '9') s.remove_prefix(1);
      }
    }
  }
  return is_zone(s);
}

}  // namespace hearsay
