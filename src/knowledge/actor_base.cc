#include "knowledge/actor_base.h"

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/actors/actor_rows.h"

namespace hearsay {

namespace {

constexpr std::string_view kActorTables[] = {"igos",   "armed_groups", "parties",    "militaries",
                                             "police", "intelligence", "ministries", "institutions",
                                             "ngos",   "companies",    "media",      "groups"};
constexpr std::size_t kFaultsShown = 20;

Result<std::set<std::string, std::less<>>> read_sectors(const std::filesystem::path& file) {
  auto table = Table::read(file, {"sector", "tier", "definition"});
  if (!table) return table.error();
  std::set<std::string, std::less<>> sectors;
  for (std::size_t i = 0; i < table->size(); ++i) sectors.emplace(table->row(i).cell(0));
  return sectors;
}

Result<ActorRows> read_rows(const std::filesystem::path& knowledge) {
  auto sectors = read_sectors(knowledge / "ontology" / "sectors.tsv");
  if (!sectors) return sectors.error();
  ActorRows rows(std::move(*sectors));
  const auto folder = knowledge / "actors";
  const auto add = [&](std::string_view name, const std::vector<std::string_view>& columns, bool required,
                       void (ActorRows::*method)(const Table&)) -> Result<void> {
    const auto file = folder / (std::string(name) + ".tsv");
    if (!required && !std::filesystem::exists(file)) return {};
    auto table = Table::read(file, columns);
    if (!table) return table.error();
    (rows.*method)(*table);
    return {};
  };
  HS_TRY(add("countries", ActorRows::kCountryColumns, true, &ActorRows::add_countries));
  for (const auto name : kActorTables) HS_TRY(add(name, ActorRows::kActorColumns, false, &ActorRows::add_actors));
  HS_TRY(add("holders", ActorRows::kHolderColumns, false, &ActorRows::add_holders));
  HS_TRY(add("roles", ActorRows::kRoleColumns, true, &ActorRows::add_roles));
  HS_TRY(add("modifiers", ActorRows::kModifierColumns, true, &ActorRows::add_modifiers));
  HS_TRY(add("kinds", ActorRows::kKindColumns, false, &ActorRows::add_kinds));
  HS_TRY(add("../names/genders", ActorRows::kGenderColumns, false, &ActorRows::add_genders));
  rows.finish();
  return rows;
}

Error first_faults(const std::vector<Error>& faults) {
  Error error = faults.front();
  for (std::size_t i = 1; i < std::min(faults.size(), kFaultsShown); ++i)
    error.message.append("\n").append(faults[i].text());
  if (faults.size() > kFaultsShown) error.message += fmt::format("\nand {} more", faults.size() - kFaultsShown);
  return error;
}

}  // namespace

Result<ActorBase> ActorBase::load(const std::filesystem::path& knowledge) {
  auto rows = read_rows(knowledge);
  if (!rows) return rows.error();
  if (!rows->faults().empty()) return first_faults(rows->faults());
  ActorBase base;
  base.senses_.reserve(rows->names.size());
  for (const auto& name : rows->names) {
    if (base.names_.add(name.text, static_cast<std::uint32_t>(base.senses_.size()))) base.senses_.push_back(name.sense);
  }
  base.countries_ = std::move(rows->countries);
  base.actors_ = std::move(rows->actors);
  base.roles_ = std::move(rows->roles);
  base.modifiers_ = std::move(rows->modifiers);
  for (Role& role : base.roles_) std::replace(role.role.begin(), role.role.end(), '-', ' ');
  base.kinds_ = std::move(rows->kinds);
  base.genders_ = std::move(rows->genders);
  const auto index = [](const auto& list, auto& map, auto key) {
    for (std::size_t i = 0; i < list.size(); ++i) map.emplace(list[i].*key, static_cast<std::uint32_t>(i));
  };
  index(base.countries_, base.codes_, &Country::code);
  index(base.actors_, base.ids_, &NamedActor::id);
  index(base.roles_, base.role_index_, &Role::role);
  index(base.modifiers_, base.modifier_index_, &Modifier::word);
  index(base.kinds_, base.kind_index_, &KindNoun::noun);
  index(base.genders_, base.gender_index_, &GenderWord::word);
  for (const Role& role : base.roles_) {
    const auto words = static_cast<std::size_t>(std::count(role.role.begin(), role.role.end(), ' ')) + 1;
    base.longest_role_ = std::max(base.longest_role_, words);
  }
  return base;
}

const Country* ActorBase::country_by_code(std::string_view code) const {
  const auto at = codes_.find(code);
  return at == codes_.end() ? nullptr : &countries_[at->second];
}

const NamedActor* ActorBase::actor_by_id(std::string_view id) const {
  const auto at = ids_.find(id);
  return at == ids_.end() ? nullptr : &actors_[at->second];
}

const Role* ActorBase::role(std::string_view phrase) const {
  const auto at = role_index_.find(phrase);
  return at == role_index_.end() ? nullptr : &roles_[at->second];
}

const Modifier* ActorBase::modifier(std::string_view lower) const {
  const auto at = modifier_index_.find(lower);
  return at == modifier_index_.end() ? nullptr : &modifiers_[at->second];
}

const KindNoun* ActorBase::kind_noun(std::string_view noun) const {
  const auto at = kind_index_.find(noun);
  return at == kind_index_.end() ? nullptr : &kinds_[at->second];
}

const GenderWord* ActorBase::gender_word(std::string_view word) const {
  const auto at = gender_index_.find(word);
  return at == gender_index_.end() ? nullptr : &genders_[at->second];
}

EntityType ActorBase::kind_of(std::string_view noun) const {
  const KindNoun* kind = kind_noun(noun);
  return kind ? kind->type : EntityType::none;
}

const ActorTerm* ActorBase::term_on(const NamedActor& actor, std::optional<Date> day) {
  const ActorTerm* latest = nullptr;
  for (const ActorTerm& term : actor.terms) {
    if (day && term.holds(*day)) return &term;
    if (!latest || !term.to || (latest->to && *latest->to < *term.to)) latest = &term;
  }
  return latest;
}

std::string ActorBase::describe() const {
  return fmt::format("actors: {} countries, {} named actors, {} names, {} roles", countries_.size(), actors_.size(),
                     names_.size(), roles_.size());
}

}  // namespace hearsay
