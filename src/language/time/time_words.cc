#include "language/time/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "knowledge/table.h"

namespace hearsay {

namespace {

constexpr auto kKinds = std::to_array<std::string_view>(
    {"weekday", "month", "unit", "daypart", "season", "shift", "deictic", "part", "ref", "set", "holiday", "plan"});
constexpr std::uint32_t kLongestPhrase = 4;

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

std::optional<TimeWords::Phrase> TimeWords::phrase(TimeWord kind, const Doc& doc, std::uint32_t at,
                                                   std::uint32_t end) const {
  const std::uint32_t limit = std::min(end, at + kLongestPhrase);
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
