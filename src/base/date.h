#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

using Date = std::chrono::year_month_day;

/// The date of an ISO 8601 date or instant ("2025-03-17", "2025-03-17T08:00:00Z"); nothing where it is none.
[[nodiscard]] std::optional<Date> parse_date(std::string_view iso);

/// A date that may lack day or month ("2021", "2021-08"): its first day.
[[nodiscard]] std::optional<Date> parse_partial_date(std::string_view iso);

/// "2025-03-17"
[[nodiscard]] std::string format_date(Date date);

[[nodiscard]] inline Date add_days(Date date, int days) {
  return Date(std::chrono::sys_days(date) + std::chrono::days(days));
}

}  // namespace hearsay
