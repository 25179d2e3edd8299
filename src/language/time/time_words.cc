#include "language/time/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "knowledge/table.h"

namespace hearsay {

namespace {

constexpr std::array<std::string_view, kTimeWordKinds> kKinds = {
    "weekday", "month", "unit",   "daypart", "season", "shift", "deictic", "part",  "ref", "set",
    "holiday", "plan",  "decade", "event",   "hedge",  "label", "long",    "paper", "zone"};

}  // namespace

Result<TimeWords> TimeWords::load(const std::filesystem::path& path) {
  auto table = Table::read(path, {"word", "kind", "value", "example"});
  if (!table) return table.error();
  TimeWords words;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto kind = std::find(kKinds.begin(), kKinds.end(), row.cell(1));
    if (kind == kKinds.end()) return row.error("unknown kind '" + std::string(row.cell(1)) + "'");
    auto& map = words.words_[static_cast<std::size_t>(kind - kKinds.begin())];
    if (!map.emplace(std::string(row.cell(0)), std::string(row.cell(2))).second) {
      return row.error("'" + std::string(row.cell(0)) + "' stands twice with that kind");
    }
    const std::string first(row.cell(0).substr(0, row.cell(0).find(' ')));
    const auto length = static_cast<std::uint32_t>(1 + std::count(row.cell(0).begin(), row.cell(0).end(), ' '));
    auto& longest = words.longest_[static_cast<std::size_t>(kind - kKinds.begin())][first];
    longest = std::max(longest, length);
    words.first_[first] = true;
  }
  return words;
}

const std::string* TimeWords::find(TimeWord kind, std::string_view lower) const {
  const auto& map = words_[static_cast<std::size_t>(kind)];
  auto at = map.find(lower);
  if (at == map.end() && lower.size() > 2 && lower.back() == '.') at = map.find(lower.substr(0, lower.size() - 1));
  return at == map.end() ? nullptr : &at->second;
}

std::optional<int> TimeWords::number(TimeWord kind, std::string_view lower) const {
  const std::string* value = find(kind, lower);
  if (value == nullptr) return std::nullopt;
  int number = 0;
  std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

bool TimeWords::begins(std::string_view lower) const {
  if (first_.contains(lower)) return true;
  return lower.size() > 2 && lower.back() == '.' && first_.contains(lower.substr(0, lower.size() - 1));
}

std::optional<TimeWords::Phrase> TimeWords::phrase(TimeWord kind, const Doc& doc, std::uint32_t at,
                                                   std::uint32_t end) const {
  if (at >= end) return std::nullopt;
  const auto& longest = longest_[static_cast<std::size_t>(kind)];
  const auto known = longest.find(doc.tokens.lower[at]);
  if (known == longest.end()) return std::nullopt;
  const std::uint32_t limit = std::min(end, at + known->second);
  for (std::uint32_t stop = limit; stop > at; --stop) {
    std::string text;
    for (std::uint32_t i = at; i < stop; ++i) {
      if (!text.empty()) text += ' ';
      text += doc.tokens.lower[i];
    }
    if (const std::string* value = find(kind, text)) return Phrase{stop, value};
  }
  return std::nullopt;
}

}  // namespace hearsay
