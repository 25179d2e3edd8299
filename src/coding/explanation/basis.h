#pragma once

#include "coding/events/candidate.h"
#include "coding/factuality/status_tagger.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "hearsay/record.h"

/// What `explain` tells beside the contract. Told from the finished Doc and the candidate, so that coding itself keeps
/// no record of it and costs nothing more.
namespace hearsay {

/// Fills `event.basis` and how the sentence leads to the event's sides.
void explain_event(const Doc& doc, const Tree& tree, const StatusTagger& status, const EventCandidate& candidate,
                   EventRecord& event);

/// A candidate that was turned down, with its reason in words.
[[nodiscard]] RejectedCandidate rejected_record(const Doc& doc, const EventCandidate& candidate);

}  // namespace hearsay
