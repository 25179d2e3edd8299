#include "language/time/time_reader.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "language/time/calendar.h"

namespace hearsay {

namespace cal = calendar;

struct TimeReader::Cursor {
  const Doc& doc;
  std::uint32_t at, end;
  const TimeAnchor& anchor;

  [[nodiscard]] std::string_view lower(std::uint32_t i) const { return i < end ? doc.tokens.lower[i] : std::string_view(); }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view word) const { return lower(i) == word; }
  [[nodiscard]] bool capital(std::uint32_t i) const {
    return i < end && !doc.form(TokenId(i)).empty() && doc.form(TokenId(i)).front() >= 'A' && doc.form(TokenId(i)).front() <= 'Z';
  }
  [[nodiscard]] Upos upos(std::uint32_t i) const { return i < end && !doc.tokens.upos.empty() ? doc.tokens.upos[i] : Upos::none; }
  [[nodiscard]] bool touches(std::uint32_t i) const {  ///< no blank between token i and the one before it
    return i > 0 && i < end && doc.tokens.span[i - 1].end == doc.tokens.span[i].begin;
  }
  [[nodiscard]] Date day() const { return anchor.reference ? *anchor.reference : *anchor.published; }
  [[nodiscard]] bool anchored() const { return anchor.published || anchor.reference; }
};

namespace {

constexpr int kFirstYear = 1500, kLastYear = 2099;

std::optional<int> integer(std::string_view s) {
  int value = 0;
  const auto read = std::from_chars(s.data(), s.data() + s.size(), value);
  if (s.empty() || read.ec != std::errc() || read.ptr != s.data() + s.size()) return std::nullopt;
  return value;
}

int full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

TimeMatch date_match(std::uint32_t begin, std::uint32_t end, std::string value) { return {begin, end, "DATE", std::move(value)}; }

/// The year that a month belongs to when none is told.
int year_for_month(int month, const TimeAnchor& anchor) {
  const int year = cal::year_of(*anchor.published), now = cal::month_of(*anchor.published);
  if (anchor.tense == Tense::future) return month < now ? year + 1 : year;
  return month > now ? year - 1 : year;
}

/// The year that makes a day of a month nearest to publication.
int year_for_day(int month, int day, Date published) {
  int best = cal::year_of(published), distance = 1000;
  for (int year = best - 1; year <= cal::year_of(published) + 1; ++year) {
    if (!cal::valid_date(year, month, day)) continue;
    const int away = std::abs(cal::days_between(published, cal::make_date(year, month, day)));
    if (away < distance) {
      distance = away;
      best = year;
    }
  }
  return best;
}

}  // namespace

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
  if (n == std::floor(n)) return fmt::format("{}{}{}", prefix, static_cast<std::int64_t>(n), code);
  return fmt::format("{}{}{}", prefix, n, code);
}

