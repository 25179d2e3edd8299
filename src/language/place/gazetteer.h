#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/record.h"
#include "hearsay/result.h"
#include "knowledge/gazetteer/gazetteer_file.h"

namespace hearsay {

/// One place that a name can mean. Views live as long as the gazetteer.
struct PlaceCandidate {
  std::string_view name, country, feature;
  std::string_view region_name;  ///< the place of the first level that it lies in
  PlaceKind kind = PlaceKind::town;
  bool located = false;
  double lat = 0, lon = 0;
  double population = 0;
  std::uint32_t id = 0;                         ///< of GeoNames, 0 where unknown
  std::uint32_t self = GazetteerFile::kNone;    ///< its number in the file
  std::uint32_t region = GazetteerFile::kNone;  ///< of what it lies in, numbers of the file
  std::uint32_t district = GazetteerFile::kNone;
  bool alias = false;

  [[nodiscard]] PlaceRecord record() const;
};

/// Names of places: knowledge/places/places.tsv, the countries with their capitals from knowledge/actors/countries.tsv,
/// and the gazetteer file where there is one. Immutable. Loading fails where it would be empty.
class Gazetteer {
 public:
  /// `file` may be empty: then only the tables are known.
  static Result<Gazetteer> load(const std::filesystem::path& knowledge, const std::filesystem::path& file = {});

  /// What the name can mean by the tables; none where they lack it.
  [[nodiscard]] std::vector<PlaceCandidate> known(std::string_view name) const;
  /// The same by tables and file, a place that both have once.
  [[nodiscard]] std::vector<PlaceCandidate> find(std::string_view name) const;
  /// The country of an adjective or demonym ("Malian"), as written with its capital.
  [[nodiscard]] std::optional<std::string_view> country_of_people(std::string_view word) const;
  /// The country of that ISO 3166 code; none where the tables lack it.
  [[nodiscard]] std::vector<PlaceCandidate> country(std::string_view code) const;
  [[nodiscard]] std::size_t longest_name() const { return longest_; }
  [[nodiscard]] std::string describe() const;

 private:
  Result<void> read_places(const std::filesystem::path& path);
  Result<void> read_countries(const std::filesystem::path& path);
  void add(std::string_view name, std::uint32_t row, bool alias);
  void link();
  [[nodiscard]] PlaceCandidate candidate(const GazetteerFile::Hit& hit) const;

  struct Row {
    std::string name, country, admin1, feature;
    PlaceKind kind = PlaceKind::town;
    bool located = false;
    double lat = 0, lon = 0, population = 0;
    std::uint32_t id = 0;
    std::uint32_t twin = GazetteerFile::kNone;  // the same place in the file
  };
  struct Entry {
    std::uint32_t row;
    bool alias;
  };

  std::vector<Row> rows_;
  std::unordered_map<std::string, std::vector<Entry>> names_;
  std::unordered_map<std::string, std::string> peoples_;
  std::optional<GazetteerFile> file_;
  std::size_t longest_ = 1;
};

/// Kilometres along the great circle.
[[nodiscard]] double distance_km(double lat1, double lon1, double lat2, double lon2);

}  // namespace hearsay
