#include "knowledge/gazetteer/gazetteer_builder.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "knowledge/gazetteer/gazetteer_file.h"
#include "knowledge/gazetteer/place_key.h"
#include "weights/weight_writer.h"

namespace hearsay {

namespace {

constexpr std::size_t kBuckets = 1U << 16;

struct Extent {
  double south = 90, north = -90, west = 180, east = -180;
  std::uint64_t population = 0;

  void take(const GeonamesPlace& p) {
    south = std::min(south, p.lat);
    north = std::max(north, p.lat);
    west = std::min(west, p.lon);
    east = std::max(east, p.lon);
    population += p.population;
  }
};

std::string region_code(const GeonamesPlace& p) { return p.country + '.' + p.admin1; }
std::string district_code(const GeonamesPlace& p) { return region_code(p) + '.' + p.admin2; }
std::string own_code(const GeonamesPlace& p) { return p.feature == "ADM1" ? region_code(p) : district_code(p); }
bool is_region(const GeonamesPlace& p) { return p.feature == "ADM1" || p.feature == "ADM2"; }

std::map<std::string, Extent> extents(const std::vector<GeonamesPlace>& places) {
  std::map<std::string, Extent> out;
  for (const GeonamesPlace& p : places) {
    if (!p.located || is_region(p)) continue;
    if (!p.admin1.empty()) out[region_code(p)].take(p);
    if (!p.admin2.empty()) out[district_code(p)].take(p);
  }
  return out;
}

std::uint8_t number_of(std::vector<std::string>& list, const std::string& word) {
  const auto at = std::find(list.begin(), list.end(), word);
  if (at != list.end()) return static_cast<std::uint8_t>(at - list.begin());
  list.push_back(word);
  return static_cast<std::uint8_t>(list.size() - 1);
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& word : list) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// Hash, population downwards, place, alias: the order of the file.
using Key = std::tuple<std::uint64_t, std::uint32_t, std::uint32_t, bool>;

}  // namespace

void GazetteerBuilder::add(std::vector<GeonamesPlace> places) {
  for (GeonamesPlace& p : places) {
    const auto [at, fresh] = by_id_.try_emplace(p.id, places_.size());
    if (fresh) {
      places_.push_back(std::move(p));
      continue;
    }
    GeonamesPlace& known = places_[at->second];
    if (p.located && !known.located) {
      std::tie(known.lat, known.lon, known.located) = std::tuple(p.lat, p.lon, true);
    }
    known.population = std::max(known.population, p.population);
    if (p.name != known.name) known.aliases.push_back(p.name);
    known.aliases.insert(known.aliases.end(), p.aliases.begin(), p.aliases.end());
  }
}

Result<GazetteerBuilder::Counts> GazetteerBuilder::write(const std::filesystem::path& path) const {
  Counts counts;
  const auto around = extents(places_);
  std::vector<GeonamesPlace> kept;
  for (GeonamesPlace p : places_) {
    if (const auto inside = is_region(p) ? around.find(own_code(p)) : around.end(); inside != around.end()) {
      const Extent& e = inside->second;
      if (!p.located)
        std::tie(p.lat, p.lon, p.located) = std::tuple((e.south + e.north) / 2, (e.west + e.east) / 2, true);
      if (p.population == 0)
        p.population = static_cast<std::uint32_t>(std::min<std::uint64_t>(e.population, UINT32_MAX));
    }
    if (!p.located) {
      ++counts.without_position;
      continue;
    }
    counts.without_country += !countries_.contains(p.country);
    kept.push_back(std::move(p));
  }

  std::map<std::string, std::uint32_t> regions;
  for (std::uint32_t i = 0; i < kept.size(); ++i) {
    if (is_region(kept[i])) regions.try_emplace(own_code(kept[i]), i);
  }
  const auto region = [&](const std::string& code, std::uint32_t self) {
    const auto at = regions.find(code);
    return at == regions.end() || at->second == self ? GazetteerFile::kNone : at->second;
  };

  std::vector<std::string> countries, features;
  std::vector<std::uint8_t> names, country, feature;
  std::vector<std::uint32_t> name = {0}, id, population, first, second;
  std::vector<float> lat, lon;
  std::vector<Key> keys;
  for (std::uint32_t i = 0; i < kept.size(); ++i) {
    const GeonamesPlace& p = kept[i];
    names.insert(names.end(), p.name.begin(), p.name.end());
    name.push_back(static_cast<std::uint32_t>(names.size()));
    const auto code = countries_.find(p.country);
    country.push_back(code == countries_.end() ? 0 : static_cast<std::uint8_t>(number_of(countries, code->second) + 1));
    feature.push_back(number_of(features, p.feature));
    lat.push_back(static_cast<float>(p.lat));
    lon.push_back(static_cast<float>(p.lon));
    id.push_back(static_cast<std::uint32_t>(p.id));
    population.push_back(p.population);
    first.push_back(region(region_code(p), i));
    second.push_back(p.admin2.empty() ? GazetteerFile::kNone : region(district_code(p), i));
    const std::string own = place_key(p.name);
    std::set<std::string> told = {own};
    keys.emplace_back(hash_of_place_key(own), UINT32_MAX - p.population, i, false);
    for (const auto& alias : p.aliases) {
      if (const std::string key = place_key(alias); !key.empty() && told.insert(key).second) {
        keys.emplace_back(hash_of_place_key(key), UINT32_MAX - p.population, i, true);
      }
    }
  }
  std::sort(keys.begin(), keys.end());

  std::vector<std::uint32_t> low, high, place, bucket(kBuckets + 1, 0);
  for (const auto& [hash, less, index, alias] : keys) {
    low.push_back(static_cast<std::uint32_t>(hash));
    high.push_back(static_cast<std::uint32_t>(hash >> 32));
    place.push_back(index | (alias ? GazetteerFile::kAlias : 0));
    ++bucket[(hash >> 48) + 1];
  }
  for (std::size_t b = 0; b < kBuckets; ++b) bucket[b + 1] += bucket[b];

  WeightWriter out;
  out.value("model", GazetteerFile::kScheme);
  out.value("countries", joined(countries));
  out.value("features", joined(features));
  out.value("licence", "CC BY 4.0, GeoNames (geonames.org)");
  const auto put = [&out](std::string_view what, const auto& numbers) { out.tensor(what, std::span(numbers)); };
  put("names", names);
  put("place.name", name);
  put("place.country", country);
  put("place.feature", feature);
  put("place.lat", lat);
  put("place.lon", lon);
  put("place.id", id);
  put("place.population", population);
  put("place.region", first);
  put("place.district", second);
  put("key.bucket", bucket);
  put("key.low", low);
  put("key.high", high);
  put("key.place", place);
  HS_TRY(out.write(path));
  counts.places = kept.size();
  counts.names = keys.size();
  return counts;
}

}  // namespace hearsay
