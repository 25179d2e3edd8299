#include "engine/resources.h"
#include "hearsay/gazetteer.h"
#include "knowledge/gazetteer/gazetteer_builder.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

Result<std::map<std::string, std::string>> read_countries(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"alpha2", "code"});
  if (!table) return table.error();
  std::map<std::string, std::string> out;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    if (!out.try_emplace(std::string(row.cell(0)), row.cell(1)).second) return row.error("the code stands here twice");
  }
  return out;
}

}  // namespace

Result<GazetteerImport> import_gazetteer(const std::vector<std::filesystem::path>& files,
                                         const std::filesystem::path& output, const EngineOptions& options) {
  const auto resources = find_resources(options);
  if (!resources) return resources.error();
  auto countries = read_countries(resources->knowledge / "places" / "iso_codes.tsv");
  if (!countries) return countries.error();
  GazetteerBuilder builder(std::move(*countries));
  for (const auto& file : files) {
    auto places = read_geonames(file);
    if (!places) return places.error();
    if (places->empty()) return Error{ErrorCode::damaged, "has no place that is kept", file.string()};
    builder.add(std::move(*places));
  }
  GazetteerImport out;
  out.path = output.empty() ? resources->knowledge.parent_path() / "gazetteer" / "places.hsw" : output;
  const auto counts = builder.write(out.path);
  if (!counts) return counts.error();
  out.places = counts->places;
  out.names = counts->names;
  out.without_position = counts->without_position;
  out.without_country = counts->without_country;
  return out;
}

}  // namespace hearsay
