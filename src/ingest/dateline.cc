#include "ingest/dateline.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "ingest/outlet_book.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

using re2::RE2;
using re2::StringPiece;

constexpr std::size_t kLinesRead = 6;
constexpr std::size_t kLineBytes = 240;
constexpr std::size_t kParagraphBytes = 100;

std::string_view view(const StringPiece& s) { return {s.data(), s.size()}; }

int number(const StringPiece& digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string alternatives(const auto& words) { return fmt::format("{}", fmt::join(words, "|")); }

bool has_lower(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t count_letters(std::string_view s) {
  return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC0;
  }));
}

std::string first_word(std::string_view s) { return lower_case(s.substr(0, s.find_first_of(" ,/-:"))); }

}  // namespace

std::optional<Date> DatelineDate::resolve(std::optional<Date> published) const {
  const auto in = [&](int y) { return Date(std::chrono::year(y), std::chrono::month(month), std::chrono::day(day)); };
  if (year) return in(*year).ok() ? std::optional(in(*year)) : std::nullopt;
  if (!published) return std::nullopt;
  std::optional<Date> best;
  long nearest = 0;
  for (const int offset : {0, -1, 1}) {
    const Date date = in(static_cast<int>(published->year()) + offset);
    if (!date.ok()) continue;
    const long distance = std::labs((std::chrono::sys_days(date) - std::chrono::sys_days(*published)).count());
    if (!best || distance < nearest) {
      best = date;
      nearest = distance;
    }
  }
  return best;
}

struct DatelineFinder::Parts {
  const OutletBook* outlets = nullptr;
  std::map<std::string, unsigned, std::less<>> months;
  std::set<std::string, std::less<>> agency_words, not_places, weekdays, joining;
  std::unique_ptr<RE2> line, agency_first, date, late_date, lower_place, speaker;

  [[nodiscard]] std::optional<DatelineDate> read_date(const StringPiece& text) const;
  [[nodiscard]] bool is_agency(std::string_view name) const;
  [[nodiscard]] bool in_capitals(std::string_view place) const;
  [[nodiscard]] std::optional<Dateline> match(std::string_view rest, bool caseless, bool speakers) const;
  [[nodiscard]] bool accept(std::string_view place, bool dated, std::string_view agency, std::string_view separator,
                            std::string_view rest, bool speakers) const;
};

std::optional<DatelineDate> DatelineFinder::Parts::read_date(const StringPiece& text) const {
  StringPiece month1, day1, year1, day2, month2, year2, year3, month3, day3;
  if (!RE2::FullMatch(text, *date, &month1, &day1, &year1, &day2, &month2, &year2, &year3, &month3, &day3))
    return std::nullopt;
  DatelineDate out;
  if (!year3.empty()) {
    out = {number(year3), static_cast<unsigned>(number(month3)), static_cast<unsigned>(number(day3))};
  } else {
    const bool month_first = !month1.empty();
    const auto found = months.find(lower_case(view(month_first ? month1 : month2)));
    if (found == months.end()) return std::nullopt;
    out.month = found->second;
    out.day = static_cast<unsigned>(number(month_first ? day1 : day2));
    const StringPiece& year = month_first ? year1 : year2;
    if (!year.empty()) out.year = year.size() == 2 ? number(year) + (number(year) < 70 ? 2000 : 1900) : number(year);
  }
  const bool valid = out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31;
  return valid ? std::optional(out) : std::nullopt;
}

bool DatelineFinder::Parts::is_agency(std::string_view name) const {
  if (outlets != nullptr && outlets->by_name(name) != nullptr) return true;
  const auto space = name.find_last_of(" -");
  const std::string last = lower_case(space == std::string_view::npos ? name : name.substr(space + 1));
  return agency_words.contains(last);
}

// "RIO de JANEIRO" too.
bool DatelineFinder::Parts::in_capitals(std::string_view place) const {
  while (!place.empty()) {
    const auto end = std::min(place.find_first_of(" /-"), place.size());
    const auto word = place.substr(0, end);
    if (has_lower(word) && !joining.contains(word)) return false;
    place.remove_prefix(std::min(end + 1, place.size()));
  }
  return true;
}

