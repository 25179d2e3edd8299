#include "knowledge/check/table_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/actor_base.h"
#include "knowledge/actors/actor_tables.h"
#include "knowledge/check/row_check.h"
#include "knowledge/check/sense_check.h"
#include "knowledge/lexicon/lexicon_rows.h"

namespace hearsay {

namespace {

namespace fs = std::filesystem;

fs::path real(const fs::path& path) {
  std::error_code error;
  return fs::weakly_canonical(path, error);
}

bool of_lexicon(const CheckedTable& table) { return form_of(table.kind).addable; }

bool of_actors(const CheckedTable& table) { return table.kind >= TableKind::countries; }

/// Reads the tables together and keeps the findings of those asked for.
class TableCheck {
 public:
  TableCheck(const std::vector<CheckedTable>& tables, const fs::path& knowledge)
      : tables_(tables), knowledge_(knowledge) {}

  Result<std::vector<Error>> run() {
    HS_TRY(own());
    HS_TRY(further_lexicon());
    HS_TRY(further_actors());
    for (const CheckedTable& table : tables_) rows_of(table);
    return std::move(findings_);
  }

 private:
  using Test = bool (*)(const CheckedTable&);
  [[nodiscard]] bool any(bool own, Test test) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const CheckedTable& t) { return t.own == own && test(t); });
  }

  // Findings of own tables carry the path by which these were found; the one asked for is told as it was given.
  void take(const std::vector<Error>& found, bool own) {
    for (const Error& error : found) {
      const auto colon = error.where.rfind(':');
      const std::string line = colon == std::string::npos ? "" : error.where.substr(colon);
      const fs::path file = real(error.where.substr(0, colon));
      for (const CheckedTable& table : tables_) {
        if (table.own != own || real(table.file) != file) continue;
        findings_.push_back({error.code, error.message, table.file.string() + line});
        break;
      }
    }
  }

  Result<void> own() {
    if (any(true, of_lexicon)) {
      const auto ontology = Ontology::load(knowledge_ / "ontology");
      if (!ontology) return ontology.error();
      LexiconRows rows(*ontology);
      HS_TRY(read_own(rows));
      std::vector<Error> found = rows.faults();
      check_senses(rows, *ontology, found);
      take(found, true);
    }
    if (any(true, of_actors)) {
      const auto rows = read_actor_rows(knowledge_);
      const std::size_t before = findings_.size();
      take(rows ? rows->faults() : std::vector<Error>{rows.error()}, true);
      if (!rows && findings_.size() == before) return rows.error();
    }
    return {};
  }

  // What is wrong with a whole own table is told by rows_of.
  Result<void> read_own(LexiconRows& rows) const {
    const auto files = lexicon_tables(knowledge_ / "lexicon" / "en");
    if (!files) return files.error();
    for (const auto& [file, kind] : *files) {
      if (const auto read = rows.read(file, kind); !read && read.error().code != ErrorCode::damaged)
        return read.error();
    }
    rows.finish();
    return {};
  }

  Result<void> further_lexicon() {
    if (!any(false, of_lexicon)) return {};
    const auto ontology = Ontology::load(knowledge_ / "ontology");
    if (!ontology) return ontology.error();
    LexiconRows rows(*ontology);
    const auto files = lexicon_tables(knowledge_ / "lexicon" / "en");
    if (!files) return files.error();
    for (const auto& [file, kind] : *files) HS_TRY(rows.read(file, kind));
    for (const CheckedTable& table : tables_) {
      if (table.own || !of_lexicon(table)) continue;
      rows.begin_layer();
      if (const auto read = rows.read(table.file, table.kind); !read && read.error().code != ErrorCode::damaged)
        return read.error();
    }
    rows.finish();
    std::vector<Error> found = rows.faults();
    check_senses(rows, *ontology, found);
    take(found, false);
    return {};
  }

  Result<void> further_actors() {
    if (!any(false, of_actors)) return {};
    const auto base = ActorBase::load(knowledge_);
    if (!base) return base.error();
    const auto own = read_actor_rows(knowledge_);
    if (!own) return own.error();
    auto rows = further_actor_rows(knowledge_, own->countries);
    if (!rows) return rows.error();
    for (const CheckedTable& table : tables_) {
      if (table.own || !of_actors(table)) continue;
      if (table.kind != TableKind::actors && table.kind != TableKind::roles) {
        findings_.push_back({ErrorCode::damaged,
                             fmt::format("a table of {} cannot be used beside the own ones; actors and roles can",
                                         form_of(table.kind).name),
                             table.file.string()});
        continue;
      }
      if (const auto read = read_actor_table(table.file, table.kind, *rows); !read) continue;  // rows_of tells why
      if (table.kind == TableKind::roles) check_roles(table, *base);
    }
    take(rows->faults(), false);
    check_names(*rows, *base);
    return {};
  }

  void check_roles(const CheckedTable& checked, const ActorBase& base) {
    const auto table = Table::read(checked.file, ActorRows::kRoleColumns);
    for (std::size_t i = 0; table && i < table->size(); ++i) {
      const auto row = table->row(i);
      if (base.role(row.cell(0)) != nullptr)
        findings_.push_back(row.error(fmt::format("'{}' is never used: the own tables have it", row.cell(0))));
    }
  }

  // An actor all of whose names the own tables have adds nothing: docs/import.md.
  void check_names(const ActorRows& rows, const ActorBase& base) {
    std::vector<bool> adds(rows.actors.size(), false);
    for (const auto& name : rows.names) {
      const auto node = base.names().node_of(name.text);
      if (node == PhraseTrie::kNoNode || base.names().ending(node).empty()) adds[name.sense.entry] = true;
    }
    std::vector<Error> found;
    for (const auto& name : rows.names) {
      if (adds[name.sense.entry]) continue;
      adds[name.sense.entry] = true;  // one finding is enough
      found.push_back({ErrorCode::damaged,
                       fmt::format("'{}' is never used: the own tables have all its names", name.text), name.where});
    }
    take(found, false);
  }

  void rows_of(const CheckedTable& checked) {
    const TableForm& form = form_of(checked.kind);
    if (const auto table = Table::read(checked.file, form.columns)) {
      check_rows(*table, form, findings_);
    } else {
      findings_.push_back(table.error());
    }
  }

  const std::vector<CheckedTable>& tables_;
  const fs::path& knowledge_;
  std::vector<Error> findings_;
};

}  // namespace

