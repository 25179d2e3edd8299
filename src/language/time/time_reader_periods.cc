// Weeks and longer, stretches of time, and what comes back.
#include <fmt/format.h>

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
  if ((lower == "may" || lower == "march" || lower == "mar" || lower == "sun" || lower == "jan" || lower == "april" ||
       lower == "june" || lower == "august") &&
      !shift) {
    const auto before = c.at > 0 ? c.doc.tokens.lower[c.at - 1] : std::string_view();
    constexpr auto kBefore =
        std::to_array<std::string_view>({"in",    "since",   "until",   "till", "by",   "from", "to",    "during",
                                         "of",    "for",     "early",   "late", "mid",  "mid-", "and",   "before",
                                         "after", "between", "through", "-",    "this", "each", "every", "around"});
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

std::optional<TimeMatch> TimeReader::shifted_unit(const Cursor& c) const {
  std::uint32_t i = c.at;
  const bool article = c.is(i, "the") || c.is(i, "these") || c.is(i, "those");
  if (article) ++i;
  if ((c.is(i, "later") || c.is(i, "earlier")) && (c.is(i + 1, "this") || c.is(i + 1, "that") || c.is(i + 1, "last")))
    ++i;
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
    return date_match(c.at, year ? i + 2 : i + 1,
                      fmt::format("{:04}-Q{}", year ? *year : cal::year_of(*c.anchor.published), lower[1]));
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
  } else if (c.anchor.published && (c.is(after, "last") || c.is(after, "this") || c.is(after, "next")) &&
             c.is(after + 1, "year")) {
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
    if (c.is(i, "-") || c.is(i, "more") || c.is(i, "full") || c.is(i, "consecutive") || c.is(i, "straight") ||
        c.is(i, "whole") || c.is(i, "long"))
      ++i;
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
  if (c.is(i, "ago") || c.is(i, "earlier") || c.is(i, "later") ||
      ((c.is(i, "before") || c.is(i, "after")) && before != "within") || (c.is(i, "from") && c.is(i + 1, "now"))) {
    const bool ago = c.is(i, "ago"), back = ago || c.is(i, "earlier") || c.is(i, "before");
    const bool from_now = c.is(i, "from");
    const std::optional<Date> base =
        ago || from_now ? c.anchor.published : (c.anchored() ? std::optional(c.day()) : std::nullopt);
    const std::uint32_t end = from_now ? i + 2 : i + 1;
    if (count && base && u->code[0] != 'T') {
      if (auto value = moved(*base, back ? -*count : *count, *u)) return date_match(c.at, end, *value);
    }
    if (base && count && u->code[0] == 'T' && *count <= 12 && ago)
      return TimeMatch{c.at, end, "TIME", format_date(*base)};
    if (!count && ago) return date_match(c.at, end, "PAST_REF");
    if (ago) return date_match(c.at, end, "PAST_REF");
  }
  if (article && !before.empty()) {
    const bool digit = before.find_first_of("0123456789") != std::string_view::npos;
    if (digit || before == "once" || before == "twice" || before == "times" || before == "%")
      return TimeMatch{c.at, i, "SET", duration_value(1, *u)};
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
    if (const auto day = words_->number(TimeWord::weekday, c.lower(i)))
      return TimeMatch{c.at, i + 1, "SET", fmt::format("XXXX-WXX-{}", *day)};
    if (const auto month = month_at(c, i)) return TimeMatch{c.at, i + 1, "SET", fmt::format("XXXX-{:02}", *month)};
    if (const std::string* part = words_->find(TimeWord::daypart, c.lower(i)); part != nullptr && part->size() == 2) {
      return TimeMatch{c.at, i + 1, "SET", "XXXX-XX-XXT" + *part};
    }
    return std::nullopt;
  }
  if (const std::string* value = words_->find(TimeWord::set, c.lower(i))) {
    if (c.capital(i) && i > c.doc.sentences[c.doc.sentence_of(TokenId(i)).index()].tokens.begin)
      return std::nullopt;  // a newspaper
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
      if (digits.size() == 4 && is_year(*year)) return date_match(c.at, i + 1, fmt::format("{:03}", *year / 10));
      if (digits.size() == 2 && *year >= 20) return date_match(c.at, i + 1, fmt::format("{:03}", (1900 + *year) / 10));
    }
  }
  if (i != c.at) return std::nullopt;
  const auto year = year_at(c, i);
  if (!year || c.touches(i + 1)) {
    if (!year || !(c.is(i + 1, ",") || c.is(i + 1, ".") || c.is(i + 1, ")") || c.is(i + 1, ";") || c.is(i + 1, "-") ||
                   c.is(i + 1, "–") || c.is(i + 1, "’s") || c.is(i + 1, "'s") || c.is(i + 1, ":") || c.is(i + 1, "?") ||
                   c.is(i + 1, "\"") || c.is(i + 1, "”"))) {
      return std::nullopt;
    }
  }
  if (unit(c.lower(i + 1)) || words_->find(TimeWord::unit, c.lower(i + 2)) != nullptr) {
    if (unit(c.lower(i + 1))) return std::nullopt;
  }
  const auto before = i > 0 ? c.doc.tokens.lower[i - 1] : std::string_view();
  if (before == "$" || before == "£" || before == "€" || before == "#" || before == "no." || before == "room")
    return std::nullopt;
  if (!c.doc.tokens.deprel.empty()) {
    const TokenId head = c.doc.tokens.head[i];
    const bool counts = c.doc.tokens.deprel[i] == Deprel::nummod && head.valid() &&
                        (c.doc.tokens.xpos[head.index()] == Xpos::nns || c.lower(i + 1) == "hours") && before != "in";
    if (counts && *year != 0 && head.value == i + 1) return std::nullopt;
  }
  return date_match(c.at, i + 1, cal::year_value(*year));
}

std::optional<TimeMatch> TimeReader::reference(const Cursor& c) const {
  const auto phrase = words_->phrase(TimeWord::ref, c.doc, c.at, c.end);
  if (!phrase) return std::nullopt;
  if (phrase->end == c.at + 1 && c.is(c.at, "now") && (c.is(c.at + 1, "-") || c.is(c.at + 1, "that")))
    return std::nullopt;
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
  constexpr auto kInner = std::to_array<Pattern>({&TimeReader::month, &TimeReader::shifted_unit, &TimeReader::season,
                                                  &TimeReader::year, &TimeReader::quarter, &TimeReader::deictic});
  for (const Pattern pattern : kInner) {
    if (auto match = (this->*pattern)(inner); match && match->type == "DATE")
      return date_match(c.at, match->end, match->value);
  }
  if (c.is(i, "the") && c.anchor.published) {
    if (const auto u = unit(c.lower(i + 1));
        u && !c.lower(i + 1).ends_with("s") && u->code[0] != 'T' && u->code != "NI" && u->code != "D") {
      if (auto value = moved(*c.anchor.published, 0, *u)) return date_match(c.at, i + 2, *value);
    }
  }
  return std::nullopt;
}

}  // namespace hearsay
