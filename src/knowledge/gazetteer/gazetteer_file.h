#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "weights/weight_file.h"

namespace hearsay {

/// What a place is, from the widest down.
enum class PlaceKind : std::uint8_t { country, region, district, capital, seat, town, quarter, nature };

[[nodiscard]] PlaceKind place_kind(std::string_view feature);

/// The mapped gazetteer of docs/formats/gazetteer.md, made by `hearsay gazetteer import`. Places are numbered from 0.
/// Movable; const access from any thread.
class GazetteerFile {
 public:
  static constexpr std::string_view kScheme = "gazetteer/1";
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::uint32_t kAlias = 0x80000000U;

  struct Place {
    std::string_view name, country, feature;  ///< country: alpha-3 or PLOVER code, empty where there is none
    double lat = 0, lon = 0;
    std::uint32_t id = 0;  ///< of GeoNames, 0 where unknown
    std::uint32_t population = 0;
    std::uint32_t region = kNone, district = kNone;  ///< places of the first and second level that it lies in
  };
  /// A place that has the name as its main name or an alias.
  struct Hit {
    std::uint32_t place = 0;
    bool alias = false;
  };

  static Result<GazetteerFile> open(const std::filesystem::path& path);

  [[nodiscard]] std::size_t size() const { return lat_.size(); }
  [[nodiscard]] Place place(std::uint32_t index) const;
  /// What the key (place_key) can mean, most populous first.
  [[nodiscard]] std::vector<Hit> find(std::string_view key) const;

 private:
  explicit GazetteerFile(WeightFile file) : file_(std::move(file)) {}
  [[nodiscard]] Result<void> read();
  [[nodiscard]] std::uint64_t hash(std::size_t i) const {
    return static_cast<std::uint64_t>(key_high_[i]) << 32 | key_low_[i];
  }

  WeightFile file_;
  std::vector<std::string_view> countries_, features_;
  std::span<const std::uint8_t> names_, country_, feature_;
  std::span<const std::uint32_t> name_, id_, population_, region_, district_;
  std::span<const float> lat_, lon_;
  std::span<const std::uint32_t> bucket_, key_low_, key_high_, key_place_;
};

}  // namespace hearsay
