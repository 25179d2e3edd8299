#include "knowledge/actors/actor_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace hearsay {

namespace {

template <class Number>
std::optional<Number> number(std::string_view s) {
  Number n{};
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return n;
}

bool international(std::string_view code) {
  return code == "IGO" || code == "UNO" || code == "EUR" || code == "NGO" || code == "ISM" || code == "IMG" ||
         code == "MNC";
}

bool overlap(const ActorTerm& a, const ActorTerm& b) {
  return (!a.from || !b.to || *a.from < *b.to) && (!b.from || !a.to || *b.from < *a.to);
}

std::string_view without_article(std::string_view name) {
  return name.starts_with("the ") || name.starts_with("The ") ? name.substr(4) : name;
}

const std::pair<std::string_view, ModifierEffect> kEffects[] = {
    {"former", ModifierEffect::former}, {"opposition", ModifierEffect::opposition}, {"rebel", ModifierEffect::rebel},
    {"acting", ModifierEffect::acting}, {"elect", ModifierEffect::elect},           {"ousted", ModifierEffect::ousted},
    {"exiled", ModifierEffect::exiled}, {"negating", ModifierEffect::negating},     {"sector", ModifierEffect::sector},
};

}  // namespace

const std::vector<std::string_view> ActorRows::kCountryColumns = {"code",     "name",        "aliases",  "adjectives",
                                                                  "demonyms", "capital",     "metonyms", "lat",
                                                                  "lon",      "geonames_id", "wikidata"};
const std::vector<std::string_view> ActorRows::kActorColumns = {
    "id",   "name",     "aliases", "code", "sector", "other_sectors", "cameo",
    "type", "wikidata", "from",    "to",   "parent", "home"};
const std::vector<std::string_view> ActorRows::kHolderColumns = {"id",     "name", "aliases", "code",    "office",
                                                                 "sector", "from", "to",      "wikidata"};
const std::vector<std::string_view> ActorRows::kRoleColumns = {"role", "sector", "other_sectors",
                                                               "kind", "code",   "flags"};
const std::vector<std::string_view> ActorRows::kModifierColumns = {"word", "effect", "sector"};
const std::vector<std::string_view> ActorRows::kKindColumns = {"noun", "type", "fits"};
const std::vector<std::string_view> ActorRows::kGenderColumns = {"word", "gender", "use"};

void ActorRows::add_names(const Table::Row& row, const std::vector<std::string_view>& list, NameSense sense) {
  for (std::string_view name : list) {
    NameSense own = sense;
    if (name.starts_with('?')) {
      own.ambiguous = true;
      name.remove_prefix(1);
    }
    own.article = own.ambiguous && without_article(name).size() < name.size();
    name = without_article(name);
    if (name.empty()) {
      fault(row, "empty alias");
      continue;
    }
    names.push_back({std::string(name), own, row.where()});
  }
}

void ActorRows::check_code(const Table::Row& row, std::string_view code, bool required) {
  if (code.empty() ? required : !international(code) && !codes_.contains(code)) {
    fault(row, fmt::format("bad code '{}'; it must be a code of countries.tsv or IGO UNO EUR NGO ISM IMG MNC", code));
  }
}

void ActorRows::check_sector(const Table::Row& row, std::string_view sector) {
  if (!sector.empty() && !sectors_.contains(sector))
    fault(row, fmt::format("bad sector '{}'; see ontology/sectors.tsv", sector));
}

std::vector<std::string> ActorRows::sectors_of(const Table::Row& row, std::size_t column) {
  std::vector<std::string> out;
  for (const auto sector : row.list(column)) {
    check_sector(row, sector);
    out.emplace_back(sector);
  }
  return out;
}

std::optional<Date> ActorRows::date_of(const Table::Row& row, std::size_t column) {
  const auto cell = row.cell(column);
  if (cell.empty()) return std::nullopt;
  const auto date = parse_partial_date(cell);
  if (!date) fault(row, fmt::format("bad date '{}'; write YYYY, YYYY-MM or YYYY-MM-DD", cell));
  return date;
}

// Rows of one id may leave the number out, but not tell two.
void ActorRows::add_wikidata(const Table::Row& row, std::size_t column, std::string& known) {
  const auto cell = row.cell(column);
  if (cell.empty()) return;
  const bool number = cell.size() > 1 && cell[0] == 'Q' && cell[1] != '0' &&
                      cell.find_first_not_of("0123456789", 1) == std::string_view::npos;
  if (!number) return fault(row, fmt::format("bad Wikidata id '{}'; write Q and a number, as Q889", cell));
  if (!known.empty() && known != cell) fault(row, fmt::format("Wikidata id '{}' is '{}' in another row", cell, known));
  const auto [at, fresh] = items_.try_emplace(std::string(cell), row.cell(0));
  if (!fresh && at->second != row.cell(0))
    fault(row, fmt::format("Wikidata id '{}' stands at '{}' too", cell, at->second));
  known = cell;
}