Result<std::vector<CheckedTable>> own_tables(const fs::path& knowledge) {
  std::vector<CheckedTable> out;
  const auto folder = knowledge / "lexicon" / "en";
  const auto words = lexicon_tables(folder);
  if (!words) return words.error();
  for (const auto& [file, kind] : *words) out.push_back({file, kind});
  for (const auto kind : {TableKind::cues, TableKind::embeddings})
    out.push_back({folder / (std::string(form_of(kind).name) + ".tsv"), kind});
  for (const auto& [file, kind] : actor_tables(knowledge)) out.push_back({file, kind});
  return out;
}

Result<std::vector<CheckedTable>> tables_of(const std::vector<fs::path>& files, const fs::path& knowledge) {
  const auto own = own_tables(knowledge);
  if (!own) return own.error();
  std::vector<CheckedTable> out;
  for (const auto& file : files) {
    const auto same =
        std::find_if(own->begin(), own->end(), [&](const CheckedTable& t) { return real(t.file) == real(file); });
    if (same != own->end()) {
      out.push_back({file, same->kind});
      continue;
    }
    const auto form = form_of(file);
    if (!form) return form.error();
    out.push_back({file, (*form)->kind, false});
  }
  return out;
}

Result<std::vector<Error>> check_tables(const std::vector<CheckedTable>& tables, const fs::path& knowledge) {
  return TableCheck(tables, knowledge).run();
}

}  // namespace hearsay
