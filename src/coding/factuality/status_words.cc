#include "coding/factuality/status_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "coding/factuality/embedding.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

constexpr auto kKinds =
    std::to_array<std::string_view>({"modal", "negation", "no", "adverb", "condition", "before", "light", "happen",
                                     "adjective", "stay", "poss", "without", "achieved", "epistemic"});

}  // namespace

Result<StatusWords> StatusWords::load(const std::filesystem::path& path) {
  auto table = Table::read(path, {"word", "kind", "status", "factuality", "example"});
  if (!table) return table.error();
  StatusWords words;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto kind = std::find(kKinds.begin(), kKinds.end(), row.cell(1));
    if (kind == kKinds.end()) return row.error("unknown kind '" + std::string(row.cell(1)) + "'");
    StatusWord word;
    if (!row.cell(2).empty()) {
      word.status = status_word(row.cell(2));
      if (word.status.empty()) return row.error("unknown status '" + std::string(row.cell(2)) + "'");
      const auto number = row.cell(3);
      const auto read = std::from_chars(number.data(), number.data() + number.size(), word.factuality);
      if (read.ec != std::errc()) return row.error("factuality must be a number");
    }
    words.words_[static_cast<std::size_t>(kind - kKinds.begin())].emplace(std::string(row.cell(0)), word);
  }
  return words;
}

const StatusWord* StatusWords::find(StatusWordKind kind, std::string_view word) const {
  const auto& map = words_[static_cast<std::size_t>(kind)];
  const auto at = map.find(word);
  return at == map.end() ? nullptr : &at->second;
}

}  // namespace hearsay
