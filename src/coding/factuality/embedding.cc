#include "coding/factuality/embedding.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "knowledge/table.h"
#include "knowledge/table_form.h"

namespace hearsay {

namespace {

constexpr auto kStatuses = std::to_array<std::string_view>(
    {"occurred", "ongoing", "planned", "expected", "possible", "hypothetical", "demanded", "not_occurred"});

// The second part of a signature: "+/-" "-/?" "-/~".
Result<std::string_view> denied_by(const Table::Row& row) {
  const auto signature = row.cell(4);
  const auto slash = signature.find('/');
  if (slash == std::string_view::npos) return std::string_view();
  const auto word = signature.substr(slash + 1);
  if (word == "+") return status_word("occurred");
  if (word == "-") return status_word("not_occurred");
  if (word == "~") return status_word("ongoing");
  if (word == "?") return status_word("possible");
  return row.error("polarity: after the slash stands one of + - ~ ?");
}

}  // namespace

std::string_view status_word(std::string_view word) {
  const auto at = std::find(kStatuses.begin(), kStatuses.end(), word);
  return at == kStatuses.end() ? std::string_view() : *at;
}

Result<EmbeddingTable> EmbeddingTable::load(const std::filesystem::path& path) {
  auto table = Table::read(path, form_of(TableKind::embeddings).columns);
  if (!table) return table.error();
  EmbeddingTable embeddings;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    Embedding entry;
    for (const auto word : row.list(2)) entry.complements.emplace_back(word);
    entry.status = status_word(row.cell(3));
    if (entry.status.empty()) return row.error("unknown status '" + std::string(row.cell(3)) + "'");
    const auto number = row.cell(5);
    const auto plain = number.starts_with('+') ? number.substr(1) : number;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), entry.factuality);
    if (read.ec != std::errc() || entry.factuality < -3 || entry.factuality > 3) {
      return row.error("factuality must be a number from -3 to 3");
    }
    const auto denied = denied_by(row);
    if (!denied) return denied.error();
    entry.denied = *denied;
    entry.absorbs = !row.cell(6).empty() && row.cell(6) != "no";
    const auto pos = row.cell(1);
    auto* map = pos == "v"   ? &embeddings.verbs_
                : pos == "n" ? &embeddings.nouns_
                : pos == "a" ? &embeddings.adjectives_
                             : nullptr;
    if (map == nullptr) return row.error("unknown pos '" + std::string(pos) + "'; known are v n a");
    (*map)[std::string(row.cell(0))].push_back(std::move(entry));
  }
  return embeddings;
}

const Embedding* EmbeddingTable::find(std::string_view lemma, char pos, std::string_view complement) const {
  const auto& map = pos == 'v' ? verbs_ : pos == 'n' ? nouns_ : adjectives_;
  const auto at = map.find(lemma);
  if (at == map.end()) return nullptr;
  for (const Embedding& entry : at->second) {
    if (entry.complements.empty() ||
        std::find(entry.complements.begin(), entry.complements.end(), complement) != entry.complements.end()) {
      return &entry;
    }
  }
  return nullptr;
}

}  // namespace hearsay
