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
  std::string told;               ///< value of the date told last, of any grain; may be empty
  Tense tense = Tense::unknown;   ///< of the clause around the expression
  bool lower_case = false;        ///< the sentence has no capital, so "monday" is a name too
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

  // time_reader_days.cc
  std::optional<TimeMatch> numeric_date(const Cursor& c) const;
  std::optional<TimeMatch> day_of_month(const Cursor& c) const;
  std::optional<TimeMatch> bare_day(const Cursor& c) const;
  std::optional<TimeMatch> weekday(const Cursor& c) const;
  std::optional<TimeMatch> deictic(const Cursor& c) const;
  std::optional<TimeMatch> holiday(const Cursor& c) const;
  std::optional<TimeMatch> known_event(const Cursor& c) const;
  // time_reader_hours.cc
  std::optional<TimeMatch> overnight(const Cursor& c) const;
  std::optional<TimeMatch> daypart(const Cursor& c) const;
  std::optional<TimeMatch> named_hour(const Cursor& c) const;
  // time_reader_clock.cc
  std::optional<TimeMatch> clock(const Cursor& c) const;
  // time_reader_story.cc
  std::optional<TimeMatch> same_unit(const Cursor& c) const;
  std::optional<TimeMatch> unit_beside(const Cursor& c) const;
  std::optional<TimeMatch> eve(const Cursor& c) const;
  std::optional<TimeMatch> definite_unit(const Cursor& c) const;
  std::optional<TimeMatch> end_of_unit(const Cursor& c) const;
  std::optional<TimeMatch> year_earlier(const Cursor& c) const;
  // time_reader_periods.cc
  std::optional<TimeMatch> month(const Cursor& c) const;
  std::optional<TimeMatch> shifted_unit(const Cursor& c) const;
  std::optional<TimeMatch> season(const Cursor& c) const;
  std::optional<TimeMatch> part_of(const Cursor& c) const;
  // time_reader_years.cc
  std::optional<TimeMatch> quarter(const Cursor& c) const;
  std::optional<TimeMatch> fiscal_year(const Cursor& c) const;
  std::optional<TimeMatch> year(const Cursor& c) const;
  std::optional<TimeMatch> decade(const Cursor& c) const;
  std::optional<TimeMatch> century(const Cursor& c) const;
  // time_reader_spans.cc
  std::optional<TimeMatch> duration(const Cursor& c) const;
  std::optional<TimeMatch> bare_duration(const Cursor& c) const;
  std::optional<TimeMatch> hedged(const Cursor& c) const;
  std::optional<TimeMatch> repeated(const Cursor& c) const;
  std::optional<TimeMatch> reference(const Cursor& c) const;

  struct Unit {
    int factor = 1;
    std::string code;  ///< "D", "TH", "WE" …
    [[nodiscard]] bool clock() const { return code.size() == 2 && code[0] == 'T'; }
  };
  /// "a", "three", "several", "two and a half" and what may stand between it and its unit.
  struct Count {
    std::optional<double> value;  ///< none for "several"
    std::uint32_t end = 0;
    bool article = false;
  };
  /// The year of "of 1988", "of last year", "of the year" after a quarter, and where it ends.
  struct YearPhrase {
    int year = 0;
    std::uint32_t end = 0;
  };
  /// An hour as written; `half`: a.m. or p.m. is told, `sure`: it can be nothing but an hour.
  struct Hour {
    int hour = 0, minute = 0;
    std::optional<int> second;
    std::uint32_t end = 0;
    bool half = false, sure = false;
  };
  [[nodiscard]] static std::string hour_value(const Hour& hour);
  [[nodiscard]] std::optional<Hour> hour_at(const Cursor& c) const;
  [[nodiscard]] std::optional<TimeMatch> part_after(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] bool may_begin(const Cursor& c) const;
  [[nodiscard]] std::optional<Unit> unit(std::string_view lower) const;
  [[nodiscard]] std::optional<Count> count_at(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] bool is_rate(const Cursor& c) const;
  [[nodiscard]] std::optional<TimeMatch> counted_away(const Cursor& c, const Count& count, const Unit& unit,
                                                      std::uint32_t i) const;
  /// The year that "May and June 1990" tells for May; `i` is the word after May.
  [[nodiscard]] std::optional<int> shared_year(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] std::optional<YearPhrase> year_phrase(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] std::string a_year_before(const Cursor& c, std::string_view noun) const;
  [[nodiscard]] static std::string weekday_value(const Cursor& c, int wanted, std::optional<int> shift);
  [[nodiscard]] std::string year_by_weekday(const Cursor& c, const TimeMatch& date, int weekday) const;
  [[nodiscard]] std::optional<int> year_at(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] std::optional<int> day_at(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] std::optional<int> month_at(const Cursor& c, std::uint32_t i) const;
  /// The day that stands at `i`, maybe after "on": a weekday, a date, "yesterday".
  [[nodiscard]] std::optional<TimeMatch> day_after(const Cursor& c, std::uint32_t i) const;
  [[nodiscard]] static std::string duration_value(std::optional<double> count, const Unit& unit);
  [[nodiscard]] std::optional<std::string> moved(const Date& from, double count, const Unit& unit) const;

  const TimeWords* words_;
  const NumberReader* numbers_;
};

}  // namespace hearsay
