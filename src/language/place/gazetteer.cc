#include "language/place/gazetteer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "knowledge/gazetteer/place_key.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

template <class T>
std::optional<T> number(std::string_view s) {
  T value{};
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

std::optional<std::string> text(std::string_view s) { return s.empty() ? std::nullopt : std::optional<std::string>(s); }

constexpr double kCapitalPopulation = 1e6;
constexpr double kNearTown = 60, kNearRegion = 400;  // km within which table and file mean the same place

std::string_view plain(std::string_view alias) { return alias.starts_with('?') ? alias.substr(1) : alias; }

bool is_area(PlaceKind kind) { return kind == PlaceKind::region || kind == PlaceKind::district; }

}  // namespace

double distance_km(double lat1, double lon1, double lat2, double lon2) {
  constexpr double kRadius = 6371.0, kDegree = std::numbers::pi / 180;
  const double a = std::sin((lat2 - lat1) * kDegree / 2), b = std::sin((lon2 - lon1) * kDegree / 2);
  const double h = a * a + std::cos(lat1 * kDegree) * std::cos(lat2 * kDegree) * b * b;
  return 2 * kRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

PlaceRecord PlaceCandidate::record() const {
  PlaceRecord out;
  out.name = name;
  out.country = text(country);
  out.admin1 = text(region_name);
  out.feature = text(feature);
  if (id != 0) out.geonames_id = id;
  if (located) {
    // as many digits as the source has
    out.lat = std::round(lat * 1e5) / 1e5;
    out.lon = std::round(lon * 1e5) / 1e5;
  }
  return out;
}

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& knowledge, const std::filesystem::path& file) {
  Gazetteer gazetteer;
  HS_TRY(gazetteer.read_places(knowledge / "places" / "places.tsv"));
  HS_TRY(gazetteer.read_countries(knowledge / "actors" / "countries.tsv"));
  if (gazetteer.rows_.empty()) {
    return Error{ErrorCode::damaged, "the gazetteer is empty; restore the table",
                 (knowledge / "places" / "places.tsv").string()};
  }
  if (!file.empty()) {
    auto opened = GazetteerFile::open(file);
    if (!opened) return opened.error();
    gazetteer.file_ = std::move(*opened);
    gazetteer.link();
  }
  return gazetteer;
}

Result<void> Gazetteer::read_places(const std::filesystem::path& path) {
  const auto table =
      Table::read(path, {"name", "aliases", "country", "admin1", "lat", "lon", "geonames_id", "feature", "population"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    if (row.cell(0).empty()) return row.error("a place without a name");
    const auto lat = number<double>(row.cell(4));
    const auto lon = number<double>(row.cell(5));
    if (!lat != !lon) return row.error("lat and lon go together");
    Row place;
    place.name = row.cell(0);
    place.country = row.cell(2);
    place.admin1 = row.cell(3);
    place.feature = row.cell(7);
    place.kind = place_kind(place.feature);
    place.located = lat.has_value();
    place.lat = lat.value_or(0);
    place.lon = lon.value_or(0);
    place.population = number<double>(row.cell(8)).value_or(0);
    place.id = number<std::uint32_t>(row.cell(6)).value_or(0);
    rows_.push_back(std::move(place));
    const auto index = static_cast<std::uint32_t>(rows_.size() - 1);
    add(row.cell(0), index, false);
    for (const auto alias : row.list(1)) add(plain(alias), index, true);
  }
  return {};
}

Result<void> Gazetteer::read_countries(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"code", "name", "aliases", "adjectives", "demonyms", "capital", "metonyms",
                                        "lat", "lon", "geonames_id", "wikidata"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    Row country;
    country.name = row.cell(1);
    country.country = row.cell(0);
    country.feature = "PCLI";
    country.kind = PlaceKind::country;
    const auto lat = number<double>(row.cell(7));
    const auto lon = number<double>(row.cell(8));
    country.located = lat && lon;
    country.lat = lat.value_or(0);
    country.lon = lon.value_or(0);
    country.id = number<std::uint32_t>(row.cell(9)).value_or(0);
    rows_.push_back(std::move(country));
    const auto index = static_cast<std::uint32_t>(rows_.size() - 1);
    add(row.cell(1), index, false);
    for (const auto alias : row.list(2)) add(plain(alias), index, true);
    for (const std::size_t column : {3U, 4U}) {
      for (const auto word : row.list(column)) peoples_.try_emplace(std::string(plain(word)), row.cell(0));
    }
    for (const auto capital : row.list(5)) {
      if (names_.contains(place_key(plain(capital)))) continue;  // places.tsv has its coordinates
      Row seat;
      seat.name = plain(capital);
      seat.country = row.cell(0);
      seat.feature = "PPLC";
      seat.kind = PlaceKind::capital;
      seat.population = kCapitalPopulation;
      rows_.push_back(std::move(seat));
      add(plain(capital), static_cast<std::uint32_t>(rows_.size() - 1), false);
    }
  }
  return {};
}

