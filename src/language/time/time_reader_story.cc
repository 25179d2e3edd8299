// What counts from the time told before: "the next day", "a year earlier", "the eve of the vote".
#include <fmt/format.h>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

// "the same day", "that year", "the very week"
std::optional<TimeMatch> TimeReader::same_unit(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (!c.anchored()) return std::nullopt;
  const bool that = c.is(i, "that");
  if (that && c.upos(i) == Upos::sconj) return std::nullopt;
  const bool same = c.is(i + 1, {"same", "very"});
  if (!that && !(c.is(i, "the") && same)) return std::nullopt;
  i += same ? 2 : 1;
  if (that && c.is(i, "time") && c.after({"at", "by", "since", "until"})) {
    return date_match(c.at, i + 1, c.anchor.told.empty() ? "PAST_REF" : c.anchor.told);
  }
  // "the same period last year", "the same month a year ago"
  if (!that && c.is(i, {"period", "month", "quarter", "time", "week"})) {
    const bool last = c.is(i + 1, "last") && c.is(i + 2, "year");
    if (last || (c.is(i + 1, {"a", "one"}) && c.is(i + 2, "year") && c.is(i + 3, {"ago", "earlier"}))) {
      return date_match(c.at, i + (last ? 3 : 4), a_year_before(c, c.lower(i)));
    }
  }
  if (const std::string* name = words_->find(TimeWord::season, c.lower(i)); that && name != nullptr) {
    return date_match(c.at, i + 1, cal::year_value(cal::year_of(c.story("Y"))) + "-" + *name);
  }
  const auto u = unit(c.lower(i));
  if (!u || c.lower(i).ends_with("s") || u->clock()) return std::nullopt;
  const auto value = moved(c.story(u->code), 0, *u);
  if (!value) return std::nullopt;
  if (u->code == "NI") return TimeMatch{c.at, i + 1, "TIME", *value + "TNI"};
  return date_match(c.at, i + 1, *value);
}

// "the day before", "a week later", "the day after tomorrow"
std::optional<TimeMatch> TimeReader::unit_beside(const Cursor& c) const {
  const std::uint32_t i = c.at;
  if (!c.anchored() || !c.is(i, {"the", "a"})) return std::nullopt;
  if (!c.is(i + 1, {"day", "week", "month", "year", "night"}) || !c.is(i + 2, {"before", "earlier", "after", "later"}))
    return std::nullopt;
  const auto u = unit(c.lower(i + 1));
  const int sign = c.is(i + 2, {"before", "earlier"}) ? -1 : 1;
  if (const auto shift = words_->number(TimeWord::deictic, c.lower(i + 3)); shift && c.anchor.published) {
    return date_match(c.at, i + 4, format_date(add_days(*c.anchor.published, *shift + sign)));
  }
  if (c.is(i, "a")) return std::nullopt;  // duration() knows "a day after the vote" from "a day later"
  // "the day after Christmas", "the day before Monday's vote"
  auto date = day_after(c, i + 3);
  if (!date) date = holiday(c.from(i + 3));
  const Date base = date && cal::day_of_value(date->value) ? *cal::day_of_value(date->value) : c.story(u->code);
  const auto value = moved(base, sign, *u);
  if (!value) return std::nullopt;
  if (u->code == "NI") return TimeMatch{c.at, i + 3, "TIME", *value + "TNI"};
  return date_match(c.at, i + 3, *value);
}

// The phrase takes its noun in: "the eve of the vote".
std::optional<TimeMatch> TimeReader::eve(const Cursor& c) const {
  if (!c.anchored() || !c.is(c.at, "the") || !c.is(c.at + 1, "eve") || !c.is(c.at + 2, "of")) return std::nullopt;
  std::uint32_t j = c.at + 3;
  if (c.upos(j) == Upos::det || c.is(j, {"his", "her", "their", "its"})) ++j;
  const std::uint32_t noun = j;
  while (c.upos(j) == Upos::adj || c.upos(j) == Upos::noun || c.upos(j) == Upos::propn || c.upos(j) == Upos::num) ++j;
  if (j == noun) return std::nullopt;
  return date_match(c.at, j, format_date(add_days(c.day(), -1)));
}

