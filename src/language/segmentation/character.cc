#include "language/segmentation/character.h"

#include <utf8proc.h>

#include <array>

#include "base/utf8.h"

namespace hearsay {

namespace {

constexpr std::array<CharacterKind, 128> ascii_kinds() {
  std::array<CharacterKind, 128> kinds{};
  for (std::size_t c = 0; c < 128; ++c) {
    if (c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F)) {
      kinds[c] = CharacterKind::space;
    } else if (c >= 'a' && c <= 'z') {
      kinds[c] = CharacterKind::lower;
    } else if (c >= 'A' && c <= 'Z') {
      kinds[c] = CharacterKind::upper;
    } else if (c >= '0' && c <= '9') {
      kinds[c] = CharacterKind::digit;
    } else if (c == '\'' || c == '`') {
      kinds[c] = CharacterKind::apostrophe;
    } else {
      kinds[c] = CharacterKind::punctuation;
    }
  }
  return kinds;
}

constexpr auto kAsciiKinds = ascii_kinds();

CharacterKind kind_of(char32_t c) {
  if (c == 0x85) return CharacterKind::space;
  if (c == 0xAA || c == 0xBA) return CharacterKind::punctuation;  // ordinal signs, mostly used for degrees
  if (c == 0x2019 || c == 0x02BC || c == 0x2018) return CharacterKind::apostrophe;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharacterKind::space;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharacterKind::upper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
      return CharacterKind::lower;
    case UTF8PROC_CATEGORY_ND:
      return CharacterKind::digit;
    default:
      return CharacterKind::punctuation;
  }
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0, CharacterKind::space};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, kAsciiKinds[byte]};
  const CodePoint c = decode_utf8(text, at);
  return {c.value, c.size, c.valid ? kind_of(c.value) : CharacterKind::punctuation};
}

Character character_before(std::string_view text, std::size_t at) {
  if (at == 0) return {0, 0, CharacterKind::space};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && !is_character_border(text, begin)) --begin;
  const Character c = character_at(text, begin);
  return begin + c.size == at ? c : character_at(text, at - 1);
}

}  // namespace hearsay
