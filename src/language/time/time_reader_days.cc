// Days and hours.
#include <fmt/format.h>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

namespace {

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

std::optional<TimeMatch> TimeReader::numeric_date(const Cursor& c) const {
  // One token, or one cut at its separators.
  std::string joined(c.lower(c.at));
  std::uint32_t end = c.at + 1;
  while (end < c.end && end < c.at + 5 && c.touches(end) &&
         (c.is(end, "-") || c.is(end, "/") || integer(c.lower(end)))) {
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
    if (next < c.end && c.touches(next) &&
        (c.is(next, "st") || c.is(next, "nd") || c.is(next, "rd") || c.is(next, "th")))
      ++next;
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
  if (lower.size() < 6 && !lower.ends_with("day") && !lower.ends_with(".") && !month_at(c, i + 1) &&
      !day_at(c, i + 1) && !c.is(i + 1, ",")) {
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
  if ((c.is(i, "early") || c.is(i, "late") || c.is(i, "later") || c.is(i, "earlier")) &&
      words_->find(TimeWord::deictic, c.lower(i + 1)) != nullptr)
    ++i;
  if (c.is(i, "day") && (c.is(i + 1, "before") || c.is(i + 1, "after")) &&
      words_->find(TimeWord::deictic, c.lower(i + 2)) != nullptr)
    return std::nullopt;
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
  if (c.is(i, "this") || c.is(i, "that") || c.is(i, "last") || c.is(i, "early") || c.is(i, "late") ||
      c.is(i, "earlier")) {
    if (c.is(i, "last")) move = -1;
    if (c.is(i, "that")) day = c.day();
    const std::string* part = words_->find(TimeWord::daypart, c.lower(i + 1));
    const bool named = part != nullptr && part->size() == 2 &&
                       (c.is(i, "this") || c.is(i, "that") || (c.is(i, "last") && *part == "NI"));
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
      if (date && cal::day_of_value(date->value))
        return TimeMatch{c.at, date->end, "TIME", date->value.substr(0, 10) + "T" + *part};
    }
    const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
    if (before == "in" || before == "during") return TimeMatch{c.at, i + 2, "TIME", format_date(c.day()) + "T" + *part};
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::anaphoric_day(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (!c.anchored()) return std::nullopt;
  const auto day = c.day();
  const bool the = c.is(i, "the"), a = c.is(i, "a");
  if ((the && (c.is(i + 1, "same") || c.is(i + 1, "very"))) ||
      (c.is(i, "that") || (c.is(i, "that") && c.is(i + 1, "same")))) {
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
    while (j < c.end && (c.upos(j) == Upos::det || c.upos(j) == Upos::adj || c.upos(j) == Upos::noun ||
                         c.upos(j) == Upos::propn || c.upos(j) == Upos::num))
      ++j;
    return date_match(c.at, j, format_date(add_days(day, -1)));
  }
  if (the && c.is(i + 1, "weekend")) {
    const int today = cal::weekday_of(*(c.anchor.published ? c.anchor.published : c.anchor.reference));
    const double step = today >= 6 || c.anchor.tense == Tense::future ? 0 : -1;
    return date_match(c.at, i + 2,
                      *moved(*(c.anchor.published ? c.anchor.published : c.anchor.reference), step, {1, "WE"}));
  }
  if (the && c.is(i + 1, "day")) {
    const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
    const auto before2 = c.at > 1 ? c.doc.tokens.lower[c.at - 2] : std::string_view();
    if ((before == "in" && (before2 == "earlier" || before2 == "later" || before2 == "late" || before2 == "early")) ||
        before == "for" || before == "on") {
      if (!c.is(i + 2, "of") && !c.is(i + 2, "when")) return date_match(c.at, i + 2, format_date(day));
    }
  }
  return std::nullopt;
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
    if (phrase->value->front() == 'E')
      return add_days(cal::easter(y), *integer(std::string_view(*phrase->value).substr(1)));
    return cal::make_date(y, *integer(std::string_view(*phrase->value).substr(0, 2)),
                          *integer(std::string_view(*phrase->value).substr(3)));
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
    if ((ch >= '0' && ch <= '9') || ch == ':' || ch == '.')
      digits += ch;
    else
      break;
  }
  std::string rest = word.substr(digits.size());
  if (digits.empty() || digits.size() > 5) return std::nullopt;
  if (digits.back() == '.') digits.pop_back();
  if (digits.empty()) return std::nullopt;
  if (rest.empty()) {
    while (end < c.end && end < i + 3 && (c.is(end, ":") || c.is(end, ".")) && c.touches(end) && c.touches(end + 1) &&
           integer(c.lower(end + 1))) {
      digits += ":" + std::string(c.lower(end + 1));
      end += 2;
    }
    if (c.is(end, "a.m.") || c.is(end, "p.m.") || c.is(end, "am") || c.is(end, "pm") || c.is(end, "a.m") ||
        c.is(end, "p.m"))
      half = c.lower(end++);
  } else if (rest == "am" || rest == "pm" || rest == "a.m." || rest == "p.m.") {
    half = rest;
  } else {
    return std::nullopt;
  }
  const auto colon = digits.find_first_of(":.");
  if (colon != std::string::npos) {
    const auto h = integer(std::string_view(digits).substr(0, colon)),
               m = integer(std::string_view(digits).substr(colon + 1));
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

}  // namespace hearsay
