// Stretches of time, what comes back, and what only points: "three weeks", "every Monday", "now".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

std::optional<TimeReader::Count> TimeReader::count_at(const Cursor& c, std::uint32_t i) const {
  Count count;
  if (c.is(i, "another") && unit(c.lower(i + 1)) && !c.lower(i + 1).ends_with("s")) return Count{1, i + 1, false};
  if (c.is(i, {"another", "some"}) && numbers_->at(c.doc, i + 1, c.end)) ++i;
  if (c.is(i, "single") && c.hyphen(i + 1)) return Count{1, i + 2, false};
  if (c.is(i, {"a", "an"})) {
    if (c.is(i + 1, {"full", "whole", "further", "single"}) && unit(c.lower(i + 2))) return Count{1, i + 2, true};
    if (unit(c.lower(i + 1)) && !c.lower(i + 1).ends_with("s")) return Count{1, i + 1, true};
    if (!c.is(i + 1, {"few", "couple", "handful", "dozen", "hundred", "good", "further", "total"})) return std::nullopt;
    ++i;
  }
  // "$1 billion seven years ago": the sum ends before the count
  if (i == c.at && (c.after({"$", "£", "€"}) || c.is(i, {"million", "billion", "trillion"}))) return std::nullopt;
  const auto number = numbers_->at(c.doc, i, c.end);
  if (!number || number->tokens.end >= c.end) return std::nullopt;
  count.end = number->tokens.end;
  const bool some = number->vague || c.is(i, {"couple", "pair"});
  if (!some) count.value = number->value;
  if (some && c.is(count.end, "of")) ++count.end;
  // "two to three weeks", "five-to-six-year"
  std::uint32_t second_at = count.end;
  if (c.hyphen(second_at)) ++second_at;
  if (c.is(second_at, {"to", "or"})) {
    ++second_at;
    if (c.hyphen(second_at)) ++second_at;
    if (const auto second = numbers_->at(c.doc, second_at, c.end); second && !second->vague) {
      const std::uint32_t after = c.hyphen(second->tokens.end) ? second->tokens.end + 1 : second->tokens.end;
      if (unit(c.lower(after))) {
        count.value = second->value;
        count.end = second->tokens.end;
      }
    }
  }
  // "two and a half years", "two-and-a-half-year"
  std::uint32_t j = count.end;
  bool whole = true;
  for (const std::string_view word : {"and", "a", "half"}) {
    if (c.hyphen(j)) ++j;
    whole = whole && c.is(j, word);
    ++j;
  }
  if (whole && count.value) {
    *count.value += 0.5;
    count.end = j;
  }
  if (c.hyphen(count.end)) ++count.end;
  while (c.is(count.end, {"more", "full", "consecutive", "straight", "whole", "long", "additional", "other", "solid",
                          "successive", "further", "calendar", "working", "business", "trading", "short"})) {
    ++count.end;
  }
  return count;
}

// "40 people a year", "$5 a day", "9,000 barrels a month", "3 percent a year"
bool TimeReader::is_rate(const Cursor& c) const {
  if (c.after({"once", "twice", "times", "%", "percent", "cents", "cent"})) return true;
  const std::uint32_t first = c.begin();
  if (c.at == first) return false;
  const auto digits = [&](std::uint32_t i) {
    return c.doc.tokens.lower[i].find_first_of("0123456789") != std::string_view::npos;
  };
  if (digits(c.at - 1) || c.after({"million", "billion", "thousand", "trillion"})) return true;
  // "76.40 kroner ($10.60) an hour"
  if (c.after({")"}) && c.at >= first + 2 && digits(c.at - 2)) return true;
  if (c.doc.tokens.upos.empty()) return false;
  if (c.doc.tokens.upos[c.at - 1] == Upos::num) return true;  // "from 12 a week to six a week"
  if (c.doc.tokens.upos[c.at - 1] != Upos::noun) return false;
  for (std::uint32_t i = c.at - 1; i + 5 > c.at && i > first; --i) {
    const Upos upos = c.doc.tokens.upos[i];
    if (upos == Upos::num) return true;
    if (upos != Upos::noun && upos != Upos::adj && upos != Upos::propn && upos != Upos::adp) return false;
    if (upos == Upos::adp && c.doc.tokens.lower[i] != "of") return false;
  }
  return false;
}

