#include "knowledge/gazetteer/geonames.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>

#include "base/utf8.h"

namespace hearsay {

namespace {

constexpr std::size_t kDumpColumns = 19;
constexpr std::size_t kRegionColumns = 4;
constexpr std::size_t kShortestAlias = 3;  // code points; below are codes of airports and the like
constexpr std::size_t kLongestCode = 4;

std::vector<std::string_view> parts(std::string_view line, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const auto at = line.find(separator);
    out.push_back(line.substr(0, at));
    if (at == std::string_view::npos) return out;
    line.remove_prefix(at + 1);
  }
}

template <class T>
std::optional<T> number(std::string_view s) {
  T value{};
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

// Letters up to Latin Extended-B, blanks and the marks of names; with a capital, since GeoNames also has transcriptions
// of other scripts in small letters. No codes ("LON").
bool is_latin_name(std::string_view text) {
  std::size_t size = 0, small = 0, capital = 0;
  for (std::size_t i = 0; i < text.size(); ++size) {
    const CodePoint c = decode_utf8(text, i);
    i += c.size;
    const bool letter = (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z') ||
                        (c.value >= 0xC0 && c.value <= 0x24F) || (c.value >= 0x1E00 && c.value <= 0x1EFF);
    const bool mark = c.value == ' ' || c.value == '-' || c.value == '.' || c.value == '\'' || c.value == 0x2019 ||
                      c.value == 0x2018 || c.value == '`';
    if (!letter && !mark) return false;
    small += c.value >= 'a' && c.value <= 'z';
    capital += c.value >= 'A' && c.value <= 'Z';
  }
  const bool code = small == 0 && size <= kLongestCode;
  const bool transcribed = capital == 0 && text.size() == size;
  return size >= kShortestAlias && !code && !transcribed;
}

std::vector<std::string> latin_names(std::string_view list, char separator) {
  std::vector<std::string> out;
  for (const auto name : parts(list, separator)) {
    if (is_latin_name(name)) out.emplace_back(name);
  }
  return out;
}

bool is_kept(std::string_view feature_class, std::string_view feature) {
  if (feature_class == "P") return feature != "PPLH" && feature != "PPLQ" && feature != "PPLW";  // no longer there
  if (feature_class == "A") return feature == "ADM1" || feature == "ADM2";
  if (feature_class == "H") return feature == "LK" || feature == "STM" || feature == "SEA" || feature == "GULF";
  if (feature_class == "T") return feature == "ISL" || feature == "ISLS" || feature == "MT" || feature == "MTS";
  return feature_class == "L" && (feature == "RGN" || feature == "AREA");
}

std::optional<GeonamesPlace> dump_place(const std::vector<std::string_view>& cells, bool& faulty) {
  if (!is_kept(cells[6], cells[7])) return std::nullopt;
  GeonamesPlace out;
  const auto id = number<std::int64_t>(cells[0]);
  const auto lat = number<double>(cells[4]);
  const auto lon = number<double>(cells[5]);
  faulty = !id || !lat || !lon || cells[1].empty() || *lat < -90 || *lat > 90 || *lon < -180 || *lon > 180;
  if (faulty) return std::nullopt;
  out.id = *id;
  out.name = cells[1];
  out.aliases = latin_names(cells[3], ',');
  if (cells[2] != cells[1] && !cells[2].empty()) out.aliases.emplace_back(cells[2]);
  out.lat = *lat;
  out.lon = *lon;
  out.located = true;
  out.feature = cells[7];
  out.country = cells[8];
  out.admin1 = cells[10];
  out.admin2 = cells[11];
  out.population =
      static_cast<std::uint32_t>(std::min<std::int64_t>(number<std::int64_t>(cells[14]).value_or(0), UINT32_MAX));
  return out;
}

std::optional<GeonamesPlace> region(const std::vector<std::string_view>& cells, bool& faulty) {
  const auto code = parts(cells[0], '.');
  const auto id = number<std::int64_t>(cells[3]);
  faulty = code.size() < 2 || code.size() > 3 || cells[1].empty() || !id;
  if (faulty) return std::nullopt;
  GeonamesPlace out;
  out.id = *id;
  out.name = cells[1];
  out.feature = code.size() == 2 ? "ADM1" : "ADM2";
  out.country = code[0];
  out.admin1 = code[1];
  if (code.size() == 3) out.admin2 = code[2];
  if (cells[2] != cells[1] && !cells[2].empty()) out.aliases.emplace_back(cells[2]);
  if (cells.size() > kRegionColumns) {
    for (auto& alias : latin_names(cells[4], '|')) out.aliases.push_back(std::move(alias));
  }
  return out;
}

}  // namespace

Result<std::vector<GeonamesPlace>> read_geonames(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::not_found, "cannot be read; name a file of GeoNames", path.string()};
  std::vector<GeonamesPlace> out;
  std::string line;
  for (std::size_t at = 1; std::getline(in, line); ++at) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    const auto where = [&] { return path.string() + ":" + std::to_string(at); };
    if (!is_valid_utf8(line)) return Error{ErrorCode::damaged, "not UTF-8", where()};
    const auto cells = parts(line, '\t');
    const bool dump = cells.size() >= kDumpColumns;
    if (!dump && cells.size() != kRegionColumns && cells.size() != kRegionColumns + 1) {
      return Error{
          ErrorCode::damaged,
          "no line of GeoNames: 19 columns of places or 4 of regions (code, name, ASCII name, id) are wanted, not " +
              std::to_string(cells.size()),
          where()};
    }
    bool faulty = false;
    auto place = dump ? dump_place(cells, faulty) : region(cells, faulty);
    if (faulty) return Error{ErrorCode::damaged, "a place without id, name or position on the globe", where()};
    if (place) out.push_back(std::move(*place));
  }
  return out;
}

}  // namespace hearsay
