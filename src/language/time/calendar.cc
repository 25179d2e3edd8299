#include "language/time/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace hearsay::calendar {

namespace {

std::optional<int> digits(std::string_view s) {
  int value = 0;
  const auto read = std::from_chars(s.data(), s.data() + s.size(), value);
  if (s.empty() || read.ec != std::errc() || read.ptr != s.data() + s.size()) return std::nullopt;
  return value;
}

Date last_of_month(int year, int month) { return add_days(add_months(make_date(year, month, 1), 1), -1); }

DateRange months(int year, int first, int count) {
  const Date begin = add_months(make_date(year, 1, 1), first - 1);
  return {begin, add_days(add_months(begin, count), -1)};
}

Date monday_of_week(int year, int week) {
  const Date fourth = make_date(year, 1, 4);
  return add_days(fourth, 1 - weekday_of(fourth) + 7 * (week - 1));
}

DateRange season(int year, std::string_view name) {
  if (name == "SP") return months(year, 3, 3);
  if (name == "SU") return months(year, 6, 3);
  if (name == "FA") return months(year, 9, 3);
  return months(year, 12, 3);
}

}  // namespace

Date make_date(int year, int month, int day) {
  return Date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
              std::chrono::day(static_cast<unsigned>(day)));
}

bool valid_date(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && make_date(year, month, day).ok();
}

int year_of(Date date) { return static_cast<int>(date.year()); }
int month_of(Date date) { return static_cast<int>(static_cast<unsigned>(date.month())); }
int day_of(Date date) { return static_cast<int>(static_cast<unsigned>(date.day())); }
int weekday_of(Date date) { return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding()); }

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

Date add_months(Date date, int count) {
  const Date moved = date + std::chrono::months(count);
  return moved.ok() ? moved : Date(moved.year() / moved.month() / std::chrono::last);
}

std::string week_value(Date date) {
  const Date thursday = add_days(date, 4 - weekday_of(date));
  const int week = days_between(make_date(year_of(thursday), 1, 1), thursday) / 7 + 1;
  return fmt::format("{:04}-W{:02}", year_of(thursday), week);
}

std::string month_value(int year, int month) { return fmt::format("{:04}-{:02}", year, month); }
std::string year_value(int year) { return fmt::format("{:04}", year); }

Date easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return make_date(year, n / 31, n % 31 + 1);
}

std::string quarter_value(Date date) { return fmt::format("{:04}-Q{}", year_of(date), (month_of(date) + 2) / 3); }

Date nth_weekday(int year, int month, int n, int weekday) {
  const Date first = make_date(year, month, 1);
  Date found = add_days(first, (weekday - weekday_of(first) + 7) % 7 + 7 * (n - 1));
  while (month_of(found) != month) found = add_days(found, -7);
  return found;
}

Grain grain_of(std::string_view value) {
  if (value.starts_with("FY")) return Grain::year;
  if (value.empty() || value.front() < '0' || value.front() > '9') return Grain::none;
  if (day_of_value(value)) return Grain::day;
  if (value.size() == 2) return Grain::century;
  if (value.size() == 3) return Grain::decade;
  if (value.size() == 4) return Grain::year;
  if (value.size() < 7) return Grain::none;
  const std::string_view rest = value.substr(5);
  if (rest.front() == 'Q') return Grain::quarter;
  if (rest.front() == 'H') return Grain::half;
  if (rest.front() == 'W' && rest != "WI") return Grain::week;
  return digits(rest) ? Grain::month : Grain::season;
}

std::optional<Date> day_of_value(std::string_view value) {
  if (value.size() < 10 || value[4] != '-' || value[7] != '-') return std::nullopt;
  return parse_date(value.substr(0, 10));
}

DateRange range_of(std::string_view value, std::optional<Date> published) {
  if (value == "PRESENT_REF") return {published, published};
  if (value == "PAST_REF") return {std::nullopt, published};
  if (value == "FUTURE_REF") return {published, std::nullopt};
  if (value.empty() || value.front() == 'P' || value.front() == 'X') return {};
  if (const auto day = day_of_value(value)) return {day, day};
  if (value.starts_with("FY")) value.remove_prefix(2);
  if (value.size() == 2) {
    const auto century = digits(value);
    if (!century || *century < 1) return {};
    return {make_date(*century * 100, 1, 1), make_date(*century * 100 + 99, 12, 31)};
  }
  if (value.size() == 3) {
    const auto decade = digits(value);
    if (!decade) return {};
    return {make_date(*decade * 10, 1, 1), make_date(*decade * 10 + 9, 12, 31)};
  }
  const auto year = digits(value.substr(0, 4));
  if (!year || *year < 1) return {};
  if (value.size() == 4) return {make_date(*year, 1, 1), make_date(*year, 12, 31)};
  if (value.size() < 7 || value[4] != '-') return {};
  const std::string_view rest = value.substr(5);
  if (rest.front() == 'W' && rest.size() >= 3 && rest != "WI") {
    const auto week = digits(rest.substr(1, 2));
    if (!week) return {};
    const Date monday = monday_of_week(*year, *week);
    return rest.ends_with("-WE") ? DateRange{add_days(monday, 5), add_days(monday, 6)}
                                 : DateRange{monday, add_days(monday, 6)};
  }
  if (rest.front() == 'Q') {
    const auto quarter = digits(rest.substr(1));
    return quarter && *quarter >= 1 && *quarter <= 4 ? months(*year, *quarter * 3 - 2, 3) : DateRange{};
  }
  if (rest.front() == 'H') {
    const auto half = digits(rest.substr(1));
    return half && *half >= 1 && *half <= 2 ? months(*year, *half * 6 - 5, 6) : DateRange{};
  }
  if (const auto month = digits(rest.substr(0, 2)); month && *month >= 1 && *month <= 12) {
    return {make_date(*year, *month, 1), last_of_month(*year, *month)};
  }
  return season(*year, rest);
}

}  // namespace hearsay::calendar
