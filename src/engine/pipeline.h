#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "doc/doc.h"
#include "hearsay/result.h"

namespace hearsay {

/// What a stage fills or reads, as bits.
enum class Layer : std::uint32_t {
  none = 0,
  tokens = 1U << 0U,  ///< tokens and sentences
  tree = 1U << 1U,    ///< tags, lemmas, heads, entity labels
  times = 1U << 2U,
  mentions = 1U << 3U,
  actors = 1U << 4U,
  places = 1U << 5U,
  attributions = 1U << 6U,
  status = 1U << 7U,
  frames = 1U << 8U,
  names = 1U << 9U,         ///< entity labels mended by the tables
  lemmas = 1U << 10U,       ///< lemmas mended by the tables
  factuality = 1U << 12U,   ///< the learned factuality of verbs
  complements = 1U << 11U,  ///< phrases hung on the verbs that ask for them
  gerunds = 1U << 12U,      ///< gerunds that are nouns tagged as such
};

constexpr Layer operator|(Layer a, Layer b) {
  return static_cast<Layer>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr Layer operator&(Layer a, Layer b) {
  return static_cast<Layer>(static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b));
}

/// One step over a Doc: const, thread-safe, writes only the layers it gives.
struct Stage {
  std::string name;
  Layer needs;
  Layer gives;
  std::function<void(Doc&)> run;
};

/// The stages in order. Building fails where a stage needs a layer that no earlier one gives; with HEARSAY_CHECK every
/// Doc is verified after every stage.
class Pipeline {
 public:
  static Result<Pipeline> build(std::vector<Stage> stages);
  /// Runs the stages, leaving out those that give nothing but layers in `already`.
  [[nodiscard]] Result<void> run(Doc& doc, Layer already = Layer::none) const;

 private:
  explicit Pipeline(std::vector<Stage> stages) : stages_(std::move(stages)) {}
  std::vector<Stage> stages_;
};

}  // namespace hearsay
