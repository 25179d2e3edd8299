#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"

/// TIMEX3 values and the calendar behind them. Weeks are ISO weeks, weekdays are 1 (Monday) to 7.
namespace hearsay::calendar {

/// How exactly a value names its time; `none` for durations, sets and references such as PRESENT_REF.
enum class Grain : std::uint8_t { none, century, decade, year, half, season, quarter, month, week, day };

struct DateRange {
  std::optional<Date> earliest, latest;
};

[[nodiscard]] Date make_date(int year, int month, int day);
[[nodiscard]] bool valid_date(int year, int month, int day);
[[nodiscard]] int year_of(Date date);
[[nodiscard]] int month_of(Date date);
[[nodiscard]] int day_of(Date date);
[[nodiscard]] int weekday_of(Date date);
[[nodiscard]] int days_between(Date from, Date to);
[[nodiscard]] Date add_months(Date date, int months);

/// "2004-W47"
[[nodiscard]] std::string week_value(Date date);
/// "2004-10"
[[nodiscard]] std::string month_value(int year, int month);
/// "2004", or "199" for a decade's three digits
[[nodiscard]] std::string year_value(int year);
/// Sunday of Easter in the Gregorian calendar (Butcher's rule).
[[nodiscard]] Date easter(int year);
/// "2004-10" is a month; "2004-W47-WE" counts as a week.
[[nodiscard]] Grain grain_of(std::string_view value);
/// "1989-Q3"
[[nodiscard]] std::string quarter_value(Date date);
/// The n-th `weekday` of a month; the last one where it has no n-th.
[[nodiscard]] Date nth_weekday(int year, int month, int n, int weekday);
/// The days that a value may mean; `published` anchors PRESENT_REF and its kin. Durations and sets have none.
[[nodiscard]] DateRange range_of(std::string_view value, std::optional<Date> published);
/// The day where the value is one ("2004-11-24", "2004-11-24TNI").
[[nodiscard]] std::optional<Date> day_of_value(std::string_view value);

}  // namespace hearsay::calendar
