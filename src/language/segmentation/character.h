#pragma once

#include <cstdint>
#include <string_view>

namespace hearsay {

/// What a character is to the tokeniser. Marks, joiners and soft hyphens count as lower-case letters: they stay in
/// their word.
enum class CharacterKind : std::uint8_t { space, lower, upper, digit, apostrophe, punctuation };

struct Character {
  char32_t value = 0;
  std::uint32_t size = 1;  ///< bytes
  CharacterKind kind = CharacterKind::space;

  [[nodiscard]] bool letter() const { return kind == CharacterKind::lower || kind == CharacterKind::upper; }
  [[nodiscard]] bool digit() const { return kind == CharacterKind::digit; }
  [[nodiscard]] bool word() const { return letter() || digit(); }
  [[nodiscard]] bool space() const { return kind == CharacterKind::space; }
  [[nodiscard]] bool apostrophe() const { return kind == CharacterKind::apostrophe; }
};

/// The character at `at`; past the end a space of size 0. Bytes that are not UTF-8 are punctuation of one byte.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// The character that ends before `at`; before the beginning a space of size 0.
[[nodiscard]] Character character_before(std::string_view text, std::size_t at);

}  // namespace hearsay
