#pragma once

#include <array>
#include <span>

#include "language/analysis/word_features.h"
#include "weights/weight_file.h"

namespace hearsay {

/// The vectors of words and affixes in the weight file. A view; the file must outlive it.
class WordTable {
 public:
  static constexpr std::size_t kWord = 64;
  static constexpr std::size_t kAffix = 96;
  static constexpr std::size_t kFixed = 100;
  static constexpr std::size_t kInput = kWord + kAffix + kFixed;

  static Result<WordTable> load(const WeightFile& file);

  /// Writes the kInput numbers of a form to `out`.
  void vector(const WordFeatures& word, float* out) const;

 private:
  [[nodiscard]] std::size_t row(const WordFeatures& word) const;
  [[nodiscard]] std::size_t row(std::uint32_t key) const;

  std::span<const std::uint32_t> trained_, known_;
  std::span<const std::int8_t> words_, affixes_;
  std::span<const std::uint8_t> fixed_;
  std::span<const float> word_scale_, affix_scale_, fixed_scale_;
};

}  // namespace hearsay