std::uint32_t ActorRows::entry_of(const Table::Row& row, std::string_view id, std::string_view name, EntityType type) {
  if (id.empty() || name.empty()) fault(row, "id and name must be given");
  const auto [at, fresh] = ids_.try_emplace(std::string(id), static_cast<std::uint32_t>(actors.size()));
  if (fresh) {
    NamedActor actor;
    actor.id = id;
    actor.name = name;
    actor.type = type;
    actors.push_back(std::move(actor));
    actor_where_.push_back(row.where());
  }
  return at->second;
}

void ActorRows::add_term(const Table::Row& row, std::uint32_t entry, ActorTerm term, bool exclusive) {
  if (term.from && term.to && *term.to <= *term.from) fault(row, "'to' must be later than 'from'");
  auto& terms = actors[entry].terms;
  if (exclusive && std::any_of(terms.begin(), terms.end(), [&](const ActorTerm& t) { return overlap(t, term); })) {
    fault(row, fmt::format("id '{}' has another row with overlapping dates", actors[entry].id));
  }
  terms.push_back(std::move(term));
}

void ActorRows::add_countries(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Table::Row row = table.row(i);
    Country country;
    country.code = row.cell(0);
    country.name = row.cell(1);
    country.lat = number<double>(row.cell(7));
    country.lon = number<double>(row.cell(8));
    country.geonames_id = number<std::int64_t>(row.cell(9));
    add_wikidata(row, 10, country.wikidata);
    if (country.code.size() != 3 || country.name.empty())
      fault(row, "a country needs a code of three letters and a name");
    if (!codes_.insert(country.code).second) fault(row, fmt::format("code '{}' stands twice", country.code));
    NameSense sense;
    sense.entry = static_cast<std::uint32_t>(countries.size());
    sense.kind = NameKind::country;
    add_names(row, {row.cell(1)}, sense);
    add_names(row, row.list(2), sense);
    sense.kind = NameKind::adjective;
    add_names(row, row.list(3), sense);
    sense.kind = NameKind::demonym;
    for (const auto demonym : row.list(4)) {
      sense.plural = demonym.ends_with("s") || demonym.ends_with("men");
      add_names(row, {demonym}, sense);
    }
    sense.plural = false;
    sense.kind = NameKind::capital;
    add_names(row, row.list(5), sense);
    sense.kind = NameKind::metonym;
    add_names(row, row.list(6), sense);
    countries.push_back(std::move(country));
  }
}

void ActorRows::add_actors(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Table::Row row = table.row(i);
    auto type = EntityType::organization;
    if (const auto cell = row.cell(7); !cell.empty()) {
      const auto known = entity_type_from(cell);
      if (!known) fault(row, fmt::format("bad type '{}'", cell));
      type = known.value_or(type);
    }
    check_code(row, row.cell(3), !further_ || row.cell(6).empty());
    check_sector(row, row.cell(4));
    for (const auto home : row.list(12)) check_code(row, home, true);
    const bool fresh = !ids_.contains(std::string(row.cell(0)));
    const std::uint32_t entry = entry_of(row, row.cell(0), row.cell(1), type);
    if (fresh) {
      actors[entry].parent = row.cell(11);
      for (const auto home : row.list(12)) actors[entry].homes.emplace_back(home);
    }
    add_wikidata(row, 8, actors[entry].wikidata);
    ActorTerm term;
    term.code = row.cell(3);
    term.sector = row.cell(4);
    term.other_sectors = sectors_of(row, 5);
    term.cameo = row.cell(6);
    term.from = date_of(row, 9);
    term.to = date_of(row, 10);
    add_term(row, entry, std::move(term), true);
    if (further_ && !fresh) continue;
    NameSense sense;
    sense.entry = entry;
    add_names(row, {row.cell(1)}, sense);
    add_names(row, row.list(2), sense);
  }
}

void ActorRows::add_holders(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Table::Row row = table.row(i);
    check_code(row, row.cell(3), true);
    check_sector(row, row.cell(5));
    const std::uint32_t entry = entry_of(row, row.cell(0), row.cell(1), EntityType::person);
    add_wikidata(row, 8, actors[entry].wikidata);
    ActorTerm term;
    term.code = row.cell(3);
    term.office = row.cell(4);
    term.sector = row.cell(5);
    term.from = date_of(row, 6);
    term.to = date_of(row, 7);
    add_term(row, entry, std::move(term), false);
    NameSense sense;
    sense.entry = entry;
    add_names(row, {row.cell(1)}, sense);
    sense.surname = true;
    add_names(row, row.list(2), sense);
  }
}

