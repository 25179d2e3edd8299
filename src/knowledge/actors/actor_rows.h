#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/actors/actor_entry.h"
#include "knowledge/table.h"

namespace hearsay {

/// Collects the rows of all tables and checks them against each other; every fault names file and line. Used once, by
/// ActorBase::load; `names` keeps the phrases in the order of the tables, with the place where each was read.
class ActorRows {
 public:
  struct Name {
    std::string text;
    NameSense sense;
    std::string where;
  };

  using Words = std::set<std::string, std::less<>>;

  explicit ActorRows(Words sectors) : sectors_(std::move(sectors)) {}
  /// For tables used beside the own ones, which have the countries: an actor may have a CAMEO code alone.
  ActorRows(Words sectors, Words codes) : further_(true), sectors_(std::move(sectors)), codes_(std::move(codes)) {}

  void add_countries(const Table& table);
  void add_actors(const Table& table);
  void add_holders(const Table& table);
  void add_roles(const Table& table);
  void add_modifiers(const Table& table);
  void add_kinds(const Table& table);
  void add_genders(const Table& table);
  /// Checks that span files: parents, alias clashes.
  void finish();

  [[nodiscard]] const std::vector<Error>& faults() const { return faults_; }

  std::vector<Country> countries;
  std::vector<NamedActor> actors;
  std::vector<Role> roles;
  std::vector<Modifier> modifiers;
  std::vector<KindNoun> kinds;
  std::vector<GenderWord> genders;
  std::vector<Name> names;

  static const std::vector<std::string_view> kCountryColumns, kActorColumns, kHolderColumns, kRoleColumns,
      kModifierColumns, kKindColumns, kGenderColumns;

 private:
  void fault(const Table::Row& row, std::string message) { faults_.push_back(row.error(std::move(message))); }
  void add_names(const Table::Row& row, const std::vector<std::string_view>& names, NameSense sense);
  void check_code(const Table::Row& row, std::string_view code, bool required);
  void check_sector(const Table::Row& row, std::string_view sector);
  std::vector<std::string> sectors_of(const Table::Row& row, std::size_t column);
  std::optional<Date> date_of(const Table::Row& row, std::size_t column);
  void add_wikidata(const Table::Row& row, std::size_t column, std::string& known);
  std::uint32_t entry_of(const Table::Row& row, std::string_view id, std::string_view name, EntityType type);
  void add_term(const Table::Row& row, std::uint32_t entry, ActorTerm term, bool exclusive);

  bool further_ = false;
  Words sectors_;
  Words codes_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::unordered_map<std::string, std::string> items_;  ///< Wikidata id → id
  std::vector<std::string> actor_where_;
  std::vector<Error> faults_;
};

}  // namespace hearsay
