#pragma once

#include <vector>

#include "doc/doc.h"

namespace hearsay {

/// From a head word to the mention it heads, O(1). Built once after the mentions are final.
class MentionIndex {
 public:
  explicit MentionIndex(const Doc& doc);
  /// The smallest mention whose head is that token, or an invalid id.
  [[nodiscard]] MentionId mention_of(TokenId head) const { return mentions_[head.index()]; }

 private:
  std::vector<MentionId> mentions_;
};

}  // namespace hearsay
