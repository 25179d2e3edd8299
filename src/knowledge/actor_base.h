#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/actors/actor_entry.h"
#include "knowledge/actors/phrase_trie.h"

namespace hearsay {

/// The tables of knowledge/actors/, checked and compiled. Immutable and safe for any number of threads.
/// countries.tsv, roles.tsv and modifiers.tsv must be there; the other tables may be missing.
class ActorBase {
 public:
  /// `knowledge` is the top folder; sectors come from its ontology/. The error lists the first faults with file and
  /// line. `further` are more tables of actors and roles, or folders of such: what the own tables have wins over them
  /// (docs/formats/tables.md). Those in knowledge/actors/imported/ come first.
  static Result<ActorBase> load(const std::filesystem::path& knowledge,
                                const std::vector<std::filesystem::path>& further = {});

  [[nodiscard]] const PhraseTrie& names() const { return names_; }
  [[nodiscard]] const NameSense& sense(std::uint32_t value) const { return senses_[value]; }
  [[nodiscard]] const Country& country(std::uint32_t index) const { return countries_[index]; }
  [[nodiscard]] const NamedActor& actor(std::uint32_t index) const { return actors_[index]; }
  [[nodiscard]] const Country* country_by_code(std::string_view code) const;
  [[nodiscard]] const NamedActor* actor_by_id(std::string_view id) const;

  /// The role of a lower-case lemma phrase ("army chief"), or null. Words are parted by single blanks.
  [[nodiscard]] const Role* role(std::string_view phrase) const;
  /// Longest role phrase, in words.
  [[nodiscard]] std::size_t longest_role() const { return longest_role_; }
  [[nodiscard]] const Modifier* modifier(std::string_view lower) const;
  /// What a common noun can take up, or none.
  [[nodiscard]] EntityType kind_of(std::string_view noun) const;
  [[nodiscard]] const KindNoun* kind_noun(std::string_view noun) const;
  /// What a name or title as written, or a lower-case noun, tells of gender; null where it tells nothing.
  [[nodiscard]] const GenderWord* gender_word(std::string_view word) const;

  /// The term that holds on `day`, else the last one before it, else the first (where no day is known: the open or
  /// latest one); null only without terms.
  [[nodiscard]] static const ActorTerm* term_on(const NamedActor& actor, std::optional<Date> day);

  [[nodiscard]] std::string describe() const;

 private:
  class Merge;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  template <class Value>
  using Words = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  std::vector<Country> countries_;
  std::vector<NamedActor> actors_;
  std::vector<Role> roles_;
  std::vector<Modifier> modifiers_;
  std::vector<NameSense> senses_;
  Words<std::uint32_t> codes_, ids_, role_index_, modifier_index_, kind_index_, gender_index_;
  std::vector<KindNoun> kinds_;
  std::vector<GenderWord> genders_;
  std::size_t longest_role_ = 1;
  PhraseTrie names_;
};

}  // namespace hearsay
