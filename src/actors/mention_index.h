#pragma once

#include <vector>

#include "doc/doc.h"

namespace hearsay {

/// Token → mention, O(1) per look-up after one pass. Valid for the Doc it was built from as long as its mentions stay.
class MentionIndex {
 public:
  explicit MentionIndex(const Doc& doc);

  /// The smallest mention whose head is `head`; a title gives the name it belongs to, a relative pronoun its
  /// antecedent; the head of a coordination gives its first conjunct only. Invalid where there is none.
  [[nodiscard]] MentionId mention_of(TokenId head) const { return of_[head.index()]; }

 private:
  std::vector<MentionId> of_;
};

}  // namespace hearsay
