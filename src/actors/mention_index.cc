#include "actors/mention_index.h"

namespace hearsay {

MentionIndex::MentionIndex(const Doc& doc) : mentions_(doc.tokens.size()) {
  for (std::size_t m = 0; m < doc.mentions.size(); ++m) {
    MentionId& slot = mentions_[doc.mentions[m].head.index()];
    if (!slot.valid() || doc.mentions[m].tokens.size() < doc.mentions[slot.index()].tokens.size()) slot = MentionId(m);
  }
}

}  // namespace hearsay
