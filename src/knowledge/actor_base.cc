#include "knowledge/actor_base.h"

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/actors/actor_rows.h"
#include "knowledge/actors/actor_tables.h"
#include "knowledge/actors/further_tables.h"

namespace hearsay {

namespace {

Result<ActorRows> read_further(const std::filesystem::path& knowledge, const std::vector<std::filesystem::path>& paths,
                               const std::vector<Country>& countries) {
  const auto files = further_tables(paths);
  if (!files) return files.error();
  auto rows = further_actor_rows(knowledge, countries);
  if (!rows) return rows.error();
  for (const auto& file : *files) HS_TRY(read_further_table(file, *rows));
  if (!rows->faults().empty()) return first_faults(rows->faults());
  return rows;
}

}  // namespace

/// Puts the rows of further tables into a base that is complete otherwise.
class ActorBase::Merge {
 public:
  explicit Merge(ActorBase& base) : base_(base) {}

  void add(ActorRows& rows) {
    for (Role& role : rows.roles) add_role(std::move(role));
    std::vector<std::vector<const ActorRows::Name*>> names(rows.actors.size());
    for (const auto& name : rows.names) names[name.sense.entry].push_back(&name);
    for (std::size_t i = 0; i < rows.actors.size(); ++i) add_actor(std::move(rows.actors[i]), names[i]);
  }

 private:
  void add_role(Role role) {
    std::replace(role.role.begin(), role.role.end(), '-', ' ');
    if (!base_.role_index_.try_emplace(role.role, static_cast<std::uint32_t>(base_.roles_.size())).second) return;
    base_.roles_.push_back(std::move(role));
  }

  // An actor that has a sure name of one own actor is that actor: its further names are told for it, its codes are not.
  void add_actor(NamedActor actor, const std::vector<const ActorRows::Name*>& names) {
    NameSense sense;
    sense.imported = true;
    std::vector<const ActorRows::Name*> fresh;
    std::optional<std::uint32_t> same;
    bool several = false;
    for (const auto* name : names) {
      const PhraseTrie::Node node = base_.names_.node_of(name->text);
      if (node == PhraseTrie::kNoNode || base_.names_.ending(node).empty()) {
        fresh.push_back(name);
        continue;
      }
      for (const std::uint32_t phrase : base_.names_.ending(node)) {
        const NameSense& known = base_.senses_[base_.names_.phrase(phrase).value];
        if (known.kind != NameKind::actor || known.ambiguous || known.surname || known.imported) continue;
        several = several || (same && *same != known.entry);
        same = known.entry;
      }
    }
    if (fresh.empty()) return;
    const Country* country = actor.type == EntityType::place ? base_.country_by_code(actor.terms.back().code) : nullptr;
    if (country != nullptr) {
      sense.kind = NameKind::metonym;
      sense.entry = static_cast<std::uint32_t>(country - base_.countries_.data());
    } else if (same && !several) {
      sense.entry = *same;
    } else {
      sense.entry = static_cast<std::uint32_t>(base_.actors_.size());
      base_.ids_.try_emplace(actor.id, sense.entry);
      base_.actors_.push_back(std::move(actor));
    }
    for (const auto* name : fresh) {
      sense.ambiguous = name->sense.ambiguous;
      if (base_.names_.add(name->text, static_cast<std::uint32_t>(base_.senses_.size())))
        base_.senses_.push_back(sense);
    }
  }

  ActorBase& base_;
};

Result<ActorBase> ActorBase::load(const std::filesystem::path& knowledge,
                                  const std::vector<std::filesystem::path>& further) {
  auto rows = read_actor_rows(knowledge);
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
  std::vector<std::filesystem::path> paths;
  if (const auto imported = knowledge / "actors" / "imported"; std::filesystem::exists(imported)) paths = {imported};
  paths.insert(paths.end(), further.begin(), further.end());
  if (!paths.empty()) {
    auto more = read_further(knowledge, paths, base.countries_);
    if (!more) return more.error();
    Merge(base).add(*more);
  }
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
  const auto begun = [&](const ActorTerm& term) { return !day || !term.from || *term.from <= *day; };
  for (const ActorTerm& term : actor.terms) {
    if (day && term.holds(*day)) return &term;
    const bool later = latest && (!term.to || (latest->to && *latest->to < *term.to));
    // between two terms the one that ended tells who somebody is, before all of them the first
    if (!latest || (begun(term) ? !begun(*latest) || later : !begun(*latest) && !later)) latest = &term;
  }
  return latest;
}

std::string ActorBase::describe() const {
  return fmt::format("actors: {} countries, {} named actors, {} names, {} roles", countries_.size(), actors_.size(),
                     names_.size(), roles_.size());
}

}  // namespace hearsay
