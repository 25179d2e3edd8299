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
  const bool middle =
      c.lower(c.at).starts_with("mid") && c.after({"by", "at", "in", "until", "since", "around", "before"});
  if (!(hour || middle) || c.at == c.begin()) return std::nullopt;
  return TimeMatch{c.at, c.at + 1, "TIME", format_date(c.day()) + "T" + *part};
}

}  // namespace hearsay
