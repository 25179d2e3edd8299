// Hours of the clock: "9 a.m. on Tuesday", "0430 GMT", "3:00 in the afternoon", "four o'clock this morning".
#include <fmt/format.h>

#include "language/time/calendar.h"
#include "language/time/time_cursor.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace cal = calendar;

namespace {

constexpr int kNoon = 12;

}  // namespace

std::string TimeReader::hour_value(const Hour& hour) {
  std::string value = fmt::format("T{:02}:{:02}", hour.hour, hour.minute);
  if (hour.second) value += fmt::format(":{:02}", *hour.second);
  return value;
}

std::optional<TimeReader::Hour> TimeReader::hour_at(const Cursor& c) const {
  const std::string_view word = c.lower(c.at);
  Hour found;
  found.end = c.at + 1;
  std::string digits(word.substr(0, word.find_first_not_of("0123456789:.")));
  std::string_view half = word.substr(digits.size());
  if (digits.empty()) {  // "four o'clock"
    const auto value = numbers_->value(word);
    if (!value || *value > kNoon || !c.is(found.end, {"o'clock", "o’clock"})) return std::nullopt;
    return Hour{static_cast<int>(*value), 0, std::nullopt, found.end + 1, false, true};
  }
  if (digits.back() == '.') digits.pop_back();
  if (digits.size() == 8 && digits[2] == ':' && digits[5] == ':') {  // "17:32:00"
    found.second = integer(std::string_view(digits).substr(6));
    if (!found.second || *found.second > 59) return std::nullopt;
    digits.resize(5);
  }
  if (digits.empty() || digits.size() > 5) return std::nullopt;
  if (half.empty()) {
    while (found.end < c.at + 3 && c.is(found.end, {":", "."}) && c.touches(found.end) && c.touches(found.end + 1) &&
           integer(c.lower(found.end + 1))) {
      digits += ":" + std::string(c.lower(found.end + 1));
      found.end += 2;
    }
    if (c.is(found.end, {"a.m.", "p.m.", "am", "pm", "a.m", "p.m"})) half = c.lower(found.end++);
  } else if (half != "am" && half != "pm" && half != "a.m." && half != "p.m.") {
    return std::nullopt;
  }
  const std::string_view all = digits;
  const auto colon = all.find_first_of(":.");
  std::optional<int> hour, minute = 0;
  if (colon != std::string_view::npos) {
    if (all.size() - colon - 1 != 2) return std::nullopt;
    hour = integer(all.substr(0, colon));
    minute = integer(all.substr(colon + 1));
    found.sure = all[colon] == ':';
  } else if (all.size() == 4 &&
             (c.is(found.end, "hours") || c.after({"at"}) || words_->phrase(TimeWord::zone, c.doc, found.end, c.end))) {
    hour = integer(all.substr(0, 2));
    minute = integer(all.substr(2));
    found.sure = true;
  } else if (all.size() <= 2) {
    hour = integer(all);
  }
  if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
  if (c.is(found.end, {"o'clock", "o’clock"})) {
    found.sure = true;
    ++found.end;
  }
  found.hour = *hour;
  found.minute = *minute;
  if (!half.empty()) {
    if (*hour > kNoon) return std::nullopt;
    found.hour = *hour % kNoon + (half.front() == 'p' ? kNoon : 0);
    found.half = found.sure = true;
  }
  return found;
}

/// "this afternoon", "Friday night", "in the evening", "at night" after an hour: a TIME with its day.
std::optional<TimeMatch> TimeReader::part_after(const Cursor& c, std::uint32_t i) const {
  if (c.is(i, "at") && c.is(i + 1, "night")) return TimeMatch{i, i + 2, "TIME", format_date(c.day()) + "TNI"};
  if (c.is(i, {"in", "on"})) ++i;
  for (auto part : {weekday(c.from(i)), deictic(c.from(i)), daypart(c.from(i))}) {
    if (part && part->type == "TIME" && part->value.size() == 13) return part;
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeReader::clock(const Cursor& c) const {
  if (!c.anchored()) return std::nullopt;
  auto hour = hour_at(c);
  if (!hour) return std::nullopt;
  std::uint32_t end = hour->end;
  std::string zone;
  if (const auto phrase = words_->phrase(TimeWord::zone, c.doc, end, c.end)) {
    zone = *phrase->value;
    end = phrase->end;
  } else if (c.is(end, {"hours", "local"})) {
    ++end;
  }
  std::string day = format_date(c.day());
  const auto part = part_after(c, end);
  // "around 3 this afternoon", but not "killed 3 this morning"
  if (!hour->sure && !(part && c.after({"around", "about", "at", "by", "until", "before", "after", "since"}))) {
    return std::nullopt;
  }
  if (part) {
    day = part->value.substr(0, 10);
    end = part->end;
    if (!hour->half && hour->hour < kNoon && !part->value.ends_with("MO")) hour->hour += kNoon;
  } else if (const auto date = day_after(c, end)) {
    day = date->value;
    end = date->end;
  }
  return TimeMatch{c.at, end, "TIME", day + hour_value(*hour) + zone};
}

}  // namespace hearsay
