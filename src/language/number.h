#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "doc/doc.h"
#include "doc/tree.h"
#include "hearsay/result.h"

namespace hearsay {

/// A number as written: its tokens and value. `vague` for words that only say "some" ("dozens", "several"): value is
/// the least that they can mean.
struct Number {
  TokenRange tokens;
  double value = 0;
  bool vague = false;
};

/// How many, with the words around the number taken in: "at least 14" is {14, none}, "between 11 and 15" {11, 15}.
struct Amount {
  TokenRange tokens;
  Range range;
  bool vague = false;
};

/// Reads numbers in words and digits ("1,200", "2.3 million", "twenty-one", "a few dozen"). The words are
/// knowledge/language/en/numbers.tsv. Immutable.
class NumberReader {
 public:
  static Result<NumberReader> load(const std::filesystem::path& table);

  /// The longest number that begins at token `at` and ends before `end`.
  [[nodiscard]] std::optional<Number> at(const Doc& doc, std::uint32_t at, std::uint32_t end) const;
  /// The amount told by the words `range` (a noun phrase): its first number with hedges and a second bound.
  [[nodiscard]] std::optional<Amount> amount_in(const Doc& doc, TokenRange range) const;
  /// The amount of a noun by syntax: its numeral, quantifier or "dozens of"; a noun that is itself a number counts too.
  [[nodiscard]] std::optional<Amount> amount_of(const Doc& doc, const Tree& tree, TokenId noun) const;
  /// "third", "3rd" → 3
  [[nodiscard]] std::optional<int> ordinal(std::string_view lower) const;
  /// "14", "fourteen" → 14; no scales.
  [[nodiscard]] std::optional<double> value(std::string_view lower) const;

 private:
  enum class Kind : std::uint8_t { unit, ten, scale, exact, vague, ordinal, floor, ceiling, about };
  struct Word {
    Kind kind = Kind::unit;
    double value = 0;
  };
  [[nodiscard]] const Word* find(Kind kind, std::string_view lower) const;
  /// Length in tokens of a phrase of that kind that ends before `end`, not reaching before `begin`; 0 where there is
  /// none.
  [[nodiscard]] std::uint32_t phrase_before(const Doc& doc, Kind kind, std::uint32_t begin, std::uint32_t end) const;

  std::unordered_map<std::string, Word> words_[9];
  static std::optional<Kind> kind_from(std::string_view name);
};

}  // namespace hearsay
