#include "base/utf8.h"

#include <simdjson.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr std::uint32_t kBlock = 64;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Windows-1252 0x80..0x9F; 0 where it has none.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t from_windows_1252(unsigned char byte) {
  if (byte >= 0xA0) return byte;
  if (byte >= 0x80 && kWindows1252[byte - 0x80U] != 0) return kWindows1252[byte - 0x80U];
  return 0xFFFD;
}

bool is_dropped_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t first = byte(at);
  if (first < 0x80) return {first, 1, true};
  const std::uint32_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  const CodePoint invalid{0xFFFD, 1, false};
  if (first < 0xC2 || first > 0xF4 || at + size > text.size()) return invalid;
  char32_t value = first & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) {
    if (!is_continuation(text[at + i])) return invalid;
    value = (value << 6U) | (byte(at + i) & 0x3FU);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return invalid;
  return {value, size, true};
}

bool is_valid_utf8(std::string_view text) { return simdjson::validate_utf8(text); }

bool is_character_border(std::string_view text, std::size_t at) {
  return at <= text.size() && (at == text.size() || !is_continuation(text[at]));
}

void append_utf8(std::string& out, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  for (utf8proc_ssize_t i = 0; i < size; ++i) out += static_cast<char>(bytes[static_cast<std::size_t>(i)]);
}

RepairedText repair_utf8(std::string_view bytes) {
  RepairedText out;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  out.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    if (!c.valid) {
      append_utf8(out.text, from_windows_1252(static_cast<unsigned char>(bytes[at])));
      ++out.replaced;
    } else if (is_dropped_control(c.value)) {
      ++out.dropped;
    } else {
      out.text.append(bytes.substr(at, c.size));
    }
    at += c.size;
  }
  return out;
}

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
    at += c.size;
  }
  return out;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
  counts_.reserve(text.size() / kBlock + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % kBlock == 0) counts_.push_back(count);
    if (!is_continuation(text[at])) ++count;
  }
  if (text.size() % kBlock == 0) counts_.push_back(count);
}

std::uint32_t CodePointIndex::code_points(std::uint32_t byte) const {
  if (counts_.empty()) return byte;
  const std::uint32_t block = byte / kBlock;
  std::uint32_t count = counts_[block];
  for (std::uint32_t at = block * kBlock; at < byte; ++at) {
    if (!is_continuation(text_[at])) ++count;
  }
  return count;
}

std::uint32_t CodePointIndex::bytes(std::uint32_t code_point) const {
  if (counts_.empty()) return code_point;
  const auto after = std::upper_bound(counts_.begin(), counts_.end(), code_point);
  auto block = static_cast<std::uint32_t>(after - counts_.begin());
  block = block == 0 ? 0 : block - 1;
  // counts_[block] code points lie before the block; a block may begin inside a character.
  std::uint32_t at = block * kBlock;
  std::uint32_t count = counts_[block];
  const auto size = static_cast<std::uint32_t>(text_.size());
  while (at < size && is_continuation(text_[at])) ++at;
  while (at < size && count < code_point) {
    ++at;
    while (at < size && is_continuation(text_[at])) ++at;
    ++count;
  }
  return at;
}

}  // namespace hearsay
