#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/analysis/analysis_model.h"
#include "weights/kernels.h"

namespace hearsay {

/// Where one sentence, or one window of a long one, lies in a batch of rows.
struct Segment {
  std::size_t first_row = 0;
  std::size_t words = 0;
};

/// Runs words through the layers. Holds buffers and a cache of word vectors, so one encoder a thread; what it gives
/// depends only on the words. The model must outlive it.
class Encoder {
 public:
  static constexpr std::size_t kWidth = AnalysisModel::kWidth;

  Encoder(const AnalysisModel& model, const Kernels& kernels) : model_(&model), kernels_(&kernels) {}

  /// Starts a batch; rows between segments are gaps.
  void clear();
  void begin_segment();
  void add_word(std::string_view form);
  void end_segment();
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::span<const Segment> segments() const { return segments_; }

  /// The encodings of the batch, kWidth numbers a row; rows of gaps hold nothing of use. Valid until clear().
  [[nodiscard]] std::span<const float> encode();

 private:
  static constexpr std::size_t kMostCached = 1 << 13;

  void add_row(const float* values);
  [[nodiscard]] std::size_t cached(std::string_view form);
  void quantise_rows(const std::vector<float>& in, std::size_t width, float inverse_step);
  void convolve(const EncoderLayer& layer);
  void recur(const EncoderLayer& layer);
  void scan(const Segment& segment);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };

  const AnalysisModel* model_;
  const Kernels* kernels_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> cache_;
  std::vector<float> cached_;
  std::vector<Segment> segments_;
  std::size_t rows_ = 0;
  std::vector<float> x_, y_, h_, normal_;
  std::vector<std::uint8_t> q_;
};

}  // namespace hearsay
