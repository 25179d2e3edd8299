#pragma once

#include <vector>

#include "coding/events/candidate.h"
#include "coding/events/recipients.h"
#include "coding/frames/frame_builder.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Speech acts and their contents: "threatened to bomb Aden" is THREATEN with the content's mode and sides. Sets mode,
/// code and missing recipients of candidates whose entry says `content`, and rejects the contents of those that
/// `absorb`. A recipient is also read from a complement that is no event itself: "demanded that Kenya *cut* its
/// tariffs" is put to Kenya. What belongs to the actor is no recipient.
void apply_contents(const Doc& doc, const Lexicon& lexicon, const Tree& tree, const RecipientFinder& recipients,
                    std::vector<EventCandidate>& candidates);

}  // namespace hearsay
