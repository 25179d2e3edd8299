#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// A line of a GeoNames dump (allCountries.txt, cities500.txt and the like), or of a list of regions
/// (admin1CodesASCII.txt, admin2Codes.txt: code, name, ASCII name, id; a fifth column with aliases between `|` is read
/// too).
struct GeonamesPlace {
  std::int64_t id = 0;
  std::string name;
  std::vector<std::string> aliases;
  double lat = 0, lon = 0;
  bool located = false;        ///< false for a line of a list of regions
  std::string feature;         ///< code: PPL, ADM1, …
  std::string country;         ///< ISO 3166 alpha-2
  std::string admin1, admin2;  ///< codes below the country: "TX", "201"
  std::uint32_t population = 0;
};

/// Reads such a file, told by its columns. Keeps populated places, regions of the first two levels, and lakes, rivers,
/// islands, mountains and seas in Latin letters; other lines are passed over. A faulty line is an error with its
/// number.
[[nodiscard]] Result<std::vector<GeonamesPlace>> read_geonames(const std::filesystem::path& path);

}  // namespace hearsay