bool DatelineFinder::Parts::accept(std::string_view place, bool dated, std::string_view agency,
                                   std::string_view separator, std::string_view rest, bool speakers) const {
  if (not_places.contains(first_word(place)) || count_letters(place) < 3) return false;
  const bool capitals = in_capitals(place.substr(0, place.find(',')));
  // "KIGALI (Lakes Press): ..." but not "MINISTER: Well, ..." in a transcript.
  // A short line is a headline ("LOOK: ...").
  if (separator == ":" && agency.empty() && !dated && (!capitals || speakers || rest.size() < kParagraphBytes))
    return false;
  if (!has_lower(rest.substr(0, 100))) return false;  // a headline in capitals
  const bool dash = separator != ":";
  if (!capitals) return dash && (dated || (!agency.empty() && is_agency(agency)));
  const bool many_words = std::count(place.begin(), place.end(), ' ') > 3;
  return !many_words || dated || !agency.empty();
}

std::optional<Dateline> DatelineFinder::Parts::match(std::string_view rest, bool caseless, bool speakers) const {
  const StringPiece input(rest.data(), rest.size());
  StringPiece place, date1, bracket1, bracket2, separator, filed;
  const auto span_of = [&](const StringPiece& s) {
    const auto begin = static_cast<std::uint32_t>(s.data() - rest.data());
    return ByteSpan{begin, begin + static_cast<std::uint32_t>(s.size())};
  };
  Dateline out;
  StringPiece left = input;
  if (caseless && RE2::Consume(&left, *lower_place, &place, &date1, &bracket1, &separator)) {
    if (not_places.contains(first_word(view(place)))) return std::nullopt;
  } else if (left = input; RE2::Consume(&left, *line, &place, &date1, &bracket1, &bracket2, &separator)) {
    if (const auto comma = view(place).rfind(", ");
        comma != std::string_view::npos && weekdays.contains(lower_case(view(place).substr(comma + 2)))) {
      place.remove_suffix(place.size() - comma);
    }
    std::string_view agency = view(bracket2.empty() ? bracket1 : bracket2);
    bool dated = !date1.empty();
    if (const auto inside = read_date(bracket1)) {
      out.date = inside;
      dated = true;
      agency = view(bracket2);
    }
    StringPiece more = left;
    if (!dated && RE2::Consume(&more, *late_date, &filed) && (out.date = read_date(filed))) {
      dated = true;  // "Washington, D.C. – March 5, 2020 – The"
      left = more;
    }
    if (!accept(view(place), dated, agency, view(separator), view(left), speakers)) return std::nullopt;
    if (!agency.empty()) out.agency = std::string(agency);
  } else if (left = input; RE2::Consume(&left, *agency_first, &bracket1, &separator) && is_agency(view(bracket1))) {
    out.agency = std::string(view(bracket1));
  } else {
    return std::nullopt;
  }
  if (!date1.empty()) out.date = read_date(date1);
  out.span = {0, static_cast<std::uint32_t>(left.data() - rest.data())};
  while (out.span.end > 0 && rest[out.span.end - 1] == ' ') --out.span.end;
  if (!place.empty()) {
    out.place = std::string(view(place));
    out.place_span = span_of(place);
  }
  return out;
}

