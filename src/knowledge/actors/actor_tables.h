#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/actors/actor_rows.h"
#include "knowledge/table_form.h"

namespace hearsay {

/// The own tables of actors that are there, in the order in which they are read; of those that must be, all.
[[nodiscard]] std::vector<std::pair<std::filesystem::path, TableKind>> actor_tables(
    const std::filesystem::path& knowledge);

/// Adds a table of countries, actors, holders, roles, modifiers, kinds or genders to `rows`.
[[nodiscard]] Result<void> read_actor_table(const std::filesystem::path& file, TableKind kind, ActorRows& rows);

/// The rows of all own tables, with their faults.
[[nodiscard]] Result<ActorRows> read_actor_rows(const std::filesystem::path& knowledge);

/// Rows for tables used beside the own ones, which have these countries.
[[nodiscard]] Result<ActorRows> further_actor_rows(const std::filesystem::path& knowledge,
                                                   const std::vector<Country>& countries);

}  // namespace hearsay
