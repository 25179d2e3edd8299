// Days.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

namespace {

constexpr int kClearlyAway = 60;  ///< days between which the nearest year is trusted more than the tense

/// The year of a date told without one: the nearest to publication, unless that is far on the wrong side of the tense.
template <class DateIn>
int year_near(Date published, Tense tense, DateIn date_in) {
  int best = cal::year_of(published), distance = 1000;
  for (int year = best - 1; year <= cal::year_of(published) + 1; ++year) {
    const std::optional<Date> date = date_in(year);
    if (!date) continue;
    const int ahead = cal::days_between(published, *date);
    if (tense == Tense::past && ahead > kClearlyAway) continue;
    if (tense == Tense::future && ahead < -kClearlyAway) continue;
    if (std::abs(ahead) < distance) {
      distance = std::abs(ahead);
      best = year;
    }
  }
  return best;
}

int year_for_day(int month, int day, const TimeAnchor& anchor) {
  return year_near(*anchor.published, anchor.tense, [&](int year) {
    return cal::valid_date(year, month, day) ? std::optional(cal::make_date(year, month, day)) : std::nullopt;
  });
}

}  // namespace

std::optional<TimeMatch> TimeReader::numeric_date(const Cursor& c) const {
  // One token, or one cut at its separators.
  std::string joined(c.lower(c.at));
  std::uint32_t end = c.at + 1;
  while (end < c.end && end < c.at + 5 && c.touches(end) && (c.is(end, {"-", "/"}) || integer(c.lower(end)))) {
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
  const std::string value = format_date(cal::make_date(year, month, day));
  // "02/13/1998 17:32:00"
  if (const auto hour = hour_at(c.from(end)); hour && hour->sure) {
    return TimeMatch{c.at, hour->end, "TIME", value + hour_value(*hour)};
  }
  return date_match(c.at, end, value);
}

std::optional<TimeMatch> TimeReader::day_of_month(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the") && day_at(c, i + 1)) ++i;
  std::optional<int> month = month_at(c, i), day;
  const auto ordinal_end = [&](std::uint32_t j) {  // "3 rd" in two tokens
    return c.touches(j) && c.is(j, {"st", "nd", "rd", "th"}) ? j + 1 : j;
  };
  if (month && without_mid(c.lower(i)) == c.lower(i)) {
    std::uint32_t next = i + 1;
    if (c.is(next, ".") && c.touches(next)) ++next;
    if (c.is(next, "the")) ++next;
    day = day_at(c, next);
    if (!day) return std::nullopt;
    i = ordinal_end(next + 1);
    // "March 2 million": a number, no day
    if (c.is(i, {"%", "percent", "million", "billion"})) return std::nullopt;
  } else if (day_at(c, i)) {
    day = day_at(c, i);
    std::uint32_t next = ordinal_end(i + 1);
    // "5 and 6 March": the first of two days, without the month in its span
    if (c.is(next, {"and", "or", "to", "-", "–"}) && day_at(c, next + 1)) {
      const auto shared = month_at(c, next + 2) ? day_of_month(c.from(next + 1)) : std::nullopt;
      const auto second = shared ? cal::day_of_value(shared->value) : std::nullopt;
      if (!second || !cal::valid_date(cal::year_of(*second), cal::month_of(*second), *day)) return std::nullopt;
      return date_match(c.at, next, format_date(cal::make_date(cal::year_of(*second), cal::month_of(*second), *day)));
    }
    if (c.is(next, "of") || c.is(next, "-")) ++next;
    month = month_at(c, next);
    if (!month) return std::nullopt;
    i = next + 1;
    if (c.is(i, ".") && c.touches(i) && year_at(c, i + 1)) ++i;
  } else {
    return std::nullopt;
  }
  std::uint32_t after = i;
  if (c.is(after, {",", "-", "of"})) ++after;
  std::optional<int> year = year_at(c, after);
  if (year) {
    i = after + 1;
  } else if (after == i && integer(c.lower(i)) && c.lower(i).size() == 2 && month_at(c, i - 1) && c.closes(i + 1)) {
    year = full_year(*integer(c.lower(i)));  // "14 Jan 90"
    ++i;
  } else if (const auto phrase = year_phrase(c, i)) {
    year = phrase->year;
    i = phrase->end;
  }
  if (!year && !c.anchor.published) {
    return date_match(c.at, i, fmt::format("XXXX-{:02}-{:02}", *month, *day));
  }
  if (!year) year = year_for_day(*month, *day, c.anchor);
  if (!cal::valid_date(*year, *month, *day)) return std::nullopt;
  return date_match(c.at, i, format_date(cal::make_date(*year, *month, *day)));
}

// "on the 18th"
std::optional<TimeMatch> TimeReader::bare_day(const Cursor& c) const {
  if (!c.is(c.at, "the") || !c.after({"on", "until", "since", "by"}) || !c.anchor.published) return std::nullopt;
  const auto word = c.lower(c.at + 1);
  if (word.empty() || word.front() < '0' || word.front() > '9' || !numbers_->ordinal(word)) return std::nullopt;
  const auto day = day_at(c, c.at + 1);
  if (!day || !c.closes(c.at + 2)) return std::nullopt;
  Date date = *c.anchor.published;
  const int step = c.anchor.tense == Tense::future ? 1 : -1;
  for (int tries = 0; tries < 62 && cal::day_of(date) != *day; ++tries) date = add_days(date, step);
  if (cal::day_of(date) != *day) return std::nullopt;
  return date_match(c.at, c.at + 2, format_date(date));
}

/// "Monday 19 December" tells its year by the weekday.
std::string TimeReader::year_by_weekday(const Cursor& c, const TimeMatch& date, int weekday) const {
  for (std::uint32_t i = date.begin; i < date.end; ++i) {
    if (year_at(c, i)) return date.value;
  }
  const auto day = cal::day_of_value(date.value);
  if (!day) return date.value;
  for (const int step : {0, -1, 1}) {
    const int year = cal::year_of(*day) + step;
    if (!cal::valid_date(year, cal::month_of(*day), cal::day_of(*day))) continue;
    const Date other = cal::make_date(year, cal::month_of(*day), cal::day_of(*day));
    if (cal::weekday_of(other) == weekday) return format_date(other);
  }
  return date.value;
}

/// The day that "Friday", "last Friday" (shift -1) or "next Friday" (1) means in the clause.
std::string TimeReader::weekday_value(const Cursor& c, int wanted, std::optional<int> shift) {
  if (!c.anchored()) return fmt::format("XXXX-WXX-{}", wanted);
  const int today = cal::weekday_of(c.today());
  const int back = (today - wanted + 7) % 7, forward = (wanted - today + 7) % 7;
  int move = -back;
  if (shift && *shift < 0) {
    move = back == 0 ? -7 : -back;
  } else if (shift && *shift > 0) {
    move = forward == 0 ? 7 : forward;
  } else if (c.anchor.tense == Tense::future || (shift && c.anchor.tense != Tense::past)) {
    move = forward;
  }
  return format_date(add_days(c.today(), move));
}

std::optional<TimeMatch> TimeReader::weekday(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the") && words_->number(TimeWord::shift, c.lower(i + 1))) ++i;
  if (c.is(i, {"early", "late", "earlier", "later"})) ++i;
  if (c.is(i, "on") && i > c.at) ++i;
  if (c.is(i, "this") && c.is(i + 1, {"past", "coming"})) ++i;
  const auto shift = words_->number(TimeWord::shift, c.lower(i));
  if (shift) ++i;
  const auto wanted = words_->number(TimeWord::weekday, c.lower(i));
  if (!wanted || !c.named(i)) return std::nullopt;
  const auto lower = c.lower(i);
  // "Sun" the star, "Sat" the verb: short names only before a date or comma.
  if (lower.size() < 6 && !lower.ends_with("day") && !lower.ends_with(".") && !month_at(c, i + 1) &&
      !day_at(c, i + 1) && !c.is(i + 1, ",")) {
    return std::nullopt;
  }
  if (c.after({"black", "bloody", "super", "shrove", "good", "ash", "palm", "maundy"})) return std::nullopt;
  ++i;
  // "The Sunday Times"
  if (c.capital(i) && words_->find(TimeWord::paper, c.lower(i)) != nullptr) return std::nullopt;
  if (lower.ends_with("days")) return TimeMatch{c.at, i, "SET", fmt::format("XXXX-WXX-{}", *wanted)};
  // "Wednesday, March 3, 2010", "Friday the 13th of May"
  std::uint32_t after = i;
  while (c.is(after, {",", ".", "the", "("})) ++after;
  if (const auto date = day_of_month(c.from(after)); date && !shift) {
    return date_match(c.at, date->end, year_by_weekday(c, *date, *wanted));
  }
  if (c.anchored() && c.is(i, "last") && c.is(i + 1, "week")) {  // "on Monday last week"
    const Date monday = add_days(c.today(), 1 - cal::weekday_of(c.today()) - 7);
    return date_match(c.at, i + 2, format_date(add_days(monday, *wanted - 1)));
  }
  const std::string value = weekday_value(c, *wanted, shift);
  std::uint32_t part = c.is(i, "at") ? i + 1 : i;
  if (c.is(part, {"early", "late"}) && !words_->find(TimeWord::daypart, c.lower(part))) ++part;
  if (const std::string* daypart = words_->find(TimeWord::daypart, c.lower(part))) {
    if (c.lower(part).ends_with("s"))
      return TimeMatch{c.at, part + 1, "SET", fmt::format("XXXX-WXX-{}T{}", *wanted, *daypart)};
    return TimeMatch{c.at, part + 1, "TIME", value + "T" + *daypart};
  }
  return date_match(c.at, i, value);
}

std::optional<TimeMatch> TimeReader::deictic(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, {"early", "late", "later", "earlier"}) && words_->find(TimeWord::deictic, c.lower(i + 1)) != nullptr) ++i;
  const auto shift = words_->number(TimeWord::deictic, c.lower(i));
  if (!shift) return std::nullopt;
  // USA Today, the "Today" show
  if (c.capital(i) && i > c.begin() &&
      (c.doc.form(TokenId(i - 1)) == "USA" ||
       (c.after({"\"", "“", "``", "'", "‘"}) && c.is(i + 1, {"\"", "”", "''", "'", "’"}))))
    return std::nullopt;
  const bool tonight = c.is(i, "tonight");
  ++i;
  if (!c.anchor.published) {
    if (*shift == 0) return date_match(c.at, i, "PRESENT_REF");
    return date_match(c.at, i, *shift < 0 ? "PAST_REF" : "FUTURE_REF");
  }
  const std::string value = format_date(add_days(*c.anchor.published, *shift));
  const std::uint32_t part = c.is(i, {"early", "late"}) ? i + 1 : i;
  const std::string* daypart = words_->find(TimeWord::daypart, c.lower(part));
  if (daypart != nullptr) return TimeMatch{c.at, part + 1, "TIME", value + "T" + *daypart};
  if (tonight) return TimeMatch{c.at, i, "TIME", value + "TNI"};
  return date_match(c.at, i, value);
}

