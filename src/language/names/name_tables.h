#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "doc/vocabulary.h"
#include "hearsay/result.h"

namespace hearsay {

/// What else a given name or a place's name may be ("Jordan", "May").
struct OtherSense {
  bool person = false;
  bool place = false;
  bool organization = false;
  bool word = false;
  [[nodiscard]] bool none() const { return !person && !place && !organization && !word; }
};

/// How the letters of a text stand beside the table's own spelling.
enum class Spelling : std::uint8_t { exact, upper, lower, other };

/// The tables of knowledge/names and the places' names of the other tables (docs/formats/tables.md). Immutable.
class NameTables {
 public:
  struct Place {
    std::string name;
    OtherSense also;
    bool abbreviation = false;
    bool town = false;  ///< of the gazetteer: weaker than the rest
  };

  static Result<NameTables> load(const std::filesystem::path& knowledge);

  /// The type that a name's first word, or its last word or two, gives it; lower case.
  [[nodiscard]] std::optional<EntityType> type_by_first(std::string_view lower) const { return find(first_, lower); }
  [[nodiscard]] std::optional<EntityType> type_by_last(std::string_view lower) const { return find(last_, lower); }
  [[nodiscard]] bool is_title(std::string_view lower) const { return find(titles_, lower).has_value(); }
  /// What a business named after its owner is called ("Tanner's Pizza").
  [[nodiscard]] bool is_shop(std::string_view lower) const { return find(shops_, lower).has_value(); }
  [[nodiscard]] const OtherSense* given_name(std::string_view form) const;
  /// The place of that name, its words parted by single blanks, in any letter case.
  [[nodiscard]] const Place* place(std::string_view text) const;
  [[nodiscard]] static Spelling spelling(const Place& place, std::string_view text);

 private:
  using Words = std::unordered_map<std::string, EntityType>;

  static std::optional<EntityType> find(const Words& words, std::string_view lower);
  Result<void> read_words(const std::filesystem::path& path);
  Result<void> read_given_names(const std::filesystem::path& path);
  Result<void> read_regions(const std::filesystem::path& path);
  Result<void> read_countries(const std::filesystem::path& path);
  Result<void> read_gazetteer(const std::filesystem::path& path);
  void add_place(std::string_view name, bool town);

  Words first_, last_, titles_, shops_;
  std::unordered_map<std::string, OtherSense> given_names_;
  std::unordered_map<std::string, Place> places_;
};

}  // namespace hearsay
