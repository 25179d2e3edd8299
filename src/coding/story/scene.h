#pragma once

#include <vector>

#include "hearsay/record.h"

namespace hearsay {

/// Gives deeds and meetings that tell neither place nor a day of their own those of a deed told up to three sentences
/// before, or eight where that is the lead: 'A convoy was ambushed near X on Monday. … Two trucks were burned.' The two
/// must share somebody, or be acts of conflict of which a side belongs to the place's country; what is done is no scene
/// for what is planned; days may differ by an aftermath of two. `events` are in text order; what is carried on is not
/// carried further.
void carry_scene(std::vector<EventRecord>& events);

}  // namespace hearsay
