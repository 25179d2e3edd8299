#pragma once

#include <vector>

#include "actors/mention_index.h"
#include "coding/events/candidate.h"
#include "coding/frames/frame_builder.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Turns frames into event candidates: sense, sides, content of speech acts, and what is one event told by several
/// words. Candidates that are no events carry their reason in `rejected`. In text order. Const and thread-safe.
/// With `near_misses` words that a sense nearly fits ('held the door') are candidates too, turned down from the start.
class EventCoder {
 public:
  explicit EventCoder(const Lexicon& lexicon) : lexicon_(lexicon) {}

  [[nodiscard]] std::vector<EventCandidate> code(const Doc& doc, const Tree& tree, const MentionIndex& mentions,
                                                 bool near_misses = false) const;

 private:
  const Lexicon& lexicon_;
};

}  // namespace hearsay
