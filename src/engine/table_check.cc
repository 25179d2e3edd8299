#include "knowledge/check/table_check.h"

#include <algorithm>
#include <charconv>

#include "coding/attribution/cue_table.h"
#include "coding/factuality/embedding.h"
#include "engine/resources.h"
#include "hearsay/lexicon.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

TableFinding finding_of(const Error& error) {
  const auto colon = error.where.rfind(':');
  std::size_t line = 0;
  if (colon != std::string::npos)
    std::from_chars(error.where.data() + colon + 1, error.where.data() + error.where.size(), line);
  return {line == 0 ? error.where : error.where.substr(0, colon), line, error.message};
}

// The tables that the coding stages read themselves.
Result<void> load(const CheckedTable& table) {
  if (table.kind == TableKind::cues) {
    if (const auto cues = CueTable::load(table.file); !cues) return cues.error();
  }
  if (table.kind == TableKind::embeddings) {
    if (const auto embeddings = EmbeddingTable::load(table.file); !embeddings) return embeddings.error();
  }
  return {};
}

}  // namespace

Result<TableCheck> check_tables(const std::vector<std::filesystem::path>& files, const EngineOptions& options) {
  const auto resources = find_resources(options);
  if (!resources) return resources.error();
  const auto tables = files.empty() ? own_tables(resources->knowledge) : tables_of(files, resources->knowledge);
  if (!tables) return tables.error();
  auto found = check_tables(*tables, resources->knowledge);
  if (!found) return found.error();
  TableCheck check;
  std::vector<std::string> order;
  for (const CheckedTable& checked : *tables) {
    if (const auto loaded = load(checked); !loaded) found->push_back(loaded.error());
    const auto table = Table::read(checked.file, form_of(checked.kind).columns);
    check.rows += table ? table->size() : 0;
    order.push_back(checked.file.string());
  }
  check.tables = order.size();
  for (const Error& error : *found) check.findings.push_back(finding_of(error));
  const auto rank = [&](const TableFinding& f) {
    return std::tuple(std::find(order.begin(), order.end(), f.file) - order.begin(), f.line, std::string_view(f.what));
  };
  std::stable_sort(check.findings.begin(), check.findings.end(),
                   [&](const TableFinding& a, const TableFinding& b) { return rank(a) < rank(b); });
  // A reader and a check may tell the same.
  const auto same = [](const TableFinding& a, const TableFinding& b) {
    return a.file == b.file && a.line == b.line && a.what == b.what;
  };
  check.findings.erase(std::unique(check.findings.begin(), check.findings.end(), same), check.findings.end());
  return check;
}

}  // namespace hearsay
