#pragma once

#include <vector>

#include "coding/events/candidate.h"
#include "doc/doc.h"
#include "hearsay/record.h"

namespace hearsay {

/// What makes a candidate's coding surer or less sure, with its weight in log-odds.
[[nodiscard]] std::vector<ConfidenceReason> confidence_reasons(const Doc& doc, const EventCandidate& candidate);

/// A first estimate, between 0 and 1, that type, actor and recipient are all right: it falls with a general sense, a
/// missing side, an uncoded or pronominal side. The weights are in the source; docs/quality.md has the reliability
/// measured.
[[nodiscard]] double estimate_confidence(const Doc& doc, const EventCandidate& candidate);

}  // namespace hearsay
