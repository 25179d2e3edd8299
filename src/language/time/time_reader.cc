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

std::string_view without_mid(std::string_view word) {
  const bool mid = word.starts_with("mid-") || word.starts_with("Mid-");
  return mid && word.size() > 4 ? word.substr(4) : word;
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

Date TimeReader::Cursor::story(std::string_view unit_code) const {
  using calendar::Grain;
  const Grain needed = unit_code == "D" || unit_code == "NI"   ? Grain::day
                       : unit_code == "W" || unit_code == "WE" ? Grain::week
                       : unit_code == "M"                      ? Grain::month
                       : unit_code == "Q"                      ? Grain::quarter
                       : unit_code == "DE"                     ? Grain::decade
                       : unit_code == "CE"                     ? Grain::century
                                                               : Grain::year;
  const Grain told = told_grain();
  if (told == Grain::none || told < needed) return day();
  const auto first = calendar::range_of(anchor.told, std::nullopt).earliest;
  return first ? *first : day();
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
  if (unit.code == "Q") return cal::quarter_value(cal::add_months(from, 3 * n));
  if (unit.code == "Y" || unit.code == "DE" || unit.code == "CE") {
    const int width = unit.code == "Y" ? 1 : unit.code == "DE" ? 10 : 100;
    const int year = cal::year_of(from) + static_cast<int>(std::lround(steps * width));
    if (year < 100 || year > 9999) return std::nullopt;
    if (width == 10) return fmt::format("{:03}", year / 10);
    if (width == 100) return fmt::format("{:02}", year / 100);
    return cal::year_value(year);
  }
  if (unit.code == "WE") {
    const Date monday = add_days(from, 1 - cal::weekday_of(from));
    return cal::week_value(add_days(monday, 7 * n)) + "-WE";
  }
  if (unit.clock()) return format_date(from);
  return std::nullopt;
}

std::optional<int> TimeReader::year_at(const Cursor& c, std::uint32_t i) const {
  const auto word = without_mid(c.lower(i));
  if (word.size() == 4) {
    const auto year = integer(word);
    if (year && is_year(*year)) return year;
  }
  if (word.size() == 3 && word[0] == '\'') {
    if (const auto year = integer(word.substr(1))) return full_year(*year);
  }
  if (word.size() == 5 && word.starts_with("’")) {
    if (const auto year = integer(word.substr(3))) return full_year(*year);
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
  if (i >= c.end) return std::nullopt;
  const auto form = without_mid(c.doc.form(TokenId(i)));
  if (form.empty() || (!c.anchor.lower_case && (form.front() < 'A' || form.front() > 'Z'))) return std::nullopt;
  if (c.upos(i) == Upos::aux || c.upos(i) == Upos::verb) return std::nullopt;
  return words_->number(TimeWord::month, without_mid(c.lower(i)));
}

/// A cheap look at the first word, for speed only.
bool TimeReader::may_begin(const Cursor& c) const {
  const auto word = c.lower(c.at);
  if (word.empty()) return false;
  if (word.front() < 'a' || word.front() > 'z' || word.find('-') != std::string_view::npos) return true;
  return words_->begins(word) || word.starts_with("fy") ||
         c.is(c.at,
              {"the",      "a",     "an",      "this",    "that", "these", "those",  "every", "each",   "per",
               "once",     "twice", "another", "some",    "half", "all",   "single", "over",  "fiscal", "financial",
               "calendar", "first", "final",   "opening", "q1",   "q2",    "q3",     "q4"}) ||
         numbers_->ordinal(word) || numbers_->at(c.doc, c.at, c.end);
}

std::optional<TimeMatch> TimeReader::read(const Doc& doc, std::uint32_t at, std::uint32_t end,
                                          const TimeAnchor& anchor) const {
  // Of two readings of one length the first stands.
  constexpr auto kPatterns = std::to_array<Pattern>(
      {&TimeReader::known_event, &TimeReader::numeric_date,  &TimeReader::day_of_month, &TimeReader::bare_day,
       &TimeReader::weekday,     &TimeReader::fiscal_year,   &TimeReader::quarter,      &TimeReader::month,
       &TimeReader::part_of,     &TimeReader::deictic,       &TimeReader::overnight,    &TimeReader::daypart,
       &TimeReader::named_hour,  &TimeReader::shifted_unit,  &TimeReader::same_unit,    &TimeReader::unit_beside,
       &TimeReader::eve,         &TimeReader::year_earlier,  &TimeReader::end_of_unit,  &TimeReader::definite_unit,
       &TimeReader::season,      &TimeReader::repeated,      &TimeReader::duration,     &TimeReader::hedged,
       &TimeReader::clock,       &TimeReader::bare_duration, &TimeReader::holiday,      &TimeReader::year,
       &TimeReader::decade,      &TimeReader::century,       &TimeReader::reference});
  const Cursor cursor{doc, at, end, anchor};
  std::optional<TimeMatch> best;
  if (!may_begin(cursor)) return best;
  for (const Pattern pattern : kPatterns) {
    auto match = (this->*pattern)(cursor);
    if (match && match->end <= end && (!best || match->end > best->end)) best = std::move(match);
  }
  return best;
}

}  // namespace hearsay
