#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// One decoded character; `size` is its length in bytes (1 for an invalid byte, `value` then 0xFFFD).
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
  bool valid = true;
};

/// Decodes the character that begins at `at` (< text.size()). Overlong forms, surrogates and values past U+10FFFF are
/// invalid.
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// True where `at` is 0, the end, or the first byte of a character.
[[nodiscard]] bool is_character_border(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t c);

struct RepairedText {
  std::string text;
  std::size_t replaced = 0;  ///< bytes that were not UTF-8, read as Windows-1252 where that has a letter, else U+FFFD
  std::size_t dropped = 0;   ///< NUL and other control characters left out
};

/// Makes any bytes valid UTF-8, keeping all that is valid as it is; also drops a byte order mark and control characters
/// other than tab, line feed and carriage return.
[[nodiscard]] RepairedText repair_utf8(std::string_view bytes);

/// Lower case by Unicode's simple mapping; the number of code points stays the same.
[[nodiscard]] std::string lower_case(std::string_view text);

/// Turns byte offsets of one text into code points. Built once per text, O(n); look-ups are O(1) amortised (every 64th
/// byte is indexed).
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] std::uint32_t code_points(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t bytes(std::uint32_t code_point) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> counts_;  // code points before byte 64*i; empty when the text is ASCII
};

}  // namespace hearsay
