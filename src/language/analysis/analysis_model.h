#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "doc/vocabulary.h"
#include "language/analysis/lemmatiser.h"
#include "language/analysis/names.h"
#include "language/analysis/word_table.h"
#include "weights/dense.h"
#include "weights/weight_file.h"

namespace hearsay {

/// One layer of the encoder; `out` only in a recurrence.
struct EncoderLayer {
  bool recurrent = false;
  Dense main;
  Dense out;
};

/// The analysis model (docs/formats/weights.md) as views of its weight file, which it owns. Immutable after loading.
struct AnalysisModel {
  static constexpr std::string_view kScheme = "analysis/2";
  static constexpr std::size_t kHidden = 256;
  static constexpr std::size_t kWidth = 160;
  static constexpr std::size_t kArc = 96;
  static constexpr std::size_t kLabel = 64;
  static constexpr std::size_t kDistances = 16;

  static Result<std::unique_ptr<const AnalysisModel>> load(const std::filesystem::path& path);

  explicit AnalysisModel(WeightFile weights) : file(std::move(weights)) {}

  WeightFile file;
  WordTable words;
  Lemmatiser lemmatiser;
  NameDecoder names;
  std::vector<Upos> upos;
  std::vector<Xpos> xpos;
  std::vector<Deprel> deprel;
  std::size_t root = 0;  ///< number of the relation root
  Dense input, mix, tags, arc, bilinear, label, label_out;
  std::vector<EncoderLayer> layers;
  const float* arc_root = nullptr;
  const float* arc_weight = nullptr;
  const float* arc_distance = nullptr;
  const float* label_root = nullptr;
  const float* label_distance = nullptr;

 private:
  [[nodiscard]] Result<void> read_labels();
  [[nodiscard]] Result<void> read_layers();
  [[nodiscard]] Result<void> read_heads();
};

/// Class of the distance from a word to its head: 1, 2, 3, 4, 5-7, 8-12, 13-24, 25 and more, plus 8 where the head is
/// later.
[[nodiscard]] constexpr std::size_t distance_bucket(std::size_t word, std::size_t head) {
  const std::size_t d = head > word ? head - word : word - head;
  std::size_t bucket = head > word ? 8 : 0;
  for (const std::size_t least : {2, 3, 4, 5, 8, 13, 25}) bucket += d >= least ? 1 : 0;
  return bucket;
}

}  // namespace hearsay