/// "ago", "earlier", "later", "before" after a counted unit; `i` is the word after it.
std::optional<TimeMatch> TimeReader::counted_away(const Cursor& c, const Count& count, const Unit& u,
                                                  std::uint32_t i) const {
  if (c.is(i, "or") && c.is(i + 1, {"so", "more"})) i += 2;
  const bool ago = c.is(i, "ago"), now = c.is(i, "from") && c.is(i + 1, "now");
  const bool back = ago || c.is(i, {"earlier", "before", "previously"});
  if (!back && !now && !c.is(i, {"later", "after", "hence"})) return std::nullopt;
  // "five years after the invasion" is a stretch; "five years after." a date
  if (c.is(i, {"before", "after"}) && !c.closes(i + 1)) return std::nullopt;
  const std::uint32_t end = now ? i + 2 : i + 1;
  if (!count.value) return date_match(c.at, end, back ? "PAST_REF" : "FUTURE_REF");
  if (ago || now ? !c.anchor.published : !c.anchored())
    return ago ? std::optional(date_match(c.at, end, "PAST_REF")) : std::nullopt;
  const double steps = back ? -*count.value : *count.value;
  if (u.clock()) {
    if (!ago || *count.value > 12) return std::nullopt;
    return TimeMatch{c.at, end, "TIME", format_date(*c.anchor.published)};
  }
  const Date base = ago || now ? *c.anchor.published : c.story(u.code);
  // "rose in the third quarter from a year earlier": the same quarter of that year
  const cal::Grain told = c.told_grain();
  if (u.code == "Y" && back && (told == cal::Grain::quarter || (told == cal::Grain::month && !ago))) {
    const Date first = cal::add_months(cal::range_of(c.anchor.told, std::nullopt).earliest.value_or(base),
                                       static_cast<int>(12 * steps));
    return date_match(c.at, end,
                      told == cal::Grain::quarter ? cal::quarter_value(first)
                                                  : cal::month_value(cal::year_of(first), cal::month_of(first)));
  }
  if (const auto value = moved(base, steps, u)) return date_match(c.at, end, *value);
  return ago ? std::optional(date_match(c.at, end, "PAST_REF")) : std::nullopt;
}

std::optional<TimeMatch> TimeReader::duration(const Cursor& c) const {
  std::uint32_t i = c.at;
  // "18-month" as one token
  if (const auto dash = c.lower(i).rfind('-'); dash != std::string_view::npos && dash > 0) {
    auto head = c.lower(i).substr(0, dash);
    if (head.starts_with("a-")) head.remove_prefix(2);
    const auto n = numbers_->value(head);
    const auto u = unit(c.lower(i).substr(dash + 1));
    if (n && u) return TimeMatch{c.at, i + 1, "DURATION", duration_value(n, *u)};
    return std::nullopt;
  }
  if (c.is(i, "all") && c.is(i + 1, {"day", "week", "month", "year"})) {
    return TimeMatch{c.at, i + 2, "DURATION", duration_value(1, *unit(c.lower(i + 1)))};
  }
  if (c.is(i, "half") && (c.is(i + 1, {"a", "an"}) || c.hyphen(i + 1))) {
    auto u = unit(c.lower(i + 2));
    if (!u) return std::nullopt;
    if (u->code == "DE" || u->code == "CE") u = Unit{u->code == "DE" ? 10 : 100, "Y"};
    if (auto away = counted_away(c, {0.5, i + 2, true}, *u, i + 3)) return away;
    return TimeMatch{c.at, i + 3, "DURATION",
                     u->code == "TH"                    ? "PT30M"
                     : u->code == "Y" && u->factor == 1 ? "P6M"
                                                        : duration_value(0.5, *u)};
  }
  // "the nine months", but "the 30-year bond"
  const bool definite = c.is(i, {"the", "these", "those"});
  const auto count = count_at(c, definite ? i + 1 : i);
  if (!count || (definite && (c.hyphen(count->end - 1) || !c.lower(count->end).ends_with("s")))) return std::nullopt;
  i = count->end;
  const auto word = c.lower(i);
  auto u = unit(word);
  if (!u || (c.capital(i) && i > c.begin() && !c.capital(c.begin() + 1))) return std::nullopt;
  const bool joined = c.hyphen(i - 1);
  if (word == "second" && !joined && !(count->article && c.is(i + 1, {"later", "ago", "before"}))) return std::nullopt;
  if (u->code == "WE" && !count->article && !word.ends_with("s")) return std::nullopt;  // "Feb. 13-15 weekend"
  // "the 1996 quarter"
  if (count->value && is_year(static_cast<int>(std::min(*count->value, 1e6))) && !word.ends_with("s") && !joined) {
    return std::nullopt;
  }
  if (word == "minute" && count->article && (c.upos(i) == Upos::adj || c.upos(i + 1) == Upos::noun))
    return std::nullopt;
  if (u->code == "NI" && count->article) return std::nullopt;
  ++i;
  // "a quarter of the voters", "three quarters of the homes"
  if (u->code == "Q" &&
      (count->article || (c.is(i, "of") && c.upos(i + 1) != Upos::noun && c.upos(i + 1) != Upos::adj)))
    return std::nullopt;
  Count exact = *count;
  if (c.is(i, "and") && c.is(i + 1, "a") && c.is(i + 2, "half") && exact.value) {
    *exact.value += 0.5;
    i += 3;
  }
  // ages
  const std::uint32_t old = c.hyphen(i) ? i + 1 : i;
  if (c.is(old, {"old", "olds", "older", "younger", "young"}) || (c.is(i, "of") && c.is(i + 1, "age")))
    return std::nullopt;
  if (c.hyphen(i) && c.is(i + 1, "long")) {
    if (count->article) return std::nullopt;  // "a month-long siege": bare_duration() takes it without the article
    return TimeMatch{c.at, i + 2, "DURATION", duration_value(exact.value, *u)};
  }
  if (auto away = counted_away(c, exact, *u, i)) return away;
  if (count->article && is_rate(c) && !c.is(i, {"before", "after", "ago", "earlier", "later"})) {
    return TimeMatch{c.at, i, "SET", duration_value(1, *u)};
  }
  return TimeMatch{c.at, i, "DURATION", duration_value(exact.value, *u)};
}