std::optional<TimeMatch> TimeReader::day_after(const Cursor& c, std::uint32_t i) const {
  if (c.is(i, "on") || c.is(i, "of")) ++i;
  for (auto date : {weekday(c.from(i)), day_of_month(c.from(i)), deictic(c.from(i))}) {
    if (date && date->type == "DATE" && cal::day_of_value(date->value)) return date;
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::holiday(const Cursor& c) const {
  if (!c.named(c.at)) return std::nullopt;
  const auto phrase = words_->phrase(TimeWord::holiday, c.doc, c.at, c.end);
  if (!phrase || phrase->value->empty()) return std::nullopt;
  std::uint32_t end = phrase->end;
  // "the Good Friday Agreement"
  if (c.capital(end) && (c.upos(end) == Upos::propn || c.upos(end) == Upos::noun)) return std::nullopt;
  std::optional<int> year = year_at(c, end);
  if (year) {
    ++end;
  } else if (!c.anchor.published) {
    return std::nullopt;
  }
  const std::string_view rule = *phrase->value;
  const auto part = [&](std::size_t at, std::size_t size) {
    return integer(rule.substr(std::min(at, rule.size()), size)).value_or(1);
  };
  const auto date_in = [&](int y) -> Date {
    if (rule.front() == 'E') return add_days(cal::easter(y), part(1, 4));
    if (rule.front() == 'N') return cal::nth_weekday(y, part(1, 2), part(4, 1), part(6, 1));  // "N11-4-4"
    return cal::make_date(y, part(0, 2), part(3, 2));
  };
  if (!year) year = year_near(*c.anchor.published, c.anchor.tense, [&](int y) { return std::optional(date_in(y)); });
  return date_match(c.at, end, format_date(date_in(*year)));
}

// "9/11", "the Sept. 11 attacks": the date alone, without the common noun
std::optional<TimeMatch> TimeReader::known_event(const Cursor& c) const {
  const auto phrase = words_->phrase(TimeWord::event, c.doc, c.at, c.end);
  if (!phrase) return std::nullopt;
  if (c.anchor.published && format_date(*c.anchor.published) < *phrase->value) return std::nullopt;
  std::uint32_t end = phrase->end;
  if (c.is(end - 1, "attacks")) --end;
  return date_match(c.at, end, *phrase->value);
}

}  // namespace hearsay
