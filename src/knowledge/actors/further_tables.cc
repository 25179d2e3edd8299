#include "knowledge/actors/further_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace hearsay {

namespace {

enum class Kind { none, actors, roles };

// By the first column that only one of the two has.
Kind kind_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  do {
    if (!std::getline(stream, line)) return Kind::none;
  } while (line.empty() || line.front() == '#');
  line = "\t" + line + "\t";
  if (line.find("\taliases\t") != std::string::npos && line.find("\tcameo\t") != std::string::npos) return Kind::actors;
  return line.find("\trole\t") != std::string::npos ? Kind::roles : Kind::none;
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
      if (item.path().extension() == ".tsv" && kind_of(item.path()) != Kind::none) found.push_back(item.path());
    }
    if (error) return Error{ErrorCode::io, "cannot read the folder: " + error.message(), path.string()};
    if (found.empty()) return Error{ErrorCode::not_found, "no table of actors or roles in this folder", path.string()};
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

Result<void> read_further_table(const std::filesystem::path& file, ActorRows& rows) {
  const Kind kind = kind_of(file);
  const bool actors = kind != Kind::roles;  // a table of neither is told what it lacks as one of actors
  auto table = Table::read(file, actors ? ActorRows::kActorColumns : ActorRows::kRoleColumns);
  if (!table) return table.error();
  actors ? rows.add_actors(*table) : rows.add_roles(*table);
  return {};
}

}  // namespace hearsay
