#include "language/place/gazetteer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
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

// Countries outrank their namesakes.
constexpr double kCountryPopulation = 1e9;
constexpr double kCapitalPopulation = 1e6;

std::string_view plain(std::string_view alias) { return alias.starts_with('?') ? alias.substr(1) : alias; }

}  // namespace

std::string place_key(std::string_view name) {
  std::string key = lower_case(name);
  std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '\n' || c == '.'; });
  return key;
}

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& knowledge) {
  Gazetteer gazetteer;
  HS_TRY(gazetteer.read_places(knowledge / "places" / "places.tsv"));
  HS_TRY(gazetteer.read_countries(knowledge / "actors" / "countries.tsv"));
  if (gazetteer.entries_ == 0) {
    return Error{ErrorCode::damaged, "the gazetteer is empty; restore the table",
                 (knowledge / "places" / "places.tsv").string()};
  }
  for (auto& [key, entries] : gazetteer.names_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const GazetteerEntry& a, const GazetteerEntry& b) { return a.population > b.population; });
  }
  return gazetteer;
}

Result<void> Gazetteer::read_places(const std::filesystem::path& path) {
  const auto table =
      Table::read(path, {"name", "aliases", "country", "admin1", "lat", "lon", "geonames_id", "feature", "population"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    GazetteerEntry entry;
    entry.record.name = row.cell(0);
    entry.record.country = text(row.cell(2));
    entry.record.admin1 = text(row.cell(3));
    entry.record.lat = number<double>(row.cell(4));
    entry.record.lon = number<double>(row.cell(5));
    entry.record.geonames_id = number<std::int64_t>(row.cell(6));
    entry.record.feature = text(row.cell(7));
    entry.population = number<double>(row.cell(8)).value_or(0);
    if (row.cell(0).empty()) return row.error("a place without a name");
    if (!entry.record.lat != !entry.record.lon) return row.error("lat and lon go together");
    add(row.cell(0), entry);
    for (const auto alias : row.list(1)) add(plain(alias), entry);
  }
  return {};
}

Result<void> Gazetteer::read_countries(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"code", "name", "aliases", "adjectives", "demonyms", "capital", "metonyms",
                                        "lat", "lon", "geonames_id", "wikidata"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    GazetteerEntry entry;
    entry.record.name = row.cell(1);
    entry.record.country = text(row.cell(0));
    entry.record.lat = number<double>(row.cell(7));
    entry.record.lon = number<double>(row.cell(8));
    entry.record.geonames_id = number<std::int64_t>(row.cell(9));
    entry.record.feature = "PCLI";
    entry.population = kCountryPopulation;
    add(row.cell(1), entry);
    for (const auto alias : row.list(2)) add(plain(alias), entry);
    for (const auto capital : row.list(5)) {
      if (names_.contains(place_key(plain(capital)))) continue;  // places.tsv has its coordinates
      GazetteerEntry seat;
      seat.record.name = plain(capital);
      seat.record.country = entry.record.country;
      seat.record.feature = "PPLC";
      seat.population = kCapitalPopulation;
      add(plain(capital), seat);
    }
  }
  return {};
}

void Gazetteer::add(std::string_view name, const GazetteerEntry& entry) {
  names_[place_key(name)].push_back(entry);
  longest_ = std::max(longest_, static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 2);
  ++entries_;
}

const std::vector<GazetteerEntry>* Gazetteer::find(std::string_view name) const {
  const auto at = names_.find(place_key(name));
  return at == names_.end() ? nullptr : &at->second;
}

std::string Gazetteer::describe() const { return fmt::format("gazetteer: {} names of places", names_.size()); }

}  // namespace hearsay
