#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hearsay {

/// What the model sees of a word form: keys of the word list and buckets of its affixes and shape
/// (docs/formats/weights.md, "Word features"). Depends on the bytes of the form only; invalid UTF-8 reads as U+FFFD.
struct WordFeatures {
  static constexpr std::size_t kAffixes = 8;
  static constexpr std::array<std::uint32_t, kAffixes> kBuckets{1024, 4096, 8192, 1024, 2048, 8192, 12288, 1024};
  static constexpr std::string_view kFingerprint =
      "fnv1a/1 p1:1024 p2:4096 p3:8192 s1:1024 s2:2048 s3:8192 s4:12288 shape:1024";

  std::uint32_t key = 0;        ///< of the lower-cased form
  std::uint32_t digit_key = 0;  ///< the same with every digit as 0
  std::array<std::uint32_t, kAffixes> buckets{};

  explicit WordFeatures(std::string_view form);
};

/// FNV-1a, 32 bits; `hash` continues an earlier one.
inline constexpr std::uint32_t kFnvStart = 0x811C9DC5;
[[nodiscard]] constexpr std::uint32_t fnv1a(std::string_view bytes, std::uint32_t hash = kFnvStart) {
  for (const char c : bytes) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x01000193U;
  return hash;
}

/// The model's own lower case: Basic Latin, Latin-1, Latin Extended-A, Greek and Cyrillic capitals. Fixed with the
/// weights.
[[nodiscard]] char32_t model_lower(char32_t c);

/// Curly quotes as straight ones.
[[nodiscard]] char32_t straight_quote(char32_t c);

/// How many code points of a form the features read.
inline constexpr std::size_t kMostCodePoints = 64;

}  // namespace hearsay
