#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "doc/vocabulary.h"
#include "hearsay/result.h"

namespace hearsay {

/// Decodes name tags to the best legal sequence of begin, inside, end, single and outside.
class NameDecoder {
 public:
  /// `tags` is the model's list: "O", then B-, I-, E-, S- of every type.
  static Result<NameDecoder> make(const std::vector<std::string_view>& tags);

  /// `scores` has `stride` numbers a word, of which the tags' are the first; writes one label a word.
  void decode(const float* scores, std::size_t stride, std::size_t words, std::vector<std::uint8_t>& back,
              std::vector<std::uint8_t>& path) const;

  /// Mean score of each type for a name of `words` words whose first row is `scores`; types in the order of the tags.
  void score_types(const float* scores, std::size_t stride, std::size_t words, std::span<float> types) const;
  [[nodiscard]] std::size_t types() const { return labels_.size() / 4; }
  [[nodiscard]] EntityType type(std::size_t number) const { return labels_[4 * number + 1].type; }

  [[nodiscard]] EntityLabel label(std::uint8_t tag) const { return labels_[tag]; }
  [[nodiscard]] std::size_t size() const { return labels_.size(); }

 private:
  std::vector<EntityLabel> labels_;
};

}  // namespace hearsay
