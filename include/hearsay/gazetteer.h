#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "hearsay/engine.h"
#include "hearsay/result.h"

namespace hearsay {

struct GazetteerImport {
  std::filesystem::path path;  ///< the file written
  std::size_t places = 0, names = 0;
  std::size_t without_position = 0;  ///< regions that no place lies in; left out
  std::size_t without_country = 0;   ///< places of no country that the tables know; kept
};

/// Makes the gazetteer file of docs/formats/gazetteer.md out of files of GeoNames: dumps of places (cities500.txt,
/// allCountries.txt) and lists of regions (admin1CodesASCII.txt, admin2Codes.txt). An empty `output` is
/// gazetteer/places.hsw beside the tables, where every command finds it. A faulty line is an Error with file and line.
[[nodiscard]] Result<GazetteerImport> import_gazetteer(const std::vector<std::filesystem::path>& files,
                                                       const std::filesystem::path& output,
                                                       const EngineOptions& options = {});

}  // namespace hearsay
