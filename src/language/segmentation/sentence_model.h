#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// Logistic regression over named features: models/XX/sentences.tsv with columns feature and weight (thousandths).
/// The score is the log-odds that a sentence ends. Immutable; unknown features weigh nothing.
class SentenceModel {
 public:
  static Result<SentenceModel> load(const std::filesystem::path& path);
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
