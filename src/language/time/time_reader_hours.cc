// Parts of the day and hours.
#include <fmt/format.h>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

std::optional<TimeMatch> TimeReader::overnight(const Cursor& c) const {
  if (!c.is(c.at, "overnight") || !c.anchored() || c.upos(c.at) == Upos::adj) return std::nullopt;
  if (c.is(c.at + 1, {"into", "to", "on"})) {
    if (auto day = weekday(c.from(c.at + 2))) return TimeMatch{c.at, day->end, "TIME", day->value};
  }
  return TimeMatch{c.at, c.at + 1, "TIME", format_date(c.day()) + "TNI"};
}

// "this morning", "that night", "the following evening", "the morning of May 3"
std::optional<TimeMatch> TimeReader::daypart(const Cursor& c) const {
  std::uint32_t i = c.at;
  if (!c.anchored()) return std::nullopt;
  const auto part_at = [&](std::uint32_t j) -> const std::string* {
    const std::string* part = words_->find(TimeWord::daypart, c.lower(j));
    return part != nullptr && part->size() == 2 && !c.lower(j).ends_with("s") ? part : nullptr;
  };
  if (c.is(i, {"earlier", "later", "early", "late"}) && c.is(i + 1, {"this", "last", "that"})) ++i;
  if (c.is(i, {"this", "that", "last"})) {
    std::uint32_t at = i + 1;
    if (c.is(at, {"same", "early", "very"})) ++at;
    const std::string* part = part_at(at);
    if (part == nullptr || (c.is(i, "last") && *part != "NI" && *part != "EV")) return std::nullopt;
    const Date day = c.is(i, "that") ? c.day() : c.today();
    const int move = c.is(i, "last") ? -1 : 0;
    return TimeMatch{c.at, at + 1, "TIME", format_date(add_days(day, move)) + "T" + *part};
  }
  // "by late afternoon"
  if (c.is(i, {"early", "late", "mid"}) && c.after({"by", "in", "until", "since", "through"})) {
    const std::string* part = part_at(i + 1);
    if (part != nullptr && c.upos(i + 2) != Upos::noun)
      return TimeMatch{c.at, i + 2, "TIME", format_date(c.day()) + "T" + *part};
  }
  if (!c.is(i, "the")) return std::nullopt;
  if (c.is(i + 1, {"same", "following", "next", "previous", "preceding"})) {
    const std::string* part = part_at(i + 2);
    if (part == nullptr) return std::nullopt;
    const int move = c.is(i + 1, "same") ? 0 : c.is(i + 1, {"following", "next"}) ? 1 : -1;
    return TimeMatch{c.at, i + 3, "TIME", format_date(add_days(c.day(), move)) + "T" + *part};
  }
  const std::string* part = part_at(i + 1);
  if (part == nullptr) return std::nullopt;
  if (c.is(i + 2, {"of", "on", "before", "after"})) {
    auto date = day_after(c, i + 3);
    if (!date) date = holiday(c.from(i + 3));
    if (date && c.is(i + 2, {"of", "on"}))
      return TimeMatch{c.at, date->end, "TIME", date->value.substr(0, 10) + "T" + *part};
  }
  if (c.after({"in", "during", "into", "through"}))
    return TimeMatch{c.at, i + 2, "TIME", format_date(c.day()) + "T" + *part};
  return std::nullopt;
}

// "noon", "midnight Tuesday", "dawn on Friday"
std::optional<TimeMatch> TimeReader::named_hour(const Cursor& c) const {
  const std::string* part = words_->find(TimeWord::daypart, c.lower(c.at));
  if (part == nullptr || !c.anchored() || c.lower(c.at).ends_with("s") || c.capital(c.at)) return std::nullopt;
  const bool hour = part->size() == 5;
  if (const auto date = day_after(c, c.at + 1);
      date && (hour || c.is(c.at, {"dawn", "dusk"}) || c.is(c.at + 1, "of"))) {
    return TimeMatch{c.at, date->end, "TIME", date->value + "T" + *part};
  }
  if (!hour || c.at == c.begin()) return std::nullopt;
  return TimeMatch{c.at, c.at + 1, "TIME", format_date(c.day()) + "T" + *part};
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
    while (end < c.end && end < i + 3 && c.is(end, {":", "."}) && c.touches(end) && c.touches(end + 1) &&
           integer(c.lower(end + 1))) {
      digits += ":" + std::string(c.lower(end + 1));
      end += 2;
    }
    if (c.is(end, {"a.m.", "p.m.", "am", "pm", "a.m", "p.m"})) half = c.lower(end++);
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
  } else if (digits.size() == 4 &&
             (c.is(end, "hours") || c.after({"at"}) || words_->phrase(TimeWord::zone, c.doc, end, c.end))) {
    hour = *integer(std::string_view(digits).substr(0, 2));
    minute = *integer(std::string_view(digits).substr(2));
    marked = true;
  } else if (digits.size() <= 2) {
    hour = *integer(digits);
  } else {
    return std::nullopt;
  }
  if (c.is(end, {"o'clock", "o’clock"})) {
    marked = true;
    ++end;
  }
  if (half.empty() && !marked) return std::nullopt;
  if (hour > 24 || minute > 59 || !c.anchored()) return std::nullopt;
  if (!half.empty()) {
    if (hour > 12) return std::nullopt;
    hour = hour % 12 + (half.front() == 'p' ? 12 : 0);
  }
  // "3:00 in the afternoon"
  const std::uint32_t part_of_day = c.is(end, "in") && c.is(end + 1, "the") ? end + 2 : c.is(end, "at") ? end + 1 : end;
  if (half.empty() && part_of_day > end && c.is(part_of_day, {"morning", "afternoon", "evening", "night"})) {
    if (hour < 12 && !c.is(part_of_day, "morning")) hour += 12;
    end = part_of_day + 1;
  }
  std::string zone;
  if (const auto phrase = words_->phrase(TimeWord::zone, c.doc, end, c.end)) {
    zone = *phrase->value;
    end = phrase->end;
  } else if (c.is(end, {"hours", "local"})) {
    ++end;
  }
  std::string day = format_date(c.day());
  if (const auto date = day_after(c, end)) {
    day = date->value;
    end = date->end;
    // "10 p.m. Friday night"
    const std::string* part = words_->find(TimeWord::daypart, c.lower(end));
    if (part != nullptr && part->size() == 2) ++end;
  } else if (const auto moment = weekday(c.from(end)); moment && moment->type == "TIME") {
    day = moment->value.substr(0, 10);
    end = moment->end;
  } else if (const auto when = deictic(c.from(end)); when && when->type == "TIME") {
    day = when->value.substr(0, 10);
    end = when->end;
  }
  return TimeMatch{c.at, end, "TIME", fmt::format("{}T{:02}:{:02}{}", day, hour, minute, zone)};
}

}  // namespace hearsay
