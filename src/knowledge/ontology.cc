#include "knowledge/ontology.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "knowledge/table.h"

namespace hearsay {

namespace {

std::optional<double> number(std::string_view s) {
  double value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

Result<std::map<std::string, EventTypeInfo, std::less<>>> read_types(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"type", "quad_class", "requires_recipient", "score", "definition", "cameo"});
  if (!table) return table.error();
  std::map<std::string, EventTypeInfo, std::less<>> types;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto quad = number(row.cell(1));
    const auto score = number(row.cell(3));
    if (!quad || *quad < 1 || *quad > 4 || !score) return row.error("quad_class must be 1 to 4 and score a number");
    if (row.cell(2) != "yes" && row.cell(2) != "no") return row.error("requires_recipient must be yes or no");
    const auto codes = row.list(5);
    types[std::string(row.cell(0))] = {
        static_cast<int>(*quad), row.cell(2) == "yes", *score, {codes.begin(), codes.end()}};
  }
  return types;
}

Result<std::set<std::string, std::less<>>> read_names(const std::filesystem::path& path,
                                                      const std::vector<std::string_view>& columns) {
  const auto table = Table::read(path, columns);
  if (!table) return table.error();
  std::set<std::string, std::less<>> names;
  for (std::size_t i = 0; i < table->size(); ++i) names.emplace(table->row(i).cell(0));
  return names;
}

}  // namespace

Result<Ontology> Ontology::load(const std::filesystem::path& folder) {
  Ontology ontology;
  auto types = read_types(folder / "types.tsv");
  if (!types) return types.error();
  ontology.types_ = std::move(*types);

  const auto modes = Table::read(folder / "modes.tsv", {"type", "mode", "score", "definition"});
  if (!modes) return modes.error();
  for (std::size_t i = 0; i < modes->size(); ++i) {
    const auto row = modes->row(i);
    if (ontology.type(row.cell(0)) == nullptr) return row.error(fmt::format("unknown type '{}'", row.cell(0)));
    ontology.modes_[{std::string(row.cell(0)), std::string(row.cell(1))}] = number(row.cell(2));
  }
  auto contexts = read_names(folder / "contexts.tsv", {"context", "definition"});
  if (!contexts) return contexts.error();
  ontology.contexts_ = std::move(*contexts);
  auto sectors = read_names(folder / "sectors.tsv", {"sector", "tier", "definition"});
  if (!sectors) return sectors.error();
  ontology.sectors_ = std::move(*sectors);

  const auto codes = Table::read(
      folder / "cameo.tsv", {"code", "label", "plover_type", "plover_mode", "plover_context", "goldstein", "root"});
  if (!codes) return codes.error();
  for (std::size_t i = 0; i < codes->size(); ++i) {
    const auto row = codes->row(i);
    const CameoInfo info{std::string(row.cell(1)), std::string(row.cell(2)), std::string(row.cell(3)),
                         std::string(row.cell(4)), number(row.cell(5))};
    if (!info.plover_type.empty() && ontology.type(info.plover_type) == nullptr) {
      return row.error(fmt::format("unknown type '{}'", info.plover_type));
    }
    if (!info.plover_mode.empty() && !ontology.has_mode(info.plover_type, info.plover_mode)) {
      return row.error(fmt::format("{} has no mode '{}'", info.plover_type, info.plover_mode));
    }
    ontology.cameo_[std::string(row.cell(0))] = info;
  }
  return ontology;
}

const EventTypeInfo* Ontology::type(std::string_view name) const {
  const auto at = types_.find(name);
  return at == types_.end() ? nullptr : &at->second;
}

bool Ontology::has_mode(std::string_view type, std::string_view mode) const {
  return modes_.contains({std::string(type), std::string(mode)});
}

std::optional<double> Ontology::score(std::string_view type_name, std::string_view mode) const {
  const auto at = modes_.find({std::string(type_name), std::string(mode)});
  if (at != modes_.end() && at->second) return at->second;
  const EventTypeInfo* info = type(type_name);
  return info == nullptr ? std::nullopt : std::optional<double>(info->score);
}

const CameoInfo* Ontology::cameo(std::string_view code) const {
  const auto at = cameo_.find(code);
  return at == cameo_.end() ? nullptr : &at->second;
}

bool Ontology::cameo_fits(std::string_view type, std::string_view code) const {
  const auto* info = this->type(type);
  const auto* known = cameo(code);
  if (info == nullptr || known == nullptr) return false;
  return known->plover_type == type ||
         std::any_of(info->cameo.begin(), info->cameo.end(), [&](const std::string& c) { return code.starts_with(c); });
}

std::string Ontology::describe() const {
  return fmt::format("ontology: {} event types, {} modes, {} contexts, {} sectors, {} CAMEO codes", types_.size(),
                     modes_.size(), contexts_.size(), sectors_.size(), cameo_.size());
}

}  // namespace hearsay