void ActorRows::add_roles(const Table& table) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Table::Row row = table.row(i);
    Role role;
    role.role = row.cell(0);
    role.sector = row.cell(1);
    role.other_sectors = sectors_of(row, 2);
    role.code = row.cell(4);
    check_sector(row, role.sector);
    check_code(row, role.code, false);
    if (role.role.empty()) fault(row, "empty role");
    if (!seen.insert(row.cell(0)).second) fault(row, fmt::format("role '{}' stands twice", role.role));
    const auto kind = row.cell(3);
    if (kind == "group")
      role.kind = RoleKind::group;
    else if (kind == "body")
      role.kind = RoleKind::body;
    else if (kind == "office")
      role.kind = RoleKind::office;
    else if (kind != "person")
      fault(row, fmt::format("bad kind '{}'; known are: person group body office", kind));
    for (const auto flag : row.list(5)) {
      if (flag == "generic")
        role.generic = true;
      else if (flag == "head")
        role.head = true;
      else if (flag == "unidentified")
        role.unidentified = true;
      else
        fault(row, fmt::format("bad flag '{}'; known are: generic head unidentified", flag));
    }
    roles.push_back(std::move(role));
  }
}

void ActorRows::add_modifiers(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Table::Row row = table.row(i);
    const auto effect = std::find_if(std::begin(kEffects), std::end(kEffects),
                                     [&](const auto& known) { return known.first == row.cell(1); });
    if (effect == std::end(kEffects)) {
      fault(row, fmt::format("bad effect '{}'", row.cell(1)));
      continue;
    }
    check_sector(row, row.cell(2));
    if (effect->second == ModifierEffect::sector && row.cell(2).empty()) fault(row, "effect 'sector' needs a sector");
    modifiers.push_back({std::string(row.cell(0)), effect->second, std::string(row.cell(2))});
  }
}

void ActorRows::add_kinds(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Table::Row row = table.row(i);
    const auto type = entity_type_from(row.cell(1));
    if (!type) {
      fault(row, fmt::format("bad type '{}'", row.cell(1)));
      continue;
    }
    KindNoun kind{std::string(row.cell(0)), *type, {}};
    for (const auto fit : row.list(2)) {
      if (fit != "STATE" && !sectors_.contains(fit)) check_code(row, fit, true);
      kind.fits.emplace_back(fit);
    }
    kinds.push_back(std::move(kind));
  }
}

void ActorRows::add_genders(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Table::Row row = table.row(i);
    GenderWord word{std::string(row.cell(0)), Gender::unknown, GenderWord::Use::given};
    if (row.cell(1) == "male") word.gender = Gender::male;
    if (row.cell(1) == "female") word.gender = Gender::female;
    if (word.gender == Gender::unknown) fault(row, fmt::format("bad gender '{}'", row.cell(1)));
    if (row.cell(2) == "title") {
      word.use = GenderWord::Use::title;
    } else if (row.cell(2) == "noun") {
      word.use = GenderWord::Use::noun;
    } else if (row.cell(2) != "given") {
      fault(row, fmt::format("bad use '{}'", row.cell(2)));
    }
    genders.push_back(std::move(word));
  }
}

void ActorRows::finish() {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (const auto& parent = actors[i].parent; !parent.empty() && !ids_.contains(parent)) {
      faults_.push_back(
          {ErrorCode::damaged, fmt::format("parent '{}' is no id of the actor base", parent), actor_where_[i]});
    }
  }
  // An unambiguous name may stand for one actor and one country sense only.
  std::unordered_map<std::string_view, const Name*> states, named;
  for (const Name& name : names) {
    if (name.sense.ambiguous) continue;
    const bool actor = name.sense.kind == NameKind::actor;
    if (!actor && name.sense.kind != NameKind::country) continue;
    auto& seen = actor ? named : states;
    const auto [at, fresh] = seen.try_emplace(name.text, &name);
    if (!fresh && at->second->sense.entry != name.sense.entry) {
      faults_.push_back(
          {ErrorCode::damaged,
           fmt::format("'{}' is also a name at {}; put '?' in front of both", name.text, at->second->where),
           name.where});
    }
  }
  for (const auto& [text, name] : named) {
    if (const auto at = states.find(text); at != states.end()) {
      faults_.push_back({ErrorCode::damaged,
                         fmt::format("'{}' is also a country at {}; put '?' in front", text, at->second->where),
                         name->where});
    }
  }
}

}  // namespace hearsay
