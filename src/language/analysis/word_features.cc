#include "language/analysis/word_features.h"

#include <span>

#include "base/utf8.h"

namespace hearsay {
namespace {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::uint32_t hash_code_point(char32_t c, std::uint32_t hash) {
  const auto byte = [&hash](char32_t b) { hash = (hash ^ static_cast<std::uint8_t>(b)) * 0x01000193U; };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
  return hash;
}

std::uint32_t hash_all(std::span<const char32_t> text, std::uint32_t hash) {
  for (const char32_t c : text) hash = hash_code_point(c, hash);
  return hash;
}

char32_t shape_class(char32_t c) {
  if (is_digit(c)) return U'0';
  if (model_lower(c) != c) return U'X';
  const bool letter = (c >= U'a' && c <= U'z') || (c >= 0xAA && !(c >= 0x2000 && c <= 0x206F));
  return letter ? U'x' : c;
}

}  // namespace

char32_t model_lower(char32_t c) {
  if ((c >= 0x41 && c <= 0x5A) || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
      (c >= 0x410 && c <= 0x42F)) {
    return c + 32;
  }
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c | 1;
  if (((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) && c % 2 == 1) return c + 1;
  return c >= 0x400 && c <= 0x40F ? c + 80 : c;
}

char32_t straight_quote(char32_t c) {
  if (c == 0x2018 || c == 0x2019) return U'\'';
  return c == 0x201C || c == 0x201D ? U'"' : c;
}

WordFeatures::WordFeatures(std::string_view form) {
  std::array<char32_t, kMostCodePoints> digits;
  std::array<char32_t, kMostCodePoints> shape;
  std::size_t size = 0;
  std::size_t shape_size = 0;
  char32_t previous = 0xFFFFFFFF;
  std::size_t run = 0;
  key = kFnvStart;
  for (std::size_t at = 0; at < form.size() && size < kMostCodePoints;) {
    const CodePoint decoded = decode_utf8(form, at);
    at += decoded.size;
    const char32_t c = straight_quote(decoded.value);
    const char32_t low = model_lower(c);
    key = hash_code_point(low, key);
    digits[size++] = is_digit(low) ? U'0' : low;
    const char32_t kind = shape_class(c);
    run = kind == previous ? run + 1 : 1;
    previous = kind;
    if (run <= 2) shape[shape_size++] = kind;
  }
  const std::span<const char32_t> all(digits.data(), size);
  digit_key = hash_all(all, kFnvStart);
  const auto least = [size](std::size_t n) { return n < size ? n : size; };
  const std::array<std::span<const char32_t>, kAffixes> affixes{
      all.first(least(1)), all.first(least(2)),
      all.first(least(3)), all.last(least(1)),
      all.last(least(2)),  all.last(least(3)),
      all.last(least(4)),  std::span<const char32_t>(shape.data(), shape_size)};
  for (std::size_t i = 0; i < kAffixes; ++i) {
    const auto number = static_cast<char>(i);
    buckets[i] = hash_all(affixes[i], fnv1a({&number, 1})) % kBuckets[i];
  }
}

}  // namespace hearsay
