#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/segmentation/word_scanner.h"

namespace hearsay {

/// What a token is to the sentence splitter. `title` is an abbreviation that never ends a sentence: "Gen. Okoye", "No.
/// 5".
enum class TokenClass : std::uint8_t {
  lower,
  capitalised,
  capitals,
  mixed,
  number,
  abbreviation,
  title,
  full_stop,
  question,
  ellipsis,
  colon,
  semicolon,
  comma,
  dash,
  opening,
  closing,
  quote,
  bullet,
  symbol,
};

[[nodiscard]] TokenClass classify_token(std::string_view form);

/// The white space before a token.
enum class Gap : std::uint8_t { none, blank, line, paragraph };

/// The tokens of one document as the sentence splitter sees them; parallel columns.
struct TokenRow {
  std::string_view text;
  std::vector<Piece> pieces;
  std::vector<TokenClass> classes;
  std::vector<std::string_view> lower;
  std::vector<Gap> gaps;  ///< before the token
  bool caseless = false;  ///< a text (nearly) without capitals
  bool wrapped = false;   ///< lines are broken inside sentences

  [[nodiscard]] std::size_t size() const { return pieces.size(); }
};

/// A place between tokens i-1 and i where a sentence may end.
struct Boundary {
  std::size_t next = 0;            ///< i
  std::size_t sentence_begin = 0;  ///< first token of the sentence so far
  std::size_t paragraph_begin = 0, paragraph_end = 0;
  std::size_t base = 0;  ///< the last token before closing quotes and brackets
  bool in_quote = false, in_bracket = false;
};

/// Whether the model is to be asked; fills `base`. A boundary never parts a multi-word token.
[[nodiscard]] bool is_candidate(const TokenRow& row, Boundary& boundary);

/// 64-bit keys of the features of a boundary; the key of a feature is hash_feature() of its name.
void boundary_keys(const TokenRow& row, const Boundary& boundary, std::vector<std::uint64_t>& keys);
/// The same features by name ("next=the"), for training.
[[nodiscard]] std::vector<std::string> boundary_names(const TokenRow& row, const Boundary& boundary);

}  // namespace hearsay
