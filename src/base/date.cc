#include "base/date.h"

#include <fmt/format.h>

#include <charconv>

namespace hearsay {

namespace {

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() < 10 || (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ')) return std::nullopt;
  return parse_partial_date(iso.substr(0, 10));
}

std::optional<Date> parse_partial_date(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if ((iso.size() >= 7 && iso[4] != '-') || (iso.size() == 10 && iso[7] != '-')) return std::nullopt;
  const auto year = number(iso.substr(0, 4));
  const auto month = iso.size() >= 7 ? number(iso.substr(5, 2)) : std::optional<int>(1);
  const auto day = iso.size() == 10 ? number(iso.substr(8, 2)) : std::optional<int>(1);
  if (!year || !month || !day || *month < 1 || *day < 1) return std::nullopt;
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::string format_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace hearsay
