#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

enum class TableKind : std::uint8_t {
  predicates,
  classes,
  content,
  topics,
  irregular,
  cues,
  embeddings,
  countries,
  actors,
  holders,
  roles,
  modifiers,
  kinds,
  genders
};

/// What a kind of table looks like: docs/formats/lexicon.md, docs/formats/tables.md. Numbers are of `columns`.
struct TableForm {
  TableKind kind;
  std::string_view name;  ///< "predicates"
  std::vector<std::string_view> columns;
  std::vector<std::size_t> key;  ///< two rows may not agree in these; empty: the readers see to it
  bool example = false;          ///< the last column holds one sentence for each row
  bool addable = false;          ///< EngineOptions::lexicon takes it
};

[[nodiscard]] const std::vector<TableForm>& table_forms();
[[nodiscard]] const TableForm& form_of(TableKind kind);

/// The form that shares the most columns with line 1 of the file; an Error where that is fewer than two.
[[nodiscard]] Result<const TableForm*> form_of(const std::filesystem::path& file);

}  // namespace hearsay
