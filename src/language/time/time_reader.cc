#include "language/time/time_reader.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"

namespace hearsay {

namespace cal = calendar;

std::optional<int> integer(std::string_view s) {
  int value = 0;
  const auto read = std::from_chars(s.data(), s.data() + s.size(), value);
  if (s.empty() || read.ec != std::errc() || read.ptr != s.data() + s.size()) return std::nullopt;
  return value;
}

int full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

std::optional<TimeReader::Unit> TimeReader::unit(std::string_view lower) const {
  const std::string* value = words_->find(TimeWord::unit, lower);
  if (value == nullptr) return std::nullopt;
  Unit unit;
  std::size_t digits = 0;
  while (digits < value->size() && (*value)[digits] >= '0' && (*value)[digits] <= '9') ++digits;
  if (digits > 0) std::from_chars(value->data(), value->data() + digits, unit.factor);
  unit.code = value->substr(digits);
  return unit;
}

std::string TimeReader::duration_value(std::optional<double> count, const Unit& unit) {
  const bool is_clock = unit.code.size() == 2 && unit.code[0] == 'T';
  const std::string code = is_clock ? unit.code.substr(1) : unit.code == "NI" ? "D" : unit.code;
  const std::string prefix = is_clock ? "PT" : "P";
  if (!count) return prefix + "X" + code;
  const double n = *count * unit.factor;
  if (n == std::floor(n) && n < 1e15) return fmt::format("{}{}{}", prefix, static_cast<std::int64_t>(n), code);
  return fmt::format("{}{}{}", prefix, n, code);
}

std::optional<std::string> TimeReader::moved(const Date& from, double count, const Unit& unit) const {
  const double steps = count * unit.factor;
  if (!(std::abs(steps) <= 5000)) return std::nullopt;
  const int n = static_cast<int>(std::lround(steps));
  if (unit.code == "D" || unit.code == "NI") return format_date(add_days(from, n));
  if (unit.code == "W") return cal::week_value(add_days(from, 7 * n));
  if (unit.code == "M") {
    const Date date = cal::add_months(from, n);
    return cal::month_value(cal::year_of(date), cal::month_of(date));
  }
  if (unit.code == "Y") {
    if (unit.factor == 10) return fmt::format("{:03}", (cal::year_of(from) + n) / 10);
    if (unit.factor == 100) return fmt::format("{:02}", (cal::year_of(from) + n) / 100);
    return cal::year_value(cal::year_of(from) + n);
  }
  if (unit.code == "WE") {
    const Date monday = add_days(from, 1 - cal::weekday_of(from));
    return cal::week_value(add_days(monday, 7 * n)) + "-WE";
  }
  return format_date(from);
}

std::optional<int> TimeReader::year_at(const Cursor& c, std::uint32_t i) const {
  const auto word = c.lower(i);
  if (word.size() == 4) {
    const auto year = integer(word);
    if (year && is_year(*year)) return year;
  }
  if (word.size() == 3 && word[0] == '\'') {
    if (const auto year = integer(word.substr(1))) return full_year(*year);
  }
  return std::nullopt;
}

std::optional<int> TimeReader::day_at(const Cursor& c, std::uint32_t i) const {
  auto word = c.lower(i);
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
  if (const auto day = integer(word); day && word.size() <= 2 && *day >= 1 && *day <= 31) return day;
  if (const auto day = numbers_->ordinal(word); day && *day >= 1 && *day <= 31) return day;
  return std::nullopt;
}

std::optional<int> TimeReader::month_at(const Cursor& c, std::uint32_t i) const {
  if (i >= c.end || !c.capital(i)) return std::nullopt;
  if (c.upos(i) == Upos::aux || c.upos(i) == Upos::verb) return std::nullopt;
  return words_->number(TimeWord::month, c.lower(i));
}

std::optional<TimeMatch> TimeReader::read(const Doc& doc, std::uint32_t at, std::uint32_t end,
                                          const TimeAnchor& anchor) const {
  constexpr auto kPatterns = std::to_array<Pattern>(
      {&TimeReader::numeric_date, &TimeReader::day_of_month, &TimeReader::weekday, &TimeReader::month,
       &TimeReader::part_of, &TimeReader::deictic, &TimeReader::daypart, &TimeReader::shifted_unit,
       &TimeReader::anaphoric_day, &TimeReader::season, &TimeReader::quarter, &TimeReader::repeated,
       &TimeReader::duration, &TimeReader::clock, &TimeReader::holiday, &TimeReader::year, &TimeReader::reference});
  const Cursor cursor{doc, at, end, anchor};
  std::optional<TimeMatch> best;
  for (const Pattern pattern : kPatterns) {
    auto match = (this->*pattern)(cursor);
    if (match && match->end <= end && (!best || match->end > best->end)) best = std::move(match);
  }
  return best;
}

}  // namespace hearsay
