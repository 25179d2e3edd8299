#pragma once

#include <span>
#include <vector>

#include "hearsay/record.h"

namespace hearsay {

/// Marks events of one report of which one is told as done and the other as not: EventRecord::disputed_by of each names
/// the other. They have one type and agree in mode, place and day, stand within six sentences, and share a side, or who
/// denies it is a side of it: 'The army said it killed 20 rebels. The rebels denied that any fighter had been killed.'
void mark_disputes(std::span<const AttributionRecord> attributions, std::vector<EventRecord>& events);

}  // namespace hearsay