Result<DatelineFinder> DatelineFinder::load(const std::filesystem::path& knowledge, const OutletBook* outlets) {
  const auto table =
      Table::read(knowledge / "outlets" / "datelines.tsv", {"kind", "form", "value", "example", "place"});
  if (!table) return table.error();
  auto parts = std::make_unique<Parts>();
  parts->outlets = outlets;
  std::vector<std::string> months;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const std::string form(row.cell(1));
    if (form.empty()) return row.error("column form: empty");
    if (row.cell(0) == "month") {
      const StringPiece value(row.cell(2).data(), row.cell(2).size());
      if (number(value) < 1 || number(value) > 12) return row.error("column value: must be the number of the month");
      parts->months.emplace(form, static_cast<unsigned>(number(value)));
      months.push_back(form);
    } else if (row.cell(0) == "agency_word") {
      parts->agency_words.insert(form);
    } else if (row.cell(0) == "not_place") {
      parts->not_places.insert(form);
    } else if (row.cell(0) == "joining") {
      parts->joining.insert(form);
    } else if (row.cell(0) == "weekday") {
      parts->weekdays.insert(form);
    } else {
      return row.error(
          fmt::format("column kind: '{}' is not one of joining, month, agency_word, not_place, weekday", row.cell(0)));
    }
  }
  std::sort(months.begin(), months.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  const std::string month = "(?i:" + alternatives(months) + ")";
  const std::string day = "\\d{1,2}(?:st|nd|rd|th)?";
  const std::string any_date = month + "\\.? " + day + "(?:,? (?:19|20)\\d\\d)?|" + day + " " + month +
                               "\\.?,?(?: \\d{4}| \\d\\d)?|\\d{4}-\\d\\d-\\d\\d";
  const std::string word = "\\p{Lu}[\\p{L}\\p{M}'’.]*";
  const std::string words = word + "(?:[ /-](?:" + word + "|" + alternatives(parts->joining) + "))*";
  const std::string region = "(?:, " + word + "(?: " + word + "){0,3}?)?";
  const std::string dash = "\\s*(--+|—|–|:| -|- )";
  const std::string bracket = "(?: ?[(\\[]([^()\\[\\]\\n]{2,60})[)\\]])";
  parts->line = std::make_unique<RE2>("(" + words + region + ")(?:, ?(?i:" + alternatives(parts->weekdays) +
                                      "))?(?:, ?(" + any_date + "))?" + bracket + "?" + bracket + "?" + dash);
  parts->agency_first = std::make_unique<RE2>("\\(([^()\\n]{2,40})\\)\\s?(--+|—|–|-|:)");
  parts->lower_place = std::make_unique<RE2>("([a-z]+(?: [a-z]+)?)(?:, ?(" + any_date + "))?" + bracket + "?(:) ");
  parts->date = std::make_unique<RE2>(
      "(" + month + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:19|20)\\d\\d))?|(\\d{1,2})(?:st|nd|rd|th)? (" + month +
      ")\\.?,?(?: (\\d{4}|\\d\\d))?|(\\d{4})-(\\d\\d)-(\\d\\d)");
  parts->late_date = std::make_unique<RE2>("\\s*([^\\n]{3,24}?)\\s*(?:--+|—|–|-)(?:\\s)");
  parts->speaker = std::make_unique<RE2>("\\n\\p{Lu}[\\p{Lu} .]+:");
  for (const auto* pattern :
       {parts->line.get(), parts->agency_first.get(), parts->lower_place.get(), parts->date.get()}) {
    if (!pattern->ok())
      return Error{ErrorCode::damaged, "the forms make no valid pattern: " + pattern->error(), table->name()};
  }
  return DatelineFinder(std::move(parts));
}

std::optional<Dateline> DatelineFinder::find(std::string_view text) const {
  std::size_t upper = 0, lower = 0;
  for (const char c : text.substr(0, 4000)) {
    upper += c >= 'A' && c <= 'Z' ? 1U : 0U;
    lower += c >= 'a' && c <= 'z' ? 1U : 0U;
  }
  const bool caseless = upper * 50 < lower;
  StringPiece turns(text.data(), std::min<std::size_t>(text.size(), 20000));
  int speakers = 0;
  while (speakers < 3 && RE2::FindAndConsume(&turns, *parts_->speaker)) ++speakers;
  std::size_t at = 0;
  for (std::size_t lines = 0; lines < kLinesRead && at < text.size(); ++lines) {
    at = text.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos) break;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::size_t cut = std::min(end, at + kLineBytes);
    while (!is_character_border(text, cut)) --cut;
    if (auto found = parts_->match(text.substr(at, cut - at), caseless, speakers >= 3)) {
      const auto shift = static_cast<std::uint32_t>(at);
      found->span = {found->span.begin + shift, found->span.end + shift};
      if (!found->place.empty()) found->place_span = {found->place_span.begin + shift, found->place_span.end + shift};
      return found;
    }
    at = end;
  }
  return std::nullopt;
}

DatelineFinder::DatelineFinder(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
DatelineFinder::DatelineFinder(DatelineFinder&&) noexcept = default;
DatelineFinder& DatelineFinder::operator=(DatelineFinder&&) noexcept = default;
DatelineFinder::~DatelineFinder() = default;

}  // namespace hearsay
