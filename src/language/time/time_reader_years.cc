// Years, their quarters and halves, decades and centuries.
#include <fmt/format.h>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

std::optional<TimeReader::YearPhrase> TimeReader::year_phrase(const Cursor& c, std::uint32_t i) const {
  const bool of = c.is(i, {"of", "in", ","});
  if (of) ++i;
  if (c.is(i, {"fiscal", "the"}) && year_at(c, i + 1)) ++i;
  if (const auto year = year_at(c, i)) return YearPhrase{*year, i + 1};
  if (!c.anchor.published) return std::nullopt;
  const int now = cal::year_of(*c.anchor.published);
  if (of && c.is(i, "the") && c.is(i + 1, "year") && !c.is(i + 2, {"before", "after", "earlier", "later"})) {
    return YearPhrase{cal::year_of(c.story("Y")), i + 2};
  }
  if (c.is(i, {"the", "a"}) && c.is(i + 1, {"last", "previous", "year"})) ++i;
  if (c.is(i, {"this", "last", "next", "previous"})) {
    const auto shift = words_->number(TimeWord::shift, c.lower(i));
    std::uint32_t noun = i + 1;
    if (c.is(noun, {"fiscal", "financial"})) ++noun;
    if (shift && c.is(noun, "year")) return YearPhrase{now + *shift, noun + 1};
  }
  return std::nullopt;
}

// "the third quarter", "third-quarter", "last year's second half", "the fiscal 1990 first quarter"
std::optional<TimeMatch> TimeReader::quarter(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the")) ++i;
  const auto short_name = c.lower(i);
  if (short_name.size() == 2 && short_name[0] == 'q' && short_name[1] >= '1' && short_name[1] <= '4' &&
      c.anchor.published) {
    const auto phrase = year_phrase(c, i + 1);
    const int year = phrase ? phrase->year : cal::year_of(*c.anchor.published);
    return date_match(c.at, phrase ? phrase->end : i + 1, fmt::format("{:04}-Q{}", year, short_name[1]));
  }
  std::optional<int> year;
  if (const auto word = c.lower(i); word.size() > 4 && (word.substr(4) == "'s" || word.substr(4) == "’s")) {
    year = integer(word.substr(0, 4));  // "1990's first half"
    if (!year) return std::nullopt;
    ++i;
  } else if (const auto before = year_phrase(c, i); before && !c.is(i, {"of", "in", ","})) {
    year = before->year;
    i = before->end;
    if (c.is(i, {"'s", "’s"})) ++i;
  }
  if (c.is(i, "fiscal")) ++i;
  if (c.hyphen(i)) ++i;
  const auto rank = numbers_->ordinal(c.lower(i));
  if (!rank || *rank < 1 || *rank > 4) return std::nullopt;
  if (c.is(i + 1, "-")) ++i;
  const bool half = c.is(i + 1, "half");
  if ((!c.is(i + 1, "quarter") && !half) || (half && *rank > 2)) return std::nullopt;
  const bool compound = c.is(i, "-");
  i += 2;
  if (!year) {
    if (const auto phrase = year_phrase(c, i)) {
      year = phrase->year;
      i = phrase->end;
    }
  }
  if (!year) {
    if (!c.anchor.published || c.is(i, "of")) return std::nullopt;
    // "in the first half" alone; "the second half began" is a match of football
    if (half && !compound && !c.is(c.at, "the")) return std::nullopt;
    year = cal::year_of(*c.anchor.published);
    const int span = half ? 6 : 3;
    const int ahead = *rank - ((cal::month_of(*c.anchor.published) - 1) / span + 1);
    // In January "fourth-quarter profit" is last year's; in September nobody looks back that far.
    const bool back = c.anchor.tense == Tense::past ? ahead > 0 : ahead > 1;
    if (c.anchor.tense != Tense::future && back) --*year;
    if (c.anchor.tense == Tense::future && ahead < 0) ++*year;
  }
  return date_match(c.at, i, fmt::format("{:04}-{}{}", *year, half ? "H" : "Q", *rank));
}

