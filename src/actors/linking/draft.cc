#include "actors/linking/draft.h"

#include <algorithm>

namespace hearsay {

void Drafts::add(const Draft& draft) {
  int& slot = by_head_[draft.mention.head.index()];
  if (slot >= 0) return;
  slot = static_cast<int>(list_.size());
  list_.push_back(draft);
}

void Drafts::sort() {
  std::sort(list_.begin(), list_.end(), [](const Draft& a, const Draft& b) { return a.mention.head < b.mention.head; });
  for (std::size_t i = 0; i < list_.size(); ++i) by_head_[list_[i].mention.head.index()] = static_cast<int>(i);
}

}  // namespace hearsay
