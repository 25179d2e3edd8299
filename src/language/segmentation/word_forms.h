#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// When a full stop belongs to the word before it.
enum class AbbreviationKind : std::uint8_t {
  always,         ///< "Inc.", "vs."
  before_name,    ///< "Gen. Okoye": only before a capital (or anything, in a text without capitals)
  before_number,  ///< "No. 5", "Sept. 3"
};

/// The word lists of the tokeniser: knowledge/language/XX/abbreviations.tsv and word_forms.tsv. Immutable after
/// loading. All look-ups are by lower-cased form.
class WordForms {
 public:
  static Result<WordForms> load(const std::filesystem::path& folder);

  /// `form` without its final full stop.
  [[nodiscard]] std::optional<AbbreviationKind> abbreviation(std::string_view form) const;
  /// Lengths in bytes of the words that a form without apostrophe is split into ("cannot": 3, 3); null if it is none.
  [[nodiscard]] const std::vector<std::uint32_t>* contraction(std::string_view form) const;
  [[nodiscard]] bool clitic(std::string_view form) const { return has(clitics_, form); }
  [[nodiscard]] bool elision(std::string_view form) const { return has(elisions_, form); }
  [[nodiscard]] bool prefix(std::string_view form) const { return has(prefixes_, form); }
  [[nodiscard]] bool unit(std::string_view form) const { return has(units_, form); }
  [[nodiscard]] bool domain(std::string_view form) const { return has(domains_, form); }
  /// Length of the emoticon that `text` begins with, or 0.
  [[nodiscard]] std::size_t emoticon(std::string_view text) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  using Set = std::unordered_set<std::string, Hash, std::equal_to<>>;
  template <class T>
  using Map = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

  static bool has(const Set& set, std::string_view form) { return set.find(form) != set.end(); }
  Result<void> read_abbreviations(const std::filesystem::path& path);
  Result<void> read_forms(const std::filesystem::path& path);

  Map<AbbreviationKind> abbreviations_;
  Map<std::vector<std::uint32_t>> contractions_;
  Set clitics_, elisions_, prefixes_, units_, domains_;
  std::vector<std::string> emoticons_;  // longest first
};

}  // namespace hearsay
