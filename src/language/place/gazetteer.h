#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/record.h"
#include "hearsay/result.h"

namespace hearsay {

/// One place that a name can mean.
struct GazetteerEntry {
  PlaceRecord record;  ///< without its quote
  double population = 0;
};

/// Names of places: knowledge/places/places.tsv, and the countries with their capitals from
/// knowledge/actors/countries.tsv. Immutable. Loading fails where it would be empty.
class Gazetteer {
 public:
  static Result<Gazetteer> load(const std::filesystem::path& knowledge);

  /// What the name can mean, largest first; blanks and case forms as written, except that all capitals match too.
  [[nodiscard]] const std::vector<GazetteerEntry>* find(std::string_view name) const;
  [[nodiscard]] std::size_t longest_name() const { return longest_; }
  [[nodiscard]] std::string describe() const;

 private:
  Result<void> read_places(const std::filesystem::path& path);
  Result<void> read_countries(const std::filesystem::path& path);
  void add(std::string_view name, const GazetteerEntry& entry);

  std::unordered_map<std::string, std::vector<GazetteerEntry>> names_;
  std::size_t longest_ = 1, entries_ = 0;
};

/// A name without blanks, in lower case: how names are compared.
[[nodiscard]] std::string place_key(std::string_view name);

}  // namespace hearsay