std::optional<std::string> TimeReader::moved(const Date& from, double count, const Unit& unit) const {
  const int n = static_cast<int>(std::lround(count * unit.factor));
  if (std::abs(n) > 5000) return std::nullopt;
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
    if (year && *year >= kFirstYear && *year <= kLastYear) return year;
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

std::optional<TimeMatch> TimeReader::numeric_date(const Cursor& c) const {
  // One token, or one cut at its separators.
  std::string joined(c.lower(c.at));
  std::uint32_t end = c.at + 1;
  while (end < c.end && end < c.at + 5 && c.touches(end) && (c.is(end, "-") || c.is(end, "/") || integer(c.lower(end)))) {
    joined += c.lower(end++);
  }
  int part[3] = {0, 0, 0};
  char separator = 0;
  std::size_t n = 0, width[3] = {0, 0, 0};
  for (const char ch : joined) {
    if (ch >= '0' && ch <= '9') {
      if (++width[n] > 4) return std::nullopt;
      part[n] = part[n] * 10 + (ch - '0');
    } else if ((ch == '-' || ch == '/' || ch == '.') && n < 2 && width[n] > 0 && (separator == 0 || separator == ch)) {
      separator = ch;
      ++n;
    } else {
      return std::nullopt;
    }
  }
  if (n != 2 || width[2] == 0) return std::nullopt;
  int year = part[0], month = part[1], day = part[2];
  if (width[0] != 4) {
    year = width[2] == 4 ? part[2] : full_year(part[2]);
    if (width[2] != 4 && width[2] != 2) return std::nullopt;
    month = part[0];
    day = part[1];
    if (month > 12 || separator == '.') std::swap(month, day);
  }
  if (!cal::valid_date(year, month, day)) return std::nullopt;
  return date_match(c.at, end, format_date(cal::make_date(year, month, day)));
}

std::optional<TimeMatch> TimeReader::day_of_month(const Cursor& c) const {
  std::uint32_t i = c.at;
  std::optional<int> month, day;
  if (c.is(i, "the") && day_at(c, i + 1)) ++i;
  if ((month = month_at(c, i))) {
    std::uint32_t next = i + 1;
    if (c.is(next, ".") && c.touches(next)) ++next;
    if (c.is(next, "the")) ++next;
    day = day_at(c, next);
    i = next + 1;
    if (!day) return std::nullopt;
    if (i < c.end && c.touches(i) && (c.is(i, "st") || c.is(i, "nd") || c.is(i, "rd") || c.is(i, "th"))) ++i;
    // "March 2 million": a number, no day
    if (i < c.end && (c.is(i, "%") || c.is(i, "percent") || c.is(i, "million"))) return std::nullopt;
  } else if ((day = day_at(c, i))) {
    std::uint32_t next = i + 1;
    if (next < c.end && c.touches(next) && (c.is(next, "st") || c.is(next, "nd") || c.is(next, "rd") || c.is(next, "th"))) ++next;
    if (c.is(next, "of") || c.is(next, "-")) ++next;
    month = month_at(c, next);
    i = next + 1;
    if (!month) return std::nullopt;
    if (c.is(i, ".") && c.touches(i) && i + 1 < c.end && year_at(c, i + 1)) ++i;
  } else {
    return std::nullopt;
  }
  std::optional<int> year;
  std::uint32_t after = i;
  if (c.is(after, ",") || c.is(after, "-") || c.is(after, "of")) ++after;
  if ((year = year_at(c, after))) {
    i = after + 1;
  } else if (after == i && integer(c.lower(i)) && c.lower(i).size() == 2 && month_at(c, i - 1)) {
    year = full_year(*integer(c.lower(i)));  // "14 Jan 90"
    ++i;
  }
  if (!year && !c.anchor.published) {
    return date_match(c.at, i, fmt::format("XXXX-{:02}-{:02}", *month, *day));
  }
  if (!year) year = year_for_day(*month, *day, *c.anchor.published);
  if (!cal::valid_date(*year, *month, *day)) return std::nullopt;
  return date_match(c.at, i, format_date(cal::make_date(*year, *month, *day)));
}

std::optional<TimeMatch> TimeReader::month(const Cursor& c) const {
  std::uint32_t i = c.at;
  std::optional<int> shift;
  if ((shift = words_->number(TimeWord::shift, c.lower(i)))) ++i;
  const auto month = month_at(c, i);
  if (!month) return std::nullopt;
  ++i;
  if (c.is(i, ".") && c.touches(i) && year_at(c, i + 1)) ++i;
  std::uint32_t after = i;
  if (c.is(after, ",") || c.is(after, "of")) ++after;
  if (c.is(after, "last") && c.is(after + 1, "year") && c.anchor.published) {
    return date_match(c.at, after + 2, cal::month_value(cal::year_of(*c.anchor.published) - 1, *month));
  }
  if ((c.is(after, "this") || c.is(after, "next")) && c.is(after + 1, "year") && c.anchor.published) {
    const int add = c.is(after, "next") ? 1 : 0;
    return date_match(c.at, after + 2, cal::month_value(cal::year_of(*c.anchor.published) + add, *month));
  }
  if (const auto year = year_at(c, after)) return date_match(c.at, after + 1, cal::month_value(*year, *month));
  // "May" and "March" alone must be names and stand after a preposition, in a range, or with a modifier.
  const auto lower = c.lower(i - 1);
  if ((lower == "may" || lower == "march" || lower == "mar" || lower == "sun" || lower == "jan" || lower == "april" || lower == "june" || lower == "august") && !shift) {
    const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
    constexpr auto kBefore = std::to_array<std::string_view>({"in", "since", "until", "till", "by", "from", "to", "during", "of", "for",
                                                              "early", "late", "mid", "mid-", "and", "before", "after", "between", "through", "-", "this", "each", "every", "around"});
    bool fits = false;
    for (const auto word : kBefore) fits = fits || before == word;
    if (!fits) return std::nullopt;
  }
  if (!c.anchor.published) return date_match(c.at, i, fmt::format("XXXX-{:02}", *month));
  int year = year_for_month(*month, c.anchor);
  const int now = cal::month_of(*c.anchor.published), this_year = cal::year_of(*c.anchor.published);
  if (shift && *shift < 0) year = *month < now ? this_year : this_year - 1;
  if (shift && *shift > 0) year = *month > now ? this_year : this_year + 1;
  return date_match(c.at, i, cal::month_value(year, *month));
}

std::optional<TimeMatch> TimeReader::weekday(const Cursor& c) const {
  std::uint32_t i = c.at;
  std::optional<int> shift;
  if (c.is(i, "the") && words_->number(TimeWord::shift, c.lower(i + 1))) ++i;
  if (c.is(i, "early") || c.is(i, "late")) ++i;
  if ((shift = words_->number(TimeWord::shift, c.lower(i)))) ++i;
  const auto wanted = words_->number(TimeWord::weekday, c.lower(i));
  if (!wanted || !c.capital(i)) return std::nullopt;
  const auto lower = c.lower(i);
  const bool plural = lower.ends_with("days");
  // "Sun" the star, "Sat" the verb: short names only before a date or comma.
  if (lower.size() < 6 && !lower.ends_with("day") && !lower.ends_with(".") && !month_at(c, i + 1) && !day_at(c, i + 1) && !c.is(i + 1, ",")) {
    return std::nullopt;
  }
  ++i;
  if (plural) return TimeMatch{c.at, i, "SET", fmt::format("XXXX-WXX-{}", *wanted)};
  // "Wednesday, March 3, 2010", "Friday the 13th of May"
  std::uint32_t after = i;
  while (c.is(after, ",") || c.is(after, ".") || c.is(after, "the") || c.is(after, "(")) ++after;
  const Cursor inner{c.doc, after, c.end, c.anchor};
  if (const auto date = day_of_month(inner); date && !shift) return date_match(c.at, date->end, date->value);
  std::string value;
  if (!c.anchored()) {
    value = fmt::format("XXXX-WXX-{}", *wanted);
  } else {
    const Date base = c.anchor.published ? *c.anchor.published : c.day();
    const int today = cal::weekday_of(base);
    int back = (today - *wanted + 7) % 7;
    int forward = (*wanted - today + 7) % 7;
    int move = -back;
    if (shift && *shift < 0) {
      move = back == 0 ? -7 : -back;
    } else if (shift && *shift > 0) {
      move = forward == 0 ? 7 : forward;
    } else if (c.anchor.tense == Tense::future || (shift && c.anchor.tense != Tense::past)) {
      move = forward;
    }
    value = format_date(add_days(base, move));
  }
  const std::uint32_t part = c.is(i, "at") ? i + 1 : i;
  if (const std::string* daypart = words_->find(TimeWord::daypart, c.lower(part))) {
    return TimeMatch{c.at, part + 1, "TIME", value + "T" + *daypart};
  }
  return date_match(c.at, i, value);
}

std::optional<TimeMatch> TimeReader::deictic(const Cursor& c) const {
  std::uint32_t i = c.at;
  if ((c.is(i, "early") || c.is(i, "late") || c.is(i, "later") || c.is(i, "earlier")) && words_->find(TimeWord::deictic, c.lower(i + 1)) != nullptr) ++i;
  if (c.is(i, "day") && (c.is(i + 1, "before") || c.is(i + 1, "after")) && words_->find(TimeWord::deictic, c.lower(i + 2)) != nullptr) return std::nullopt;
  const auto shift = words_->number(TimeWord::deictic, c.lower(i));
  if (!shift) return std::nullopt;
  if (c.capital(i) && i > c.doc.sentences[c.doc.sentence_of(TokenId(i)).index()].tokens.begin) {
    if (i > 0 && c.doc.form(TokenId(i - 1)) == "USA") return std::nullopt;  // the newspaper
  }
  const bool tonight = c.is(i, "tonight");
  ++i;
  const std::string* daypart = words_->find(TimeWord::daypart, c.lower(i));
  if (!c.anchor.published) {
    if (*shift == 0) return date_match(c.at, i, "PRESENT_REF");
    return date_match(c.at, i, *shift < 0 ? "PAST_REF" : "FUTURE_REF");
  }
  const std::string value = format_date(add_days(*c.anchor.published, *shift));
  if (daypart != nullptr) return TimeMatch{c.at, i + 1, "TIME", value + "T" + *daypart};
  if (tonight) return TimeMatch{c.at, i, "TIME", value + "TNI"};
  return date_match(c.at, i, value);
}

std::optional<TimeMatch> TimeReader::daypart(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (!c.anchored()) return std::nullopt;
  if (c.is(i, "overnight") && c.upos(i) != Upos::adj) {
    const Cursor next{c.doc, i + 2, c.end, c.anchor};
    if (c.is(i + 1, "into") || c.is(i + 1, "to") || c.is(i + 1, "on")) {
      if (auto day = weekday(next)) return TimeMatch{c.at, day->end, "TIME", day->value};
    }
    return TimeMatch{c.at, i + 1, "TIME", format_date(c.day()) + "TNI"};
  }
  int move = 0;
  const Date base = *(c.anchor.published ? c.anchor.published : c.anchor.reference);
  Date day = base;
  if (c.is(i, "this") || c.is(i, "that") || c.is(i, "last") || c.is(i, "early") || c.is(i, "late") || c.is(i, "earlier")) {
    if (c.is(i, "last")) move = -1;
    if (c.is(i, "that")) day = c.day();
    const std::string* part = words_->find(TimeWord::daypart, c.lower(i + 1));
    const bool named = part != nullptr && part->size() == 2 && (c.is(i, "this") || c.is(i, "that") || (c.is(i, "last") && *part == "NI"));
    if (named) return TimeMatch{c.at, i + 2, "TIME", format_date(add_days(day, move)) + "T" + *part};
    return std::nullopt;
  }
  const std::string* part = words_->find(TimeWord::daypart, c.lower(i));
  if (part != nullptr && part->size() == 5 && c.at > 0) {  // noon, midnight
    return TimeMatch{c.at, i + 1, "TIME", format_date(c.day()) + "T" + *part};
  }
  // "in the morning", "the morning of May 3"
  if (c.is(i, "the") && (part = words_->find(TimeWord::daypart, c.lower(i + 1))) != nullptr && part->size() == 2) {
    if (c.is(i + 2, "of") || c.is(i + 2, "on")) {
      const Cursor next{c.doc, i + 3, c.end, c.anchor};
      auto date = day_of_month(next);
      if (!date) date = weekday(next);
      if (date && cal::day_of_value(date->value)) return TimeMatch{c.at, date->end, "TIME", date->value.substr(0, 10) + "T" + *part};
    }
    const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
    if (before == "in" || before == "during") return TimeMatch{c.at, i + 2, "TIME", format_date(c.day()) + "T" + *part};
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::shifted_unit(const Cursor& c) const {
  std::uint32_t i = c.at;
  const bool article = c.is(i, "the") || c.is(i, "these") || c.is(i, "those");
  if (article) ++i;
  if ((c.is(i, "later") || c.is(i, "earlier")) && (c.is(i + 1, "this") || c.is(i + 1, "that") || c.is(i + 1, "last"))) ++i;
  const auto shift = words_->number(TimeWord::shift, c.lower(i));
  if (!shift) return std::nullopt;
  ++i;
  const auto number = numbers_->at(c.doc, i, c.end);
  if (number && number->tokens.end < c.end) {
    std::uint32_t after = number->tokens.end;
    if (c.is(after, "-")) ++after;
    if (const auto u = unit(c.lower(after)); u && u->code != "WE") {
      const std::optional<double> count = number->vague ? std::nullopt : std::optional(number->value);
      return TimeMatch{c.at, after + 1, "DURATION", duration_value(count, *u)};
    }
  }
  if (c.is(i, "half") && unit(c.lower(i + 1))) return std::nullopt;
  if (const std::string* part = words_->find(TimeWord::season, c.lower(i)); part != nullptr) return std::nullopt;
  const auto u = unit(c.lower(i));
  if (!u) return std::nullopt;
  const bool many = c.lower(i).ends_with("s");
  if (many) {
    if (*shift < 0) return TimeMatch{c.at, i + 1, "DURATION", duration_value(std::nullopt, *u)};
    if (*shift > 0) return date_match(c.at, i + 1, "FUTURE_REF");
    return std::nullopt;
  }
  if (u->code[0] == 'T') return TimeMatch{c.at, i + 1, "DURATION", duration_value(1, *u)};
  if (u->code == "NI" || !c.anchored()) {
    if (c.anchored()) return std::nullopt;
    return date_match(c.at, i + 1, *shift < 0 ? "PAST_REF" : *shift > 0 ? "FUTURE_REF" : "PRESENT_REF");
  }
  const Date published = c.anchor.published ? *c.anchor.published : c.day();
  // "the previous day", "the following week": counted from the story; "last week" from the day of publication
  const auto word = c.lower(i - 1);
  const bool story = word == "previous" || word == "following" || word == "preceding" || (word == "next" && article);
  const Date base = story ? c.day() : published;
  if (article && *shift < 0 && !story && u->code != "WE" && !c.is(i + 1, "of") && (u->code != "M" || u->factor != 3)) {
    // "the past year", "the last decade": a stretch of time, not a calendar unit
    return TimeMatch{c.at, i + 1, "DURATION", duration_value(1, *u)};
  }
  if (u->code == "M" && u->factor == 3) {  // quarters
    const Date date = cal::add_months(base, 3 * *shift);
    return date_match(c.at, i + 1, fmt::format("{:04}-Q{}", cal::year_of(date), (cal::month_of(date) - 1) / 3 + 1));
  }
  double step = *shift;
  if (u->code == "WE") {
    // On a Monday "last weekend" is the one just over.
    const int today = cal::weekday_of(base);
    if (*shift == 0 && today < 3 && c.anchor.tense != Tense::future) step = -1;
    if (*shift < 0 && today >= 6) step = -1;
    if (*shift > 0 && today < 6) step = 0;
  }
  if (u->code == "D" && *shift == 0) return date_match(c.at, i + 1, format_date(published));
  auto value = moved(base, step, *u);
  if (!value) return std::nullopt;
  return date_match(c.at, i + 1, *value);
}

std::optional<TimeMatch> TimeReader::anaphoric_day(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (!c.anchored()) return std::nullopt;
  const auto day = c.day();
  const bool the = c.is(i, "the"), a = c.is(i, "a");
  if ((the && (c.is(i + 1, "same") || c.is(i + 1, "very"))) || (c.is(i, "that") || (c.is(i, "that") && c.is(i + 1, "same")))) {
    std::uint32_t j = c.is(i, "that") && !c.is(i + 1, "same") ? i + 1 : i + 2;
    const auto u = unit(c.lower(j));
    if (!u || c.lower(j).ends_with("s") || u->code[0] == 'T') return std::nullopt;
    if (c.upos(i) == Upos::sconj) return std::nullopt;
    auto value = moved(day, 0, *u);
    if (!value) return std::nullopt;
    if (u->code == "NI") return TimeMatch{c.at, j + 1, "TIME", *value + "TNI"};
    return date_match(c.at, j + 1, *value);
  }
  if ((the || a) && (c.is(i + 1, "day") || c.is(i + 1, "week") || c.is(i + 1, "month") || c.is(i + 1, "year"))) {
    const auto u = unit(c.lower(i + 1));
    if (c.is(i + 2, "before") || c.is(i + 2, "earlier") || c.is(i + 2, "after") || c.is(i + 2, "later")) {
      const int sign = c.is(i + 2, "before") || c.is(i + 2, "earlier") ? -1 : 1;
      if (const auto shift = words_->number(TimeWord::deictic, c.lower(i + 3)); shift && c.anchor.published) {
        return date_match(c.at, i + 4, format_date(add_days(*c.anchor.published, *shift + sign)));
      }
      auto value = moved(day, sign, *u);
      if (!value) return std::nullopt;
      return date_match(c.at, i + 3, *value);
    }
  }
  if (the && c.is(i + 1, "eve") && c.is(i + 2, "of")) {
    // The phrase takes its noun in: "the eve of the vote".
    std::uint32_t j = i + 3;
    while (j < c.end && (c.upos(j) == Upos::det || c.upos(j) == Upos::adj || c.upos(j) == Upos::noun || c.upos(j) == Upos::propn || c.upos(j) == Upos::num)) ++j;
    return date_match(c.at, j, format_date(add_days(day, -1)));
  }
  if (the && c.is(i + 1, "weekend")) {
    const int today = cal::weekday_of(*(c.anchor.published ? c.anchor.published : c.anchor.reference));
    const double step = today >= 6 || c.anchor.tense == Tense::future ? 0 : -1;
    return date_match(c.at, i + 2, *moved(*(c.anchor.published ? c.anchor.published : c.anchor.reference), step, {1, "WE"}));
  }
  if (the && c.is(i + 1, "day")) {
    const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
    const auto before2 = c.at > 1 ? c.doc.tokens.lower[c.at - 2] : std::string_view();
    if ((before == "in" && (before2 == "earlier" || before2 == "later" || before2 == "late" || before2 == "early")) || before == "for" || before == "on") {
      if (!c.is(i + 2, "of") && !c.is(i + 2, "when")) return date_match(c.at, i + 2, format_date(day));
    }
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::season(const Cursor& c) const {
  std::uint32_t i = c.at;
  std::optional<int> shift;
  if (c.is(i, "the")) ++i;
  if ((shift = words_->number(TimeWord::shift, c.lower(i)))) ++i;
  const std::string* name = words_->find(TimeWord::season, c.lower(i));
  if (name == nullptr) return std::nullopt;
  ++i;
  std::uint32_t after = c.is(i, "of") || c.is(i, ",") ? i + 1 : i;
  if (const auto year = year_at(c, after)) return date_match(c.at, after + 1, fmt::format("{:04}-{}", *year, *name));
  if (c.upos(i - 1) == Upos::verb) return std::nullopt;
  if (!c.anchor.published) return std::nullopt;
  const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
  const bool prepositional = before == "in" || before == "by" || before == "since" || before == "until";
  if (!shift && !prepositional) return std::nullopt;
  if (!shift && c.lower(i - 1) == "fall" && !c.is(c.at, "the")) return std::nullopt;
  const int year = cal::year_of(*c.anchor.published), month = cal::month_of(*c.anchor.published);
  const int first = *name == "SP" ? 3 : *name == "SU" ? 6 : *name == "FA" ? 9 : 12;
  int found = year;
  if (shift ? *shift < 0 : c.anchor.tense != Tense::future) {
    found = month > first + (shift ? 2 : -1) ? year : year - 1;
  } else if (shift ? *shift > 0 : true) {
    found = month < first ? year : year + 1;
  }
  if (shift && *shift == 0) found = year;
  return date_match(c.at, i, fmt::format("{:04}-{}", found, *name));
}

std::optional<TimeMatch> TimeReader::quarter(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the")) ++i;
  const auto lower = c.lower(i);
  if (lower.size() == 2 && lower[0] == 'q' && lower[1] >= '1' && lower[1] <= '4' && c.anchor.published) {
    const auto year = year_at(c, i + 1);
    return date_match(c.at, year ? i + 2 : i + 1, fmt::format("{:04}-Q{}", year ? *year : cal::year_of(*c.anchor.published), lower[1]));
  }
  const auto rank = numbers_->ordinal(lower);
  if (!rank || *rank < 1 || *rank > 4) return std::nullopt;
  if (c.is(i + 1, "-")) ++i;
  const bool half = c.is(i + 1, "half");
  if ((!c.is(i + 1, "quarter") && !half) || (half && *rank > 2)) return std::nullopt;
  i += 2;
  std::uint32_t after = c.is(i, "of") || c.is(i, ",") ? i + 1 : i;
  std::optional<int> year = year_at(c, after);
  if (year) {
    i = after + 1;
  } else if (c.anchor.published && (c.is(after, "last") || c.is(after, "this") || c.is(after, "next")) && c.is(after + 1, "year")) {
    year = cal::year_of(*c.anchor.published) + *words_->number(TimeWord::shift, c.lower(after));
    i = after + 2;
  } else if (c.is(i, "of") || !c.anchor.published || half) {
    return std::nullopt;
  } else {
    year = cal::year_of(*c.anchor.published);
    const int now = (cal::month_of(*c.anchor.published) - 1) / 3 + 1;
    if (c.anchor.tense != Tense::future && *rank > now) --*year;
  }
  return date_match(c.at, i, fmt::format("{:04}-{}{}", *year, half ? "H" : "Q", *rank));
}

std::optional<TimeMatch> TimeReader::duration(const Cursor& c) const {
  std::uint32_t i = c.at;
  std::optional<double> count;
  bool article = false;
  // "18-month" as one token
  if (const auto dash = c.lower(i).rfind('-'); dash != std::string_view::npos && dash > 0) {
    auto head = c.lower(i).substr(0, dash);
    if (head.starts_with("a-")) head.remove_prefix(2);
    const auto n = numbers_->value(head);
    const auto u = unit(c.lower(i).substr(dash + 1));
    if (n && u) return TimeMatch{c.at, i + 1, "DURATION", duration_value(*n, *u)};
    return std::nullopt;
  }
  if (c.is(i, "half") && (c.is(i + 1, "a") || c.is(i + 1, "an"))) {
    const auto u = unit(c.lower(i + 2));
    if (!u) return std::nullopt;
    if (u->code == "TH") return TimeMatch{c.at, i + 3, "DURATION", "PT30M"};
    if (u->code == "Y" && u->factor >= 10) return TimeMatch{c.at, i + 3, "DURATION", duration_value(0.5, *u)};
    return TimeMatch{c.at, i + 3, "DURATION", duration_value(0.5, *u)};
  }
  if ((c.is(i, "a") || c.is(i, "an")) && unit(c.lower(i + 1)) && !c.lower(i + 1).ends_with("s")) {
    count = 1;
    article = true;
    ++i;
  } else if (const auto number = numbers_->at(c.doc, i, c.end)) {
    if (number->tokens.end >= c.end) return std::nullopt;
    if (!number->vague) count = number->value;
    i = number->tokens.end;
    if (c.is(i, "of") && number->vague) ++i;
    if (c.is(i, "to") || c.is(i, "or")) {  // "two to three weeks"
      if (const auto second = numbers_->at(c.doc, i + 1, c.end); second && unit(c.lower(second->tokens.end))) {
        count = second->value;
        i = second->tokens.end;
      }
    }
    if (c.is(i, "-") || c.is(i, "more") || c.is(i, "full") || c.is(i, "consecutive") || c.is(i, "straight") || c.is(i, "whole") || c.is(i, "long")) ++i;
  } else if (unit(c.lower(i)) && (c.is(i + 1, "ago"))) {
    return date_match(c.at, i + 2, "PAST_REF");
  } else {
    return std::nullopt;
  }
  const auto u = unit(c.lower(i));
  if (!u) return std::nullopt;
  if (c.lower(i) == "second" && !article) return std::nullopt;
  if (u->code == "NI" && article) return std::nullopt;
  if (c.lower(i) == "quarter" && article) return std::nullopt;
  ++i;
  if (c.is(i, "and") && c.is(i + 1, "a") && c.is(i + 2, "half") && count) {
    count = *count + 0.5;
    i += 3;
  }
  // "a year" after a count of things is a rate
  const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
  if (c.is(i, "-") && c.is(i + 1, "old")) return TimeMatch{c.at, i + 2, "DURATION", duration_value(count, *u)};
  if (c.is(i, "old")) return TimeMatch{c.at, i + 1, "DURATION", duration_value(count, *u)};
  if (c.is(i, "ago") || c.is(i, "earlier") || c.is(i, "later") || ((c.is(i, "before") || c.is(i, "after")) && before != "within") ||
      (c.is(i, "from") && c.is(i + 1, "now"))) {
    const bool ago = c.is(i, "ago"), back = ago || c.is(i, "earlier") || c.is(i, "before");
    const bool from_now = c.is(i, "from");
    const std::optional<Date> base = ago || from_now ? c.anchor.published : (c.anchored() ? std::optional(c.day()) : std::nullopt);
    const std::uint32_t end = from_now ? i + 2 : i + 1;
    if (count && base && u->code[0] != 'T') {
      if (auto value = moved(*base, back ? -*count : *count, *u)) return date_match(c.at, end, *value);
    }
    if (base && count && u->code[0] == 'T' && *count <= 12 && ago) return TimeMatch{c.at, end, "TIME", format_date(*base)};
    if (!count && ago) return date_match(c.at, end, "PAST_REF");
    if (ago) return date_match(c.at, end, "PAST_REF");
  }
  if (article && !before.empty()) {
    const bool digit = before.find_first_of("0123456789") != std::string_view::npos;
    if (digit || before == "once" || before == "twice" || before == "times" || before == "%") return TimeMatch{c.at, i, "SET", duration_value(1, *u)};
  }
  return TimeMatch{c.at, i, "DURATION", duration_value(count, *u)};
}

std::optional<TimeMatch> TimeReader::repeated(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "every") || c.is(i, "each") || c.is(i, "per")) {
    const bool every = c.is(i, "every");
    ++i;
    if (every && (c.is(i, "other") || c.is(i, "single"))) ++i;
    double count = c.is(i - 1, "other") ? 2 : 1;
    if (const auto number = numbers_->at(c.doc, i, c.end); number && every && number->tokens.end < c.end) {
      count = number->value;
      i = number->tokens.end;
    }
    if (const auto u = unit(c.lower(i))) return TimeMatch{c.at, i + 1, "SET", duration_value(count, *u)};
    if (const auto day = words_->number(TimeWord::weekday, c.lower(i))) return TimeMatch{c.at, i + 1, "SET", fmt::format("XXXX-WXX-{}", *day)};
    if (const auto month = month_at(c, i)) return TimeMatch{c.at, i + 1, "SET", fmt::format("XXXX-{:02}", *month)};
    if (const std::string* part = words_->find(TimeWord::daypart, c.lower(i)); part != nullptr && part->size() == 2) {
      return TimeMatch{c.at, i + 1, "SET", "XXXX-XX-XXT" + *part};
    }
    return std::nullopt;
  }
  if (const std::string* value = words_->find(TimeWord::set, c.lower(i))) {
    if (c.capital(i) && i > c.doc.sentences[c.doc.sentence_of(TokenId(i)).index()].tokens.begin) return std::nullopt;  // a newspaper
    return TimeMatch{c.at, i + 1, "SET", *value};
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::year(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the") && !c.lower(i + 1).empty()) ++i;
  // decades
  auto word = c.lower(i);
  if ((c.is(i, "'") || c.is(i, "’")) && c.touches(i + 1)) word = c.lower(++i);
  if (word.size() >= 3 && word.back() == 's') {
    std::string_view digits = word.substr(0, word.size() - 1);
    if (digits.starts_with("'")) digits.remove_prefix(1);
    if (digits.starts_with("’")) digits.remove_prefix(3);
    if (const auto year = integer(digits); year && *year % 10 == 0) {
      if (digits.size() == 4 && *year >= kFirstYear && *year <= kLastYear) return date_match(c.at, i + 1, fmt::format("{:03}", *year / 10));
      if (digits.size() == 2 && *year >= 20) return date_match(c.at, i + 1, fmt::format("{:03}", (1900 + *year) / 10));
    }
  }
  if (i != c.at) return std::nullopt;
  const auto year = year_at(c, i);
  if (!year || c.touches(i + 1)) {
    if (!year || !(c.is(i + 1, ",") || c.is(i + 1, ".") || c.is(i + 1, ")") || c.is(i + 1, ";") || c.is(i + 1, "-") || c.is(i + 1, "–") ||
                   c.is(i + 1, "’s") || c.is(i + 1, "'s") || c.is(i + 1, ":") || c.is(i + 1, "?") || c.is(i + 1, "\"") || c.is(i + 1, "”"))) {
      return std::nullopt;
    }
  }
  if (unit(c.lower(i + 1)) || words_->find(TimeWord::unit, c.lower(i + 2)) != nullptr) {
    if (unit(c.lower(i + 1))) return std::nullopt;
  }
  const auto before = i > 0 ? c.doc.tokens.lower[i - 1] : std::string_view();
  if (before == "$" || before == "£" || before == "€" || before == "#" || before == "no." || before == "room") return std::nullopt;
  if (!c.doc.tokens.deprel.empty()) {
    const TokenId head = c.doc.tokens.head[i];
    const bool counts = c.doc.tokens.deprel[i] == Deprel::nummod && head.valid() &&
                        (c.doc.tokens.xpos[head.index()] == Xpos::nns || c.lower(i + 1) == "hours") && before != "in";
    if (counts && *year != 0 && head.value == i + 1) return std::nullopt;
  }
  return date_match(c.at, i + 1, cal::year_value(*year));
}

std::optional<TimeMatch> TimeReader::holiday(const Cursor& c) const {
  if (!c.capital(c.at)) return std::nullopt;
  const auto phrase = words_->phrase(TimeWord::holiday, c.doc, c.at, c.end);
  if (!phrase) return std::nullopt;
  std::uint32_t end = phrase->end;
  std::optional<int> year = year_at(c, end);
  if (year) {
    ++end;
  } else if (!c.anchor.published) {
    return std::nullopt;
  }
  const auto date_in = [&](int y) {
    if (phrase->value->front() == 'E') return add_days(cal::easter(y), *integer(std::string_view(*phrase->value).substr(1)));
    return cal::make_date(y, *integer(std::string_view(*phrase->value).substr(0, 2)), *integer(std::string_view(*phrase->value).substr(3)));
  };
  if (!year) {
    const Date published = *c.anchor.published;
    int best = 1000;
    for (int y = cal::year_of(published) - 1; y <= cal::year_of(published) + 1; ++y) {
      const int away = std::abs(cal::days_between(published, date_in(y)));
      if (away < best) {
        best = away;
        year = y;
      }
    }
  }
  return date_match(c.at, end, format_date(date_in(*year)));
}

std::optional<TimeMatch> TimeReader::clock(const Cursor& c) const {
  std::uint32_t i = c.at;
  std::string word(c.lower(i));
  std::uint32_t end = i + 1;
  int hour = -1, minute = 0;
  bool marked = false;
  std::string_view half;
  std::string digits;
  for (const char ch : word) {
    if ((ch >= '0' && ch <= '9') || ch == ':' || ch == '.') digits += ch;
    else break;
  }
  std::string rest = word.substr(digits.size());
  if (digits.empty() || digits.size() > 5) return std::nullopt;
  if (digits.back() == '.') digits.pop_back();
  if (rest.empty()) {
    while (end < c.end && end < i + 3 && (c.is(end, ":") || c.is(end, ".")) && c.touches(end) && c.touches(end + 1) && integer(c.lower(end + 1))) {
      digits += ":" + std::string(c.lower(end + 1));
      end += 2;
    }
    if (c.is(end, "a.m.") || c.is(end, "p.m.") || c.is(end, "am") || c.is(end, "pm") || c.is(end, "a.m") || c.is(end, "p.m")) half = c.lower(end++);
  } else if (rest == "am" || rest == "pm" || rest == "a.m." || rest == "p.m.") {
    half = rest;
  } else {
    return std::nullopt;
  }
  const auto colon = digits.find_first_of(":.");
  if (colon != std::string::npos) {
    const auto h = integer(std::string_view(digits).substr(0, colon)), m = integer(std::string_view(digits).substr(colon + 1));
    if (!h || !m || digits.size() - colon - 1 != 2) return std::nullopt;
    hour = *h;
    minute = *m;
    marked = digits[colon] == ':';
  } else if (digits.size() == 4 && (c.is(end, "gmt") || c.is(end, "utc") || c.is(end, "hours"))) {
    hour = *integer(std::string_view(digits).substr(0, 2));
    minute = *integer(std::string_view(digits).substr(2));
    marked = true;
  } else if (digits.size() <= 2) {
    hour = *integer(digits);
  } else {
    return std::nullopt;
  }
  if (c.is(end, "o'clock") || c.is(end, "o’clock")) {
    marked = true;
    ++end;
  }
  if (half.empty() && !marked) return std::nullopt;
  if (hour > 24 || minute > 59 || !c.anchored()) return std::nullopt;
  if (!half.empty()) {
    if (hour > 12) return std::nullopt;
    hour = hour % 12 + (half.front() == 'p' ? 12 : 0);
  }
  std::string zone;
  if (c.is(end, "gmt") || c.is(end, "utc")) {
    zone = "Z";
    ++end;
  } else if (c.is(end, "hours")) {
    ++end;
  }
  std::string day = format_date(c.day());
  std::uint32_t after = c.is(end, "on") ? end + 1 : end;
  const Cursor next{c.doc, after, c.end, c.anchor};
  for (auto date : {weekday(next), day_of_month(next), deictic(next)}) {
    if (date && cal::day_of_value(date->value)) {
      day = date->value.substr(0, 10);
      end = date->end;
      break;
    }
  }
  return TimeMatch{c.at, end, "TIME", fmt::format("{}T{:02}:{:02}{}", day, hour, minute, zone)};
}

std::optional<TimeMatch> TimeReader::reference(const Cursor& c) const {
  const auto phrase = words_->phrase(TimeWord::ref, c.doc, c.at, c.end);
  if (!phrase) return std::nullopt;
  if (phrase->end == c.at + 1 && c.is(c.at, "now") && (c.is(c.at + 1, "-") || c.is(c.at + 1, "that"))) return std::nullopt;
  if (c.is(c.at, "shortly") && (c.is(c.at + 1, "after") || c.is(c.at + 1, "before"))) return std::nullopt;
  if (c.is(c.at, "soon") && (c.is(c.at + 1, "after") || c.is(c.at + 1, "as"))) return std::nullopt;
  return date_match(c.at, phrase->end, *phrase->value);
}

std::optional<TimeMatch> TimeReader::part_of(const Cursor& c) const {
  const auto phrase = words_->phrase(TimeWord::part, c.doc, c.at, c.end);
  if (!phrase) return std::nullopt;
  std::uint32_t i = phrase->end;
  if (c.is(i, "-") || c.is(i, "in")) ++i;
  if (c.is(i, "of")) ++i;
  const Cursor inner{c.doc, i, c.end, c.anchor};
  constexpr auto kInner = std::to_array<Pattern>({&TimeReader::month, &TimeReader::shifted_unit, &TimeReader::season, &TimeReader::year, &TimeReader::quarter, &TimeReader::deictic});
  for (const Pattern pattern : kInner) {
    if (auto match = (this->*pattern)(inner); match && match->type == "DATE") return date_match(c.at, match->end, match->value);
  }
  if (c.is(i, "the") && c.anchor.published) {
    if (const auto u = unit(c.lower(i + 1)); u && !c.lower(i + 1).ends_with("s") && u->code[0] != 'T' && u->code != "NI" && u->code != "D") {
      if (auto value = moved(*c.anchor.published, 0, *u)) return date_match(c.at, i + 2, *value);
    }
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::read(const Doc& doc, std::uint32_t at, std::uint32_t end, const TimeAnchor& anchor) const {
  constexpr auto kPatterns = std::to_array<Pattern>(
      {&TimeReader::numeric_date, &TimeReader::day_of_month, &TimeReader::weekday, &TimeReader::month, &TimeReader::part_of,
       &TimeReader::deictic, &TimeReader::daypart, &TimeReader::shifted_unit, &TimeReader::anaphoric_day, &TimeReader::season,
       &TimeReader::quarter, &TimeReader::repeated, &TimeReader::duration, &TimeReader::clock, &TimeReader::holiday,
       &TimeReader::year, &TimeReader::reference});
  const Cursor cursor{doc, at, end, anchor};
  std::optional<TimeMatch> best;
  for (const Pattern pattern : kPatterns) {
    auto match = (this->*pattern)(cursor);
    if (match && match->end <= end && (!best || match->end > best->end)) best = std::move(match);
  }
  return best;
}

}  // namespace hearsay
