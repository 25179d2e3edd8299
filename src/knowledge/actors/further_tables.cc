#include "knowledge/actors/further_tables.h"

#include <algorithm>

#include "knowledge/actors/actor_tables.h"

namespace hearsay {

namespace {

bool is_table_of_actors(const std::filesystem::path& file) {
  const auto form = form_of(file);
  return form && ((*form)->kind == TableKind::actors || (*form)->kind == TableKind::roles);
}

}  // namespace

Result<std::vector<std::filesystem::path>> further_tables(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::filesystem::path> files;
  for (const auto& path : paths) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::filesystem::path> found;
    for (const auto& item : std::filesystem::directory_iterator(path, error)) {
      if (item.path().extension() == ".tsv" && is_table_of_actors(item.path())) found.push_back(item.path());
    }
    if (error) return Error{ErrorCode::io, "cannot read the folder: " + error.message(), path.string()};
    if (found.empty()) return Error{ErrorCode::not_found, "no table of actors or roles in this folder", path.string()};
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

Result<void> read_further_table(const std::filesystem::path& file, ActorRows& rows) {
  const auto form = form_of(file);
  const bool actors = !form || (*form)->kind != TableKind::roles;  // any other is told what it lacks as one of actors
  return read_actor_table(file, actors ? TableKind::actors : TableKind::roles, rows);
}

}  // namespace hearsay
