#pragma once

#include <filesystem>

#include "doc/doc.h"
#include "hearsay/result.h"
#include "knowledge/feature_weights.h"

namespace hearsay {

/// Stage: needs doc.predicates; gives each verb the factuality that readers would give it, by a linear model over the
/// words of its clause, the path to the root and what the rules say (docs/formats/factuality.md). Statuses stay the
/// rules'. Const and thread-safe.
class FactualityModel {
 public:
  /// Reads en/factuality.tsv of `models`.
  static Result<FactualityModel> load(const std::filesystem::path& models);

  void run(Doc& doc) const;

 private:
  explicit FactualityModel(FeatureWeights weights) : weights_(std::move(weights)) {}

  FeatureWeights weights_;
};

}  // namespace hearsay