// "fiscal 1990", "the fiscal year 1990"
std::optional<TimeMatch> TimeReader::fiscal_year(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (const auto word = c.lower(i); word.starts_with("fy")) {  // "FY98", "FY 1998"
    if (word.size() == 2 && year_at(c, i + 1))
      return date_match(c.at, i + 2, "FY" + cal::year_value(*year_at(c, i + 1)));
    const auto year = word.size() == 4 || word.size() == 6 ? integer(word.substr(2)) : std::nullopt;
    if (!year || *year < 0) return std::nullopt;
    return date_match(c.at, i + 1, "FY" + cal::year_value(word.size() == 4 ? full_year(*year) : *year));
  }
  if (c.is(i, "the")) ++i;
  if (!c.is(i, {"fiscal", "financial"})) return std::nullopt;
  ++i;
  const bool noun = c.is(i, "year");
  if (noun) ++i;
  if (c.hyphen(i)) ++i;
  if (const auto year = year_at(c, i)) return date_match(c.at, i + 1, "FY" + cal::year_value(*year));
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::year(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the") && c.is(i + 1, "year")) ++i;
  if (c.is(i, "year")) ++i;
  const auto year = year_at(c, i);
  if (!year) return std::nullopt;
  if (c.touches(i + 1) &&
      !c.is(i + 1, {",", ".", ")", ";", "-", "–", "—", "’s", "'s", ":", "?", "!", "\"", "”", "'", "’", "/"})) {
    return std::nullopt;
  }
  if (unit(c.lower(i + 1)) && !c.is(i + 1, "quarter")) return std::nullopt;
  if (c.is(i + 1, {"b.c.", "b.c", "bc"})) return date_match(c.at, i + 2, "BC" + cal::year_value(*year));
  const Cursor at = c.from(i);
  if (at.after({"$", "£", "€", "#", "no.", "at"})) return std::nullopt;
  // "Flight 1549", "Resolution 1973"
  if (i > c.begin() && words_->find(TimeWord::label, at.before()) != nullptr &&
      (c.capital(i - 1) || c.doc.tokens.upos[i - 1] == Upos::propn ||
       at.after({"flight", "resolution", "page", "room"})))
    return std::nullopt;
  if (!c.doc.tokens.deprel.empty()) {
    const TokenId head = c.doc.tokens.head[i];
    const bool counts = c.doc.tokens.deprel[i] == Deprel::nummod && head.valid() &&
                        (c.doc.tokens.xpos[head.index()] == Xpos::nns || c.is(i + 1, "hours")) &&
                        !at.after({"in", "the", "a", "an", "its", "his", "her", "their", "this", "last", "'s", "’s",
                                   "since", "early", "late"});
    if (counts && head.value == i + 1) return std::nullopt;
  }
  // "Fox 2000" is a name
  const auto& entity = c.doc.tokens.entity;
  if (i == c.at && i < entity.size() && !entity[i].begins &&
      (entity[i].type == EntityType::organization || entity[i].type == EntityType::facility))
    return std::nullopt;
  return date_match(c.at, i + 1, cal::year_value(*year));
}

// "the 1990s", "the mid-80s", "'60s", "the sixties"
std::optional<TimeMatch> TimeReader::decade(const Cursor& c) const {
  std::uint32_t i = c.at;
  const bool article = c.is(i, "the");
  if (article) ++i;
  if (c.is(i, {"early", "late", "mid"}) && i > c.at) ++i;
  if (c.hyphen(i)) ++i;
  if (c.is(i, {"'", "’"}) && c.touches(i + 1)) ++i;
  const auto word = without_mid(c.lower(i));
  if (c.after({"his", "her", "their", "its", "my"})) return std::nullopt;  // an age
  if (const std::string* value = words_->find(TimeWord::decade, word)) {
    if (!article && !c.after({"early", "late", "mid", "-"})) return std::nullopt;
    return date_match(c.at, i + 1, *value);
  }
  if (word.size() < 3 || word.back() != 's') return std::nullopt;
  std::string_view digits = word.substr(0, word.size() - 1);
  bool mark = false;
  for (const std::string_view apostrophe : {"'", "’", "‘"}) {
    if (digits.starts_with(apostrophe)) {
      digits.remove_prefix(apostrophe.size());
      mark = true;
    }
    if (digits.ends_with(apostrophe)) digits.remove_suffix(apostrophe.size());
  }
  const auto year = integer(digits);
  if (!year || *year % 10 != 0) return std::nullopt;
  if (digits.size() == 4 && is_year(*year)) return date_match(c.at, i + 1, fmt::format("{:03}", *year / 10));
  if (digits.size() == 2 && *year >= 20 && (mark || (article && *year >= 50)))
    return date_match(c.at, i + 1, fmt::format("{:03}", (1900 + *year) / 10));
  return std::nullopt;
}

// "the 19th century", "20th-century"
std::optional<TimeMatch> TimeReader::century(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (c.is(i, "the")) ++i;
  if (c.is(i, {"early", "late", "mid"}) && i > c.at) ++i;
  if (c.hyphen(i) && i > c.at) ++i;
  const auto rank = numbers_->ordinal(without_mid(c.lower(i)));
  if (!rank || *rank < 2 || *rank > 22) return std::nullopt;
  ++i;
  if (c.hyphen(i)) ++i;
  if (!c.is(i, {"century", "centuries"}) || c.capital(i)) return std::nullopt;  // "20th Century Fox"
  return date_match(c.at, i + 1, fmt::format("{:02}", *rank - 1));
}

}  // namespace hearsay
