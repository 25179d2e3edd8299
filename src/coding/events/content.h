#pragma once

#include <vector>

#include "coding/events/candidate.h"
#include "coding/frames/frame_builder.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Speech acts and their contents: "threatened to bomb Aden" is THREATEN with the content's mode and sides. Sets mode, code and
/// missing recipients of candidates whose entry says `content`, and rejects the contents of those that `absorb`.
void apply_contents(const Doc& doc, const Tree& tree, const Lexicon& lexicon, std::vector<EventCandidate>& candidates);

}  // namespace hearsay
