#include "language/analysis/word_table.h"

#include <algorithm>
#include <numeric>

namespace hearsay {

Result<WordTable> WordTable::load(const WeightFile& file) {
  WordTable out;
  const auto trained = file.tensor<std::uint32_t>("lexicon.trained", {0});
  if (!trained) return trained.error();
  const auto known = file.tensor<std::uint32_t>("lexicon.known", {0});
  if (!known) return known.error();
  const auto trained_rows = static_cast<std::uint32_t>(trained->size() + 1);
  const auto rows = static_cast<std::uint32_t>(trained->size() + known->size() + 1);
  const std::uint32_t buckets = std::accumulate(WordFeatures::kBuckets.begin(), WordFeatures::kBuckets.end(), 0U);
  const auto words = file.tensor<std::int8_t>("word.table", {trained_rows, kWord});
  if (!words) return words.error();
  const auto affixes = file.tensor<std::int8_t>("affix.table", {buckets, kAffix});
  if (!affixes) return affixes.error();
  const auto fixed = file.tensor<std::uint8_t>("fixed.table", {rows, kFixed / 2});
  if (!fixed) return fixed.error();
  const auto word_scale = file.tensor<float>("word.scale", {1});
  if (!word_scale) return word_scale.error();
  const auto affix_scale = file.tensor<float>("affix.scale", {WordFeatures::kAffixes});
  if (!affix_scale) return affix_scale.error();
  const auto fixed_scale = file.tensor<float>("fixed.scale", {rows});
  if (!fixed_scale) return fixed_scale.error();
  out.trained_ = *trained;
  out.known_ = *known;
  out.words_ = *words;
  out.affixes_ = *affixes;
  out.fixed_ = *fixed;
  out.word_scale_ = *word_scale;
  out.affix_scale_ = *affix_scale;
  out.fixed_scale_ = *fixed_scale;
  return out;
}

std::size_t WordTable::row(std::uint32_t key) const {
  const auto in_trained = std::lower_bound(trained_.begin(), trained_.end(), key);
  if (in_trained != trained_.end() && *in_trained == key) {
    return static_cast<std::size_t>(in_trained - trained_.begin()) + 1;
  }
  const auto in_known = std::lower_bound(known_.begin(), known_.end(), key);
  if (in_known == known_.end() || *in_known != key) return 0;
  return static_cast<std::size_t>(in_known - known_.begin()) + 1 + trained_.size();
}

std::size_t WordTable::row(const WordFeatures& word) const {
  const std::size_t found = row(word.key);
  return found != 0 || word.digit_key == word.key ? found : row(word.digit_key);
}

void WordTable::vector(const WordFeatures& word, float* out) const {
  const std::size_t found = row(word);
  const std::int8_t* own = words_.data() + (found <= trained_.size() ? found : 0) * kWord;
  for (std::size_t i = 0; i < kWord; ++i) out[i] = static_cast<float>(own[i]) * word_scale_[0];

  float* sum = out + kWord;
  std::fill_n(sum, kAffix, 0.0F);
  std::size_t start = 0;
  for (std::size_t a = 0; a < WordFeatures::kAffixes; ++a) {
    const std::int8_t* affix = affixes_.data() + (start + word.buckets[a]) * kAffix;
    for (std::size_t i = 0; i < kAffix; ++i) sum[i] += static_cast<float>(affix[i]) * affix_scale_[a];
    start += WordFeatures::kBuckets[a];
  }

  const std::uint8_t* pairs = fixed_.data() + found * (kFixed / 2);
  const float scale = fixed_scale_[found];
  float* fixed = sum + kAffix;
  for (std::size_t i = 0; i < kFixed / 2; ++i) {
    fixed[2 * i] = static_cast<float>((pairs[i] & 15) - 8) * scale;
    fixed[2 * i + 1] = static_cast<float>((pairs[i] >> 4) - 8) * scale;
  }
}

}  // namespace hearsay