// "weeks of protests", "for years", "month-long", "weeklong"
std::optional<TimeMatch> TimeReader::bare_duration(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (const std::string* value = words_->find(TimeWord::lasting, c.lower(i)))
    return TimeMatch{c.at, i + 1, "DURATION", *value};
  const auto u = unit(c.lower(i));
  if (!u || c.after({"-"})) return std::nullopt;
  const bool many = c.lower(i).ends_with("s") || c.is(i, "millennia");
  if (c.hyphen(i + 1) && c.is(i + 2, "long")) {
    return TimeMatch{c.at, i + 3, "DURATION", duration_value(many ? std::nullopt : std::optional(1.0), *u)};
  }
  if (!many || u->code == "Q" || u->code == "TS" || u->code == "NI" || c.capital(i) != (i == c.begin()))
    return std::nullopt;
  if (c.is(i + 1, "ago")) return date_match(c.at, i + 2, "PAST_REF");
  const bool free = c.at == c.begin() || c.doc.tokens.upos.empty() || c.doc.tokens.upos[c.at - 1] == Upos::adp ||
                    c.doc.tokens.upos[c.at - 1] == Upos::punct || c.doc.tokens.upos[c.at - 1] == Upos::sconj ||
                    c.doc.tokens.upos[c.at - 1] == Upos::verb || c.doc.tokens.upos[c.at - 1] == Upos::adv;
  if (!free || c.is(i + 1, "-") || c.after({"of", "on"})) return std::nullopt;
  const bool lasts = c.after({"for", "in", "within", "over", "after", "take", "takes", "took", "taken", "taking",
                              "last", "lasted", "spent", "spend", "spending"});
  if (!lasts && !c.is(i + 1, {"of", "after", "before", "later", "earlier"})) return std::nullopt;
  if (c.is(i + 1, {"later", "earlier"}))
    return date_match(c.at, i + 2, c.is(i + 1, "later") ? "FUTURE_REF" : "PAST_REF");
  return TimeMatch{c.at, i + 1, "DURATION", duration_value(std::nullopt, *u)};
}

