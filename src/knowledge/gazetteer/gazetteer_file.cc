#include "knowledge/gazetteer/gazetteer_file.h"

#include "knowledge/gazetteer/place_key.h"

namespace hearsay {

namespace {

constexpr std::size_t kBuckets = 1U << 16;

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto at = std::min(text.find(' '), text.size());
    out.push_back(text.substr(0, at));
    text.remove_prefix(std::min(at + 1, text.size()));
  }
  return out;
}

}  // namespace

PlaceKind place_kind(std::string_view feature) {
  if (feature.starts_with("PCL")) return PlaceKind::country;
  if (feature == "ADM1" || feature == "RGN" || feature == "CONT") return PlaceKind::region;
  if (feature.starts_with("ADM")) return PlaceKind::district;
  if (feature == "PPLC") return PlaceKind::capital;
  if (feature == "PPLX") return PlaceKind::quarter;
  if (feature.starts_with("PPLA")) return PlaceKind::seat;
  return feature.starts_with("PPL") || feature == "STLMT" ? PlaceKind::town : PlaceKind::nature;
}

Result<GazetteerFile> GazetteerFile::open(const std::filesystem::path& path) {
  auto file = WeightFile::open(path);
  if (!file) return file.error();
  GazetteerFile out(std::move(file).value());
  HS_TRY(out.read());
  return out;
}

Result<void> GazetteerFile::read() {
  const auto scheme = file_.value("model");
  if (!scheme) return scheme.error();
  if (*scheme != kScheme) {
    return Error{ErrorCode::unsupported, "not a gazetteer that this program reads; make it again with script/gazetteer",
                 file_.path()};
  }
  const auto countries = file_.value("countries");
  const auto features = file_.value("features");
  if (!countries) return countries.error();
  if (!features) return features.error();
  countries_ = words(*countries);
  features_ = words(*features);
  const auto take = [&](auto& into, std::string_view name, std::size_t size) -> Result<void> {
    using Number = typename std::remove_reference_t<decltype(into)>::value_type;
    auto found = file_.tensor<Number>(name, {static_cast<std::uint32_t>(size)});
    if (!found) return found.error();
    into = *found;
    return {};
  };
  HS_TRY(take(lat_, "place.lat", 0));
  const std::size_t n = lat_.size();
  HS_TRY(take(lon_, "place.lon", n));
  HS_TRY(take(names_, "names", 0));
  HS_TRY(take(name_, "place.name", n + 1));
  HS_TRY(take(country_, "place.country", n));
  HS_TRY(take(feature_, "place.feature", n));
  HS_TRY(take(id_, "place.id", n));
  HS_TRY(take(population_, "place.population", n));
  HS_TRY(take(region_, "place.region", n));
  HS_TRY(take(district_, "place.district", n));
  HS_TRY(take(key_low_, "key.low", 0));
  HS_TRY(take(key_high_, "key.high", key_low_.size()));
  HS_TRY(take(key_place_, "key.place", key_low_.size()));
  HS_TRY(take(bucket_, "key.bucket", kBuckets + 1));
  const auto broken = [&] {
    return Error{ErrorCode::damaged, "damaged gazetteer: a number points outside", file_.path()};
  };
  if (n == 0)
    return Error{ErrorCode::damaged, "the gazetteer is empty; make it again with script/gazetteer", file_.path()};
  const auto inside = [&](std::uint32_t place) { return place == kNone || place < n; };
  for (std::size_t i = 0; i < n; ++i) {
    if (name_[i] > name_[i + 1] || name_[i + 1] > names_.size()) return broken();
    if (country_[i] > countries_.size() || feature_[i] >= features_.size()) return broken();
    if (!inside(region_[i]) || !inside(district_[i])) return broken();
  }
  for (const std::uint32_t place : key_place_) {
    if ((place & ~kAlias) >= n) return broken();
  }
  for (std::size_t b = 0; b < kBuckets; ++b) {
    if (bucket_[b] > bucket_[b + 1] || bucket_[b + 1] > key_low_.size()) return broken();
  }
  return {};
}

GazetteerFile::Place GazetteerFile::place(std::uint32_t i) const {
  Place out;
  const auto* text = reinterpret_cast<const char*>(names_.data());
  out.name = std::string_view(text + name_[i], name_[i + 1] - name_[i]);
  if (country_[i] > 0) out.country = countries_[country_[i] - 1U];
  out.feature = features_[feature_[i]];
  out.lat = lat_[i];
  out.lon = lon_[i];
  out.id = id_[i];
  out.population = population_[i];
  out.region = region_[i];
  out.district = district_[i];
  return out;
}

std::vector<GazetteerFile::Hit> GazetteerFile::find(std::string_view key) const {
  const std::uint64_t wanted = hash_of_place_key(key);
  const std::size_t bucket = wanted >> 48;
  std::vector<Hit> out;
  for (std::size_t i = bucket_[bucket]; i < bucket_[bucket + 1]; ++i) {
    if (hash(i) == wanted) out.push_back({key_place_[i] & ~kAlias, (key_place_[i] & kAlias) != 0});
  }
  return out;
}

}  // namespace hearsay