// "the weekend", "the quarter", "end the day", "for the year"
std::optional<TimeMatch> TimeReader::definite_unit(const Cursor& c) const {
  const std::uint32_t i = c.at;
  if (!c.anchored() || !c.is(i, "the")) return std::nullopt;
  if (c.is(i + 1, "weekend")) {
    const double step = cal::weekday_of(c.today()) >= 6 || c.anchor.tense == Tense::future ? 0 : -1;
    return date_match(c.at, i + 2, *moved(c.today(), step, {1, "WE"}));
  }
  if (c.is(i + 1, "full") && c.is(i + 2, {"year", "month", "quarter"}) && c.after({"for", "in"})) {
    const auto full = unit(c.lower(i + 2));
    return date_match(c.at, i + 3, *moved(c.story(full->code), 0, *full));
  }
  const auto u = unit(c.lower(i + 1));
  if (!u || c.lower(i + 1).ends_with("s") || u->clock()) return std::nullopt;
  if (u->code == "D") {
    const auto before = c.at > c.begin() + 1 ? c.doc.tokens.lower[c.at - 2] : std::string_view();
    const bool in_day =
        c.after({"in"}) && (before == "earlier" || before == "later" || before == "late" || before == "early");
    const bool closing = c.after({"end", "ended", "ending", "finish", "finished", "close", "closed", "closing", "start",
                                  "started", "for", "on", "during"});
    if ((!in_day && !closing) || !(c.closes(i + 2) || c.upos(i + 2) == Upos::adp || c.upos(i + 2) == Upos::adv))
      return std::nullopt;
    if (c.is(i + 2, {"of", "when", "before", "after", "to"})) return std::nullopt;
    return date_match(c.at, i + 2, format_date(c.day()));
  }
  if (u->code != "Q" && u->code != "Y" && u->code != "M" && u->code != "W") return std::nullopt;
  if (c.is(i + 2, {"of", "before", "after", "earlier", "later", "to", "that", "when", "-", "ended", "ending", "ago"}) ||
      !c.after({"for", "during", "in", "throughout", "over"}))
    return std::nullopt;
  if (!(c.closes(i + 2) || c.upos(i + 2) != Upos::noun)) return std::nullopt;
  const auto value = moved(c.story(u->code), 0, *u);
  if (!value) return std::nullopt;
  return date_match(c.at, i + 2, *value);
}

// "year-end", "the year's end", "month's end"
std::optional<TimeMatch> TimeReader::end_of_unit(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (!c.anchor.published) return std::nullopt;
  if (c.is(i, "the")) ++i;
  if (c.is(i, "calendar")) ++i;
  if (!c.is(i, {"year", "month", "week"}) || !(c.hyphen(i + 1) || c.is(i + 1, {"'s", "’s"})) || !c.is(i + 2, "end"))
    return std::nullopt;
  const auto value = moved(*c.anchor.published, 0, *unit(c.lower(i)));
  return date_match(c.at, i + 3, *value);
}

/// The same quarter, month or year as told, one year back; `noun` may say which of them.
std::string TimeReader::a_year_before(const Cursor& c, std::string_view noun) const {
  const cal::Grain told = c.told_grain();
  if (noun == "quarter" || told == cal::Grain::quarter) {
    return cal::quarter_value(cal::add_months(c.story("Q"), -12));
  }
  if (noun == "month" || told == cal::Grain::month) {
    const Date month = cal::add_months(c.story("M"), -12);
    return cal::month_value(cal::year_of(month), cal::month_of(month));
  }
  return cal::year_value(cal::year_of(c.story("Y")) - 1);
}

// "the year-earlier quarter", "the year-ago period", "year-earlier"
std::optional<TimeMatch> TimeReader::year_earlier(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (!c.anchored()) return std::nullopt;
  if (c.is(i, {"the", "a"})) ++i;
  if (!c.is(i, "year") || !c.hyphen(i + 1) || !c.is(i + 2, {"earlier", "ago"})) return std::nullopt;
  i += 3;
  if (const auto named = quarter(c.from(i)); named && cal::grain_of(named->value) == cal::Grain::quarter) {
    const int year = *integer(named->value.substr(0, 4)) - 1;
    return date_match(c.at, named->end, fmt::format("{:04}{}", year, named->value.substr(4)));
  }
  const std::string value = a_year_before(c, c.lower(i));
  if (c.is(i, {"quarter", "period", "month"})) ++i;
  return date_match(c.at, i, value);
}

}  // namespace hearsay
