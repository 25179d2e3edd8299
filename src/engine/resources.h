#pragma once

#include <filesystem>

#include "hearsay/engine.h"

namespace hearsay {

struct Resources {
  std::filesystem::path knowledge;
  std::filesystem::path models;
  std::filesystem::path gazetteer;  ///< empty where there is no gazetteer file
};

/// Where tables, weights and the gazetteer file (gazetteer/places.hsw beside knowledge/) lie: what the options say;
/// else the nearest folder above the program that has knowledge/ and models/ (a source tree) or share/hearsay/ with
/// both (an installation). The error says what was looked for.
[[nodiscard]] Result<Resources> find_resources(const EngineOptions& options);

}  // namespace hearsay
