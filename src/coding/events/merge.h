#pragma once

#include <vector>

#include "coding/events/candidate.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// One event told by two words of a sentence becomes one candidate: "12 were *killed* in an *airstrike*" keeps the
/// airstrike's mode and trigger and the dead's side; a noun bound by a light verb goes with the verb; a bare definite
/// noun ("the attack") that takes up an earlier event is no new one. The losers are rejected with that reason.
void merge_retold(const Doc& doc, const Tree& tree, const Lexicon& lexicon, std::vector<EventCandidate>& candidates);

}  // namespace hearsay
