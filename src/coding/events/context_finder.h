#pragma once

#include <string>
#include <vector>

#include "coding/events/candidate.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// PLOVER contexts of an event, sorted: from the topic words of its clause (topics.tsv) and its sides' sectors.
[[nodiscard]] std::vector<std::string> contexts_of(const Doc& doc, const Tree& tree, const Lexicon& lexicon,
                                                   const EventCandidate& candidate);

}  // namespace hearsay
