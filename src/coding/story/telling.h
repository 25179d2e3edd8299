#pragma once

#include "coding/events/candidate.h"
#include "coding/story/reference.h"
#include "hearsay/record.h"

namespace hearsay {

/// One passage that tells an event: the candidate, its record as that sentence alone has it, and how its words stand to
/// what came before. `candidate` lives as long as the coder's list.
struct Telling {
  const EventCandidate* candidate = nullptr;
  EventRecord record;
  Reference reference = Reference::open;
  bool several = false;  ///< tells deeds in the plural
};

}  // namespace hearsay