// "nearly three decades", "less than a week ago", "almost daily": the hedge belongs to the expression
std::optional<TimeMatch> TimeReader::hedged(const Cursor& c) const {
  auto phrase = words_->phrase(TimeWord::hedge, c.doc, c.at, c.end);
  // "over a year" is more than one; "over two years" may be within them
  if (!phrase && c.is(c.at, "over") && c.is(c.at + 1, {"a", "an"})) phrase = TimeWords::Phrase{c.at + 1, nullptr};
  if (!phrase) return std::nullopt;
  for (const Pattern pattern : {&TimeReader::duration, &TimeReader::shifted_unit, &TimeReader::repeated}) {
    auto match = (this->*pattern)(c.from(phrase->end));
    if (!match) continue;
    if (match->type == "DATE" && pattern != &TimeReader::duration) continue;
    if (c.is(phrase->end, "all")) continue;  // "wait around all day"
    if (pattern == &TimeReader::repeated && !c.is(c.at, {"almost", "nearly"})) continue;
    match->begin = c.at;
    return match;
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::repeated(const Cursor& c) const {
  std::uint32_t i = c.at;
  // "twice a month", "three times a year"
  std::uint32_t per = c.at;
  if (c.is(i, {"once", "twice"})) {
    per = i + 1;
  } else if (const auto number = numbers_->at(c.doc, i, c.end); number && c.is(number->tokens.end, {"times", "time"})) {
    per = number->tokens.end + 1;
  }
  if (per > i && c.is(per, {"a", "an", "per", "each", "every"})) {
    if (const auto u = unit(c.lower(per + 1)); u && !c.lower(per + 1).ends_with("s"))
      return TimeMatch{c.at, per + 2, "SET", duration_value(1, *u)};
  }
  if (c.is(i, {"every", "each", "per"})) {
    const bool every = c.is(i, "every");
    ++i;
    if (every && c.is(i, {"other", "single"})) ++i;
    std::optional<double> count = c.is(i - 1, "other") ? 2 : 1;
    if (const auto told = count_at(c, i); told && every && !told->article) {
      count = told->value;
      i = told->end;
    }
    if (const auto u = unit(c.lower(i))) return TimeMatch{c.at, i + 1, "SET", duration_value(count, *u)};
    if (const auto day = words_->number(TimeWord::weekday, c.lower(i))) {
      const std::string* part = words_->find(TimeWord::daypart, c.lower(i + 1));
      const std::string value = fmt::format("XXXX-WXX-{}", *day);
      return part == nullptr ? TimeMatch{c.at, i + 1, "SET", value}
                             : TimeMatch{c.at, i + 2, "SET", value + "T" + *part};
    }
    if (const auto month = month_at(c, i)) return TimeMatch{c.at, i + 1, "SET", fmt::format("XXXX-{:02}", *month)};
    if (const std::string* season = words_->find(TimeWord::season, c.lower(i)))
      return TimeMatch{c.at, i + 1, "SET", "XXXX-" + *season};
    if (const std::string* part = words_->find(TimeWord::daypart, c.lower(i)); part != nullptr && part->size() == 2) {
      return TimeMatch{c.at, i + 1, "SET", "XXXX-XX-XXT" + *part};
    }
    return std::nullopt;
  }
  if (const std::string* value = words_->find(TimeWord::set, c.lower(i))) {
    if (c.capital(i) && i > c.begin()) return std::nullopt;  // a newspaper
    return TimeMatch{c.at, i + 1, "SET", *value};
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::reference(const Cursor& c) const {
  const auto phrase = words_->phrase(TimeWord::ref, c.doc, c.at, c.end);
  if (!phrase) return std::nullopt;
  if (phrase->end == c.at + 1 && c.is(c.at, "now") && c.is(c.at + 1, {"-", "that"})) return std::nullopt;
  if (c.is(c.at, "shortly") && c.is(c.at + 1, {"after", "before"})) return std::nullopt;
  if (c.is(c.at, "soon") && c.is(c.at + 1, {"after", "as"})) return std::nullopt;
  if (c.is(phrase->end - 1, "time") && c.is(phrase->end, "of")) return std::nullopt;  // "at this time of year"
  if (c.is(c.at, {"future", "current"}) && c.capital(c.at) && c.at > c.begin()) return std::nullopt;
  // "at the moment": without the preposition
  const std::uint32_t begin = c.is(c.at, "at") && phrase->end > c.at + 2 ? c.at + 1 : c.at;
  return date_match(begin, phrase->end, *phrase->value);
}

}  // namespace hearsay
