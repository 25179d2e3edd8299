#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/gazetteer/geonames.h"

namespace hearsay {

/// Makes the file that GazetteerFile maps. A region without a position of its own gets the middle of its places; one
/// without places is left out. Equal inputs in the same order give equal bytes.
class GazetteerBuilder {
 public:
  /// `countries`: ISO 3166 alpha-2 to the codes that the output uses (knowledge/places/iso_codes.tsv).
  explicit GazetteerBuilder(std::map<std::string, std::string> countries) : countries_(std::move(countries)) {}

  /// A place with the id of an earlier one replaces its position and adds its names.
  void add(std::vector<GeonamesPlace> places);

  struct Counts {
    std::size_t places = 0, names = 0, without_position = 0, without_country = 0;
  };
  [[nodiscard]] Result<Counts> write(const std::filesystem::path& path) const;

 private:
  std::map<std::string, std::string> countries_;
  std::vector<GeonamesPlace> places_;
  std::map<std::int64_t, std::size_t> by_id_;
};

}  // namespace hearsay
