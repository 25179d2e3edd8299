#include "language/analysis/encoder.h"

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

constexpr std::uint8_t kZero = 64;

}  // namespace

void Encoder::clear() {
  rows_ = 0;
  segments_.clear();
  static constexpr std::array<float, kWidth> kGap{};
  add_row(kGap.data());
}

void Encoder::begin_segment() { segments_.push_back({rows_, 0}); }

void Encoder::end_segment() {
  static constexpr std::array<float, kWidth> kGap{};
  add_row(kGap.data());
}

void Encoder::add_word(std::string_view form) {
  const std::size_t index = cached(form);  // may move cached_
  add_row(cached_.data() + index * kWidth);
  ++segments_.back().words;
}

void Encoder::add_row(const float* values) {
  if (x_.size() < (rows_ + 1) * kWidth) x_.resize(std::max<std::size_t>(2 * x_.size(), 64 * kWidth));
  std::copy_n(values, kWidth, x_.data() + rows_ * kWidth);
  ++rows_;
}

std::size_t Encoder::cached(std::string_view form) {
  if (const auto found = cache_.find(form); found != cache_.end()) return found->second;
  if (cache_.size() >= kMostCached) {
    cache_.clear();
    cached_.clear();
  }
  constexpr std::size_t kInput = WordTable::kInput;
  constexpr std::size_t kHidden = AnalysisModel::kHidden;
  std::array<float, padded(kInput)> vector{};
  std::array<std::uint8_t, std::max(padded(kInput), kHidden)> quantised{};
  std::array<float, kHidden> hidden{};
  std::array<float, kWidth> out{};
  model_->words.vector(WordFeatures(form), vector.data());
  kernels_->normalise(vector.data(), kInput, vector.size(), vector.data());
  kernels_->quantise(vector.data(), vector.size(), model_->input.inverse_step, quantised.data());
  kernels_->dense(model_->input, quantised.data(), quantised.size(), 1, hidden.data(), kHidden);
  kernels_->rectify(hidden.data(), kHidden);
  kernels_->normalise(hidden.data(), kHidden, kHidden, hidden.data());
  kernels_->quantise(hidden.data(), kHidden, model_->mix.inverse_step, quantised.data());
  kernels_->dense(model_->mix, quantised.data(), quantised.size(), 1, out.data(), kWidth);
  kernels_->normalise(out.data(), kWidth, kWidth, out.data());
  const std::size_t index = cache_.size();
  cache_.emplace(form, index);
  cached_.insert(cached_.end(), out.begin(), out.end());
  return index;
}

void Encoder::quantise_rows(const std::vector<float>& in, std::size_t width, float inverse_step) {
  normal_.resize(std::max(normal_.size(), width));
  q_.resize(std::max(q_.size(), rows_ * width));
  std::fill_n(q_.begin(), width, kZero);
  for (const Segment& segment : segments_) {
    for (std::size_t r = segment.first_row; r < segment.first_row + segment.words; ++r) {
      kernels_->normalise(in.data() + r * width, width, width, normal_.data());
      kernels_->quantise(normal_.data(), width, inverse_step, q_.data() + r * width);
    }
    const std::size_t gap = segment.first_row + segment.words;
    std::fill_n(q_.begin() + static_cast<std::ptrdiff_t>(gap * width), width, kZero);
  }
}

std::span<const float> Encoder::encode() {
  for (const EncoderLayer& layer : model_->layers) {
    if (layer.recurrent) {
      recur(layer);
    } else {
      convolve(layer);
    }
  }
  for (std::size_t r = 0; r < rows_; ++r) {
    kernels_->normalise(x_.data() + r * kWidth, kWidth, kWidth, x_.data() + r * kWidth);
  }
  return {x_.data(), rows_ * kWidth};
}

void Encoder::convolve(const EncoderLayer& layer) {
  quantise_rows(x_, kWidth, layer.main.inverse_step);
  constexpr std::size_t kOut = 2 * kWidth;
  y_.resize(std::max(y_.size(), rows_ * kOut));
  // Row r's window of three rows begins one row earlier; the first and the last row are gaps.
  kernels_->dense(layer.main, q_.data(), kWidth, rows_ - 2, y_.data() + kOut, kOut);
  for (const Segment& segment : segments_) {
    for (std::size_t r = segment.first_row; r < segment.first_row + segment.words; ++r) {
      const float* y = y_.data() + r * kOut;
      kernels_->add_gated(x_.data() + r * kWidth, y, y + kWidth, kWidth);
    }
  }
}

void Encoder::recur(const EncoderLayer& layer) {
  quantise_rows(x_, kWidth, layer.main.inverse_step);
  y_.resize(std::max(y_.size(), rows_ * 4 * kWidth));
  h_.resize(std::max(h_.size(), rows_ * 2 * kWidth));
  kernels_->dense(layer.main, q_.data(), kWidth, rows_, y_.data(), 4 * kWidth);
  for (const Segment& segment : segments_) scan(segment);
  quantise_rows(h_, 2 * kWidth, layer.out.inverse_step);
  kernels_->dense(layer.out, q_.data(), 2 * kWidth, rows_, y_.data(), kWidth);
  for (const Segment& segment : segments_) {
    kernels_->add(x_.data() + segment.first_row * kWidth, y_.data() + segment.first_row * kWidth,
                  segment.words * kWidth);
  }
}

void Encoder::scan(const Segment& segment) {
  static constexpr std::array<float, kWidth> kStart{};
  const float* before = kStart.data();
  for (std::size_t i = 0; i < segment.words; ++i) {
    const std::size_t r = segment.first_row + i;
    const float* y = y_.data() + r * 4 * kWidth;
    float* h = h_.data() + r * 2 * kWidth;
    kernels_->recur(y, y + 2 * kWidth, before, h, kWidth);
    before = h;
  }
  before = kStart.data();
  for (std::size_t i = segment.words; i-- > 0;) {
    const std::size_t r = segment.first_row + i;
    const float* y = y_.data() + r * 4 * kWidth + kWidth;
    float* h = h_.data() + r * 2 * kWidth + kWidth;
    kernels_->recur(y, y + 2 * kWidth, before, h, kWidth);
    before = h;
  }
}

}  // namespace hearsay
