#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hearsay {

/// Heads from arc scores. Buffers are kept between sentences; one decoder a thread.
class HeadDecoder {
 public:
  /// `scores` has `words` rows of `stride`; column 0 is the root, column j word j (from 1). Writes the head of every
  /// word: each word's best, or the best tree with one root (Chu and Liu 1965, Edmonds 1967) where those are no such
  /// tree.
  void decode(const float* scores, std::size_t stride, std::size_t words, std::vector<std::uint32_t>& heads);

 private:
  [[nodiscard]] bool is_tree(const std::vector<std::uint32_t>& heads);
  void best_tree(std::vector<double>& scores, std::size_t nodes, std::vector<std::uint32_t>& heads);

  std::vector<std::uint32_t> path_;
  std::vector<std::uint8_t> state_;
};

}  // namespace hearsay