void Gazetteer::add(std::string_view name, std::uint32_t row, bool alias) {
  names_[place_key(name)].push_back({row, alias});
  longest_ = std::max(longest_, static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 2);
}

// Which place of the file a row of the tables is: the nearest of its country and sort by one of its names.
void Gazetteer::link() {
  for (const auto& [key, entries] : names_) {
    const auto hits = file_->find(key);
    for (const Entry& entry : entries) {
      Row& row = rows_[entry.row];
      if (row.kind == PlaceKind::country || row.twin != GazetteerFile::kNone) continue;
      double nearest = is_area(row.kind) ? kNearRegion : kNearTown;
      for (const auto& hit : hits) {
        const auto place = file_->place(hit.place);
        if (place.country != row.country || is_area(place_kind(place.feature)) != is_area(row.kind)) continue;
        const double away = row.located ? distance_km(row.lat, row.lon, place.lat, place.lon)
                            : place_kind(place.feature) == row.kind ? 0
                                                                    : nearest;
        if (away >= nearest) continue;
        nearest = away;
        row.twin = hit.place;
      }
    }
  }
}

PlaceCandidate Gazetteer::candidate(const GazetteerFile::Hit& hit) const {
  const auto place = file_->place(hit.place);
  PlaceCandidate out;
  out.name = place.name;
  out.country = place.country;
  out.feature = place.feature;
  out.kind = place_kind(place.feature);
  out.located = true;
  out.lat = place.lat;
  out.lon = place.lon;
  out.population = place.population;
  out.id = place.id;
  out.self = hit.place;
  out.region = place.region;
  out.district = place.district;
  if (place.region != GazetteerFile::kNone) out.region_name = file_->place(place.region).name;
  out.alias = hit.alias;
  return out;
}

std::vector<PlaceCandidate> Gazetteer::known(std::string_view name) const {
  std::vector<PlaceCandidate> out;
  const auto at = names_.find(place_key(name));
  if (at == names_.end()) return out;
  for (const Entry& entry : at->second) {
    const Row& row = rows_[entry.row];
    PlaceCandidate c;
    if (row.twin != GazetteerFile::kNone) c = candidate({row.twin, entry.alias});
    c.alias = entry.alias;
    c.name = row.name;
    c.country = row.country;
    c.feature = row.feature;
    c.kind = row.kind;
    if (c.region_name.empty()) c.region_name = row.admin1;
    if (row.id != 0) c.id = row.id;
    c.population = std::max(c.population, row.population);
    // a region's middle in the table is better than the middle of its towns
    if (row.located && (!c.located || is_area(row.kind))) {
      c.lat = row.lat;
      c.lon = row.lon;
    }
    c.located |= row.located;
    out.push_back(c);
  }
  return out;
}

std::vector<PlaceCandidate> Gazetteer::find(std::string_view name) const {
  auto out = known(name);
  if (!file_) return out;
  const std::size_t own = out.size();
  for (const auto& hit : file_->find(place_key(name))) {
    const auto same = [&](const PlaceCandidate& c) { return c.self == hit.place; };
    if (std::none_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(own), same)) out.push_back(candidate(hit));
  }
  return out;
}

std::optional<std::string_view> Gazetteer::country_of_people(std::string_view word) const {
  const auto at = peoples_.find(std::string(word));
  return at == peoples_.end() ? std::nullopt : std::optional<std::string_view>(at->second);
}

std::vector<PlaceCandidate> Gazetteer::country(std::string_view code) const {
  const auto row = std::ranges::find_if(
      rows_, [&](const Row& r) { return r.kind == PlaceKind::country && r.feature == "PCLI" && r.country == code; });
  if (row == rows_.end()) return {};
  auto out = known(row->name);
  std::erase_if(out, [&](const PlaceCandidate& c) { return c.kind != PlaceKind::country; });
  return out;
}

std::string Gazetteer::describe() const {
  if (!file_) return fmt::format("places: {} names of the tables; no gazetteer file", names_.size());
  return fmt::format("places: {} names of the tables, {} places of the gazetteer file", names_.size(), file_->size());
}

}  // namespace hearsay
