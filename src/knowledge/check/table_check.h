#pragma once

#include <cstddef>
#include <filesystem>
#include <utility>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/table_form.h"

namespace hearsay {

/// A table and its kind; `own` where it is one of knowledge/.
struct CheckedTable {
  std::filesystem::path file;
  TableKind kind = TableKind::predicates;
  bool own = true;
};

/// The tables of the lexicon and of actors in `knowledge`.
[[nodiscard]] Result<std::vector<CheckedTable>> own_tables(const std::filesystem::path& knowledge);

/// The same for files by name; a file of `knowledge` is known by where it lies. What is not there is an Error.
[[nodiscard]] Result<std::vector<CheckedTable>> tables_of(const std::vector<std::filesystem::path>& files,
                                                          const std::filesystem::path& knowledge);

/// What is wrong with these tables, each with file and line; own ones are seen beside all own ones, further ones as
/// they are used. An Error where the own tables cannot be read.
[[nodiscard]] Result<std::vector<Error>> check_tables(const std::vector<CheckedTable>& tables,
                                                      const std::filesystem::path& knowledge);

}  // namespace hearsay
