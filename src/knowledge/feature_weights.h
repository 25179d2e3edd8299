#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// A linear model over named features: a table with columns feature and weight (thousandths), the key of a feature
/// being hash_feature() of its name. Immutable; unknown features weigh nothing.
class FeatureWeights {
 public:
  static Result<FeatureWeights> load(const std::filesystem::path& path);
  [[nodiscard]] bool has(std::string_view feature) const;
  /// The sum of the features' weights.
  [[nodiscard]] std::int64_t score(const std::vector<std::uint64_t>& keys) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::int32_t weight = 0;
  };
  [[nodiscard]] std::size_t find(std::uint64_t key) const;
  std::vector<Slot> slots_;  // open addressing; size a power of two
};

}  // namespace hearsay
