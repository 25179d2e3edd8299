#include "engine/resources.h"

#include <fmt/format.h>

namespace hearsay {

namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// The folder of the running program; the current one where /proc is not there.
fs::path program_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path(".") : program.parent_path();
}

fs::path find_above(const fs::path& start) {
  for (fs::path at = start;; at = at.parent_path()) {
    for (const fs::path& base : {at, at / "share" / "hearsay"}) {
      if (is_folder(base / "knowledge") && is_folder(base / "models")) return base;
    }
    if (at == at.parent_path()) return {};
  }
}

}  // namespace

Result<Resources> find_resources(const EngineOptions& options) {
  Resources out{options.knowledge, options.models, options.gazetteer};
  if (out.knowledge.empty() || out.models.empty()) {
    const fs::path start = program_folder();
    const fs::path base = find_above(start);
    if (base.empty()) {
      return Error{ErrorCode::not_found,
                   fmt::format("no folder above {} has knowledge/ and models/; name them with --knowledge and --models",
                               start.string()),
                   {}};
    }
    if (out.knowledge.empty()) out.knowledge = base / "knowledge";
    if (out.models.empty()) out.models = base / "models";
  }
  for (const fs::path& path : {out.knowledge, out.models}) {
    if (!is_folder(path)) return Error{ErrorCode::not_found, "no such folder", path.string()};
  }
  if (out.gazetteer.empty()) {
    const fs::path beside = out.knowledge.parent_path() / "gazetteer" / "places.hsw";
    std::error_code error;
    if (fs::exists(beside, error)) out.gazetteer = beside;
  }
  return out;
}

}  // namespace hearsay
