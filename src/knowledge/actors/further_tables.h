#pragma once

#include <filesystem>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/actors/actor_rows.h"

namespace hearsay {

/// The files behind `paths`, in their order: a file is itself, a folder those of its *.tsv files whose first line names
/// the columns of an actor or a role table, by name. What is not there is an Error.
[[nodiscard]] Result<std::vector<std::filesystem::path>> further_tables(
    const std::vector<std::filesystem::path>& paths);

/// Adds an actor or role table to `rows`; which of the two, its first line tells.
[[nodiscard]] Result<void> read_further_table(const std::filesystem::path& file, ActorRows& rows);

}  // namespace hearsay
