#include "knowledge/actors/actor_tables.h"

namespace hearsay {

namespace {

constexpr std::string_view kNamed[] = {"igos",       "armed_groups", "parties", "militaries", "police", "intelligence",
                                       "ministries", "institutions", "ngos",    "companies",  "media",  "groups"};

Result<ActorRows::Words> read_sectors(const std::filesystem::path& file) {
  auto table = Table::read(file, {"sector", "tier", "definition"});
  if (!table) return table.error();
  ActorRows::Words sectors;
  for (std::size_t i = 0; i < table->size(); ++i) sectors.emplace(table->row(i).cell(0));
  return sectors;
}

}  // namespace

std::vector<std::pair<std::filesystem::path, TableKind>> actor_tables(const std::filesystem::path& knowledge) {
  std::vector<std::pair<std::filesystem::path, TableKind>> files;
  const auto add = [&](std::string_view name, TableKind kind, bool required) {
    auto file = knowledge / "actors" / (std::string(name) + ".tsv");
    if (required || std::filesystem::exists(file)) files.emplace_back(std::move(file), kind);
  };
  add("countries", TableKind::countries, true);
  for (const auto name : kNamed) add(name, TableKind::actors, false);
  add("holders", TableKind::holders, false);
  add("roles", TableKind::roles, true);
  add("modifiers", TableKind::modifiers, true);
  add("kinds", TableKind::kinds, false);
  add("../names/genders", TableKind::genders, false);
  return files;
}

Result<void> read_actor_table(const std::filesystem::path& file, TableKind kind, ActorRows& rows) {
  const auto table = Table::read(file, form_of(kind).columns);
  if (!table) return table.error();
  if (kind == TableKind::countries) rows.add_countries(*table);
  if (kind == TableKind::actors) rows.add_actors(*table);
  if (kind == TableKind::holders) rows.add_holders(*table);
  if (kind == TableKind::roles) rows.add_roles(*table);
  if (kind == TableKind::modifiers) rows.add_modifiers(*table);
  if (kind == TableKind::kinds) rows.add_kinds(*table);
  if (kind == TableKind::genders) rows.add_genders(*table);
  return {};
}

Result<ActorRows> read_actor_rows(const std::filesystem::path& knowledge) {
  auto sectors = read_sectors(knowledge / "ontology" / "sectors.tsv");
  if (!sectors) return sectors.error();
  ActorRows rows(std::move(*sectors));
  for (const auto& [file, kind] : actor_tables(knowledge)) HS_TRY(read_actor_table(file, kind, rows));
  rows.finish();
  return rows;
}

Result<ActorRows> further_actor_rows(const std::filesystem::path& knowledge, const std::vector<Country>& countries) {
  auto sectors = read_sectors(knowledge / "ontology" / "sectors.tsv");
  if (!sectors) return sectors.error();
  ActorRows::Words codes;
  for (const Country& country : countries) codes.insert(country.code);
  return ActorRows(std::move(*sectors), std::move(codes));
}

}  // namespace hearsay
