#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "doc/doc.h"
#include "language/number.h"
#include "language/time/tense.h"
#include "language/time/time_words.h"

namespace hearsay {

/// What relative expressions are read against.
struct TimeAnchor {
  std::optional<Date> published;
  std::optional<Date> reference;  ///< the day told last in the text
  Tense tense = Tense::unknown;   ///< of the clause around the expression
};

struct TimeMatch {
  std::uint32_t begin = 0, end = 0;
  std::string type, value;
};

/// Reads one time expression that begins at a token. Const; the anchor is given per call.
class TimeReader {
 public:
  TimeReader(const TimeWords& words, const NumberReader& numbers) : words_(&words), numbers_(&numbers) {}

  /// The longest expression at `at`, before `end`, or nothing.
  [[nodiscard]] std::optional<TimeMatch> read(const Doc& doc, std::uint32_t at, std::uint32_t end,
                                              const TimeAnchor& anchor) const;

 private:
  struct Cursor;
  using Pattern = std::optional<TimeMatch> (TimeReader::*)(const Cursor&) const;

  std::optional<TimeMatch> numeric_date(const Cursor& c) const;
  std::optional<TimeMatch> day_of_month(const Cursor& c) const;
  std::optional<TimeMatch> month(const Cursor& c) const;
  std::optional<TimeMatch> weekday(const Cursor& c) const;
  std::optional<TimeMatch> deictic(const Cursor& c) const;
  std::optional<TimeMatch> daypart(const Cursor& c) const;
  std::optional<TimeMatch> shifted_unit(const Cursor& c) const;
  std::optional<TimeMatch> anaphoric_day(const Cursor& c) const;
  std::optional<TimeMatch> season(const Cursor& c) const;
  std::optional<TimeMatch> quarter(const Cursor& c) const;
  std::optional<TimeMatch> duration(const Cursor& c) const;
  std::optional<TimeMatch> repeated(const Cursor& c) const;
  std::optional<TimeMatch> year(const Cursor& c) const;
  std::optional<TimeMatch> holiday(const Cursor& c) const;
  std::optional<TimeMatch> clock(const Cursor& c) const;
  std::optional<TimeMatch> reference(const Cursor& c) const;
  std::optional<TimeMatch> part_of(const Cursor& c) const;

  struct Unit {
    int factor = 1;
    std::string code;  ///< "D", "TH", "WE" …
  };
  [[nodiscard]] std::optional<Unit> unit(std::string_view lower) const;
  [[nodiscard]] std::optional<int> year_at(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] std::optional<int> day_at(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] std::optional<int> month_at(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] static std::string duration_value(std::optional<double> count, const Unit& unit);
  [[nodiscard]] std::optional<std::string> moved(const Date& from, double count, const Unit& unit) const;

  const TimeWords* words_;
  const NumberReader* numbers_;
};

}  // namespace hearsay
