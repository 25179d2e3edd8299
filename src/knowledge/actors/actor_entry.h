#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "doc/vocabulary.h"

/// Rows of knowledge/actors/ as values; docs/formats/tables.md says what each column means.
namespace hearsay {

struct Country {
  std::string code;
  std::string name;
  std::optional<double> lat, lon;
  std::optional<std::int64_t> geonames_id;
  std::string wikidata;  ///< "Q889"; empty where none is known for sure
};

/// What an actor is during some time: `from` inclusive, `to` exclusive.
struct ActorTerm {
  std::string code;
  std::string sector;
  std::vector<std::string> other_sectors;
  std::string cameo;
  std::string office;  ///< for persons: the office held
  std::optional<Date> from, to;

  [[nodiscard]] bool holds(Date day) const { return (!from || *from <= day) && (!to || day < *to); }
};

/// A named organisation, group or person with its dated terms.
struct NamedActor {
  std::string id;
  std::string name;
  EntityType type = EntityType::organization;
  std::string parent;
  std::vector<std::string> homes;  ///< countries where one with an international code mostly acts, the main one first
  std::string wikidata;            ///< "Q42"; empty where none is known for sure
  std::vector<ActorTerm> terms;
};

enum class RoleKind : std::uint8_t { person, group, body, office };

struct Role {
  std::string role;
  std::string sector;
  std::vector<std::string> other_sectors;
  RoleKind kind = RoleKind::person;
  std::string code;
  bool generic = false;
  bool head = false;
  bool unidentified = false;
};

enum class ModifierEffect : std::uint8_t { former, opposition, rebel, acting, elect, ousted, exiled, negating, sector };

struct Modifier {
  std::string word;
  ModifierEffect effect = ModifierEffect::acting;
  std::string sector;
};

enum class Gender : std::uint8_t { unknown, male, female };

/// What a word tells of a person's gender: a given name, a title before a name ("Mrs."), a noun ("mother").
struct GenderWord {
  enum class Use : std::uint8_t { given, title, noun };
  std::string word;
  Gender gender = Gender::unknown;
  Use use = Use::given;
};

/// A common noun that may take up a named entity ("the bloc", "the island").
struct KindNoun {
  std::string noun;
  EntityType type = EntityType::other;
  std::vector<std::string> fits;  ///< codes and sectors of what it takes up; empty: any of the type
};

enum class NameKind : std::uint8_t { actor, country, adjective, demonym, capital, metonym };

/// What a phrase of the base stands for.
struct NameSense {
  NameKind kind = NameKind::actor;
  std::uint32_t entry = 0;  ///< index into the countries or the named actors
  bool ambiguous = false;   ///< written with "?" in the table
  bool plural = false;      ///< of a demonym: several people
  bool article = false;     ///< counts only after "the" ("?the South")
  bool surname = false;     ///< a short form of a person's name
  bool imported = false;    ///< of a further table: matched in any letter case that a name may have
};

}  // namespace hearsay
