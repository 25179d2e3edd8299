// Weeks, months and what is shifted from now.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

namespace {

/// The year that a month belongs to when none is told.
int year_for_month(int month, const TimeAnchor& anchor) {
  const int year = cal::year_of(*anchor.published), now = cal::month_of(*anchor.published);
  if (anchor.tense == Tense::future) return month < now ? year + 1 : year;
  return month > now ? year - 1 : year;
}

}  // namespace

std::optional<int> TimeReader::shared_year(const Cursor& c, std::uint32_t i) const {
  for (int more = 0; more < 3 && c.is(i, {"and", "or", "to", "through", ",", "-"}); ++more) {
    ++i;
    if (c.is(i, {"and", "or"})) ++i;
    if (!month_at(c, i) && words_->find(TimeWord::season, c.lower(i)) == nullptr) return std::nullopt;
    ++i;
    const std::uint32_t after = c.is(i, {",", "of"}) ? i + 1 : i;
    if (const auto year = year_at(c, after)) return year;
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::month(const Cursor& c) const {
  std::uint32_t i = c.at;
  const auto shift = words_->number(TimeWord::shift, c.lower(i));
  if (shift) ++i;
  const auto month = month_at(c, i);
  if (!month) return std::nullopt;
  ++i;
  if (c.is(i, ".") && c.touches(i) && year_at(c, i + 1)) ++i;
  std::uint32_t after = i;
  if (c.is(after, {",", "of"})) ++after;
  if (const auto year = year_at(c, after)) return date_match(c.at, after + 1, cal::month_value(*year, *month));
  if (const auto phrase = year_phrase(c, i))
    return date_match(c.at, phrase->end, cal::month_value(phrase->year, *month));
  if (const auto year = shared_year(c, i)) return date_match(c.at, i, cal::month_value(*year, *month));
  // "May" and "March" alone must be names and stand after a preposition, in a range, or with a modifier.
  const auto lower = c.lower(i - 1);
  constexpr auto kNames = std::to_array<std::string_view>({"may", "march", "mar", "jan", "april", "june", "august"});
  if (!shift && std::find(kNames.begin(), kNames.end(), lower) != kNames.end() &&
      !c.after({"in",    "since", "until", "till",   "by",   "from",   "to",    "during",  "of",      "for",
                "early", "late",  "mid",   "mid-",   "and",  "before", "after", "between", "through", "-",
                "this",  "each",  "every", "around", "last", "next",   "or",    "past"})) {
    return std::nullopt;
  }
  if (c.after({"black"})) return std::nullopt;
  if (!c.anchor.published) return date_match(c.at, i, fmt::format("XXXX-{:02}", *month));
  int year = year_for_month(*month, c.anchor);
  const int now = cal::month_of(*c.anchor.published), this_year = cal::year_of(*c.anchor.published);
  if (shift && c.is(i - 2, "following") && c.told_grain() != cal::Grain::none) {
    // "in the fall of 1996 … the following April"; after a whole year, one of the next year
    const auto range = cal::range_of(c.anchor.told, std::nullopt);
    const Date told = (c.told_grain() <= cal::Grain::year ? range.latest : range.earliest).value_or(c.today());
    year = cal::year_of(told) + (*month > cal::month_of(told) ? 0 : 1);
    return date_match(c.at, i, cal::month_value(year, *month));
  }
  if (shift && *shift < 0) year = *month < now ? this_year : this_year - 1;
  if (shift && *shift > 0) year = *month > now ? this_year : this_year + 1;
  return date_match(c.at, i, cal::month_value(year, *month));
}

std::optional<TimeMatch> TimeReader::shifted_unit(const Cursor& c) const {
  std::uint32_t i = c.at;
  const bool article = c.is(i, {"the", "these", "those"});
  if (article) ++i;
  if (c.is(i, {"later", "earlier", "early", "late"}) && c.is(i + 1, {"this", "that", "last", "next"})) ++i;
  std::optional<int> shift = words_->number(TimeWord::shift, c.lower(i));
  // "this past week", "the first nine months"
  if (shift && c.is(i, {"this", "these"}) && c.is(i + 1, {"past", "last", "coming"}))
    shift = words_->number(TimeWord::shift, c.lower(++i));
  const bool counted = c.is(i, {"first", "final", "opening"});
  if ((!shift && !counted) || (c.is(i, "last") && c.upos(i) == Upos::verb)) return std::nullopt;
  ++i;
  if (const auto count = count_at(c, i); count && !count->article) {
    if (const auto u = unit(c.lower(count->end)); u && u->code != "WE") {
      return TimeMatch{c.at, count->end + 1, "DURATION", duration_value(count->value, *u)};
    }
  }
  if (!shift || c.is(i, "half")) return std::nullopt;
  const bool fiscal = c.is(i, {"fiscal", "financial"}) && c.is(i + 1, "year");
  if (fiscal || (c.is(i, "calendar") && c.is(i + 1, "year"))) ++i;
  if (words_->find(TimeWord::season, c.lower(i)) != nullptr) return std::nullopt;
  const auto u = unit(c.lower(i));
  if (!u) return std::nullopt;
  if (c.lower(i).ends_with("s")) {
    if (*shift < 0) return TimeMatch{c.at, i + 1, "DURATION", duration_value(std::nullopt, *u)};
    if (*shift > 0) return date_match(c.at, i + 1, "FUTURE_REF");
    return std::nullopt;
  }
  if (u->clock()) {
    // "this second", "the next minute" count things more often than time
    return *shift == 0 || u->code != "TH" ? std::nullopt
                                          : std::optional(TimeMatch{c.at, i + 1, "DURATION", duration_value(1, *u)});
  }
  if (!c.anchored())
    return date_match(c.at, i + 1, *shift < 0 ? "PAST_REF" : *shift > 0 ? "FUTURE_REF" : "PRESENT_REF");
  // "the previous day", "the following week": counted from the story; "last week" from the day of publication
  const auto word = c.lower(fiscal ? i - 2 : i - 1);
  const bool story = word == "previous" || word == "following" || word == "preceding" || (word == "next" && article);
  if (u->code == "NI") {
    if (!story) return std::nullopt;
    return TimeMatch{c.at, i + 1, "TIME", *moved(c.day(), *shift, *u) + "TNI"};
  }
  const Date base = story ? c.story(u->code) : c.today();
  if (article && (word == "past" || word == "last") && u->code != "WE" && u->code != "Q" && !c.is(i + 1, "of") &&
      !fiscal) {
    // "the past year", "the last decade": a stretch of time, not a calendar unit
    return TimeMatch{c.at, i + 1, "DURATION", duration_value(1, *u)};
  }
  if (u->code == "D" && word == "last") return std::nullopt;  // "the last day of the talks"
  double step = *shift;
  if (u->code == "WE") {
    // On a Monday "last weekend" is the one just over.
    const int today = cal::weekday_of(base);
    if (*shift == 0 && today < 3 && c.anchor.tense != Tense::future) step = -1;
    if (*shift < 0 && today >= 6) step = -1;
    if (*shift > 0 && today < 6) step = 0;
  }
  const auto value = moved(base, step, *u);
  if (!value) return std::nullopt;
  return date_match(c.at, i + 1, (fiscal ? "FY" : "") + *value);
}

std::optional<TimeMatch> TimeReader::season(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the")) ++i;
  const auto shift = words_->number(TimeWord::shift, c.lower(i));
  if (shift) ++i;
  const std::string* name = words_->find(TimeWord::season, c.lower(i));
  if (name == nullptr) return std::nullopt;
  ++i;
  std::uint32_t after = c.is(i, {"of", ","}) ? i + 1 : i;
  if (const auto year = year_at(c, after)) return date_match(c.at, after + 1, fmt::format("{:04}-{}", *year, *name));
  if (const auto year = shared_year(c, i)) return date_match(c.at, i, fmt::format("{:04}-{}", *year, *name));
  if (c.upos(i - 1) == Upos::verb) return std::nullopt;
  if (!c.anchor.published) return std::nullopt;
  const bool prepositional =
      c.after({"in", "by", "since", "until", "during", "through", "throughout", "over", "early", "late", "mid"});
  if (!shift && !prepositional) return std::nullopt;
  if (!shift && !c.is(c.at, "the") && c.upos(i) == Upos::noun) return std::nullopt;  // "in spring training"
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

std::optional<TimeMatch> TimeReader::part_of(const Cursor& c) const {
  const auto phrase = words_->phrase(TimeWord::part, c.doc, c.at, c.end);
  if (!phrase) return std::nullopt;
  std::uint32_t i = phrase->end;
  if (c.is(i, {"-", "in"})) ++i;
  if (c.is(i, "of")) ++i;
  const Cursor inner = c.from(i);
  constexpr auto kInner = std::to_array<Pattern>(
      {&TimeReader::month, &TimeReader::shifted_unit, &TimeReader::season, &TimeReader::year, &TimeReader::quarter,
       &TimeReader::decade, &TimeReader::century, &TimeReader::fiscal_year, &TimeReader::deictic});
  for (const Pattern pattern : kInner) {
    if (auto match = (this->*pattern)(inner); match && match->type == "DATE")
      return date_match(c.at, match->end, match->value);
  }
  if (c.is(i, "the") && c.anchor.published) {
    if (const auto u = unit(c.lower(i + 1));
        u && !c.lower(i + 1).ends_with("s") && !u->clock() && u->code != "NI" && u->code != "D") {
      if (auto value = moved(c.story(u->code), 0, *u)) return date_match(c.at, i + 2, *value);
    }
  }
  return std::nullopt;
}

}  // namespace hearsay
