#pragma once

#include <vector>

#include "coding/story/telling.h"
#include "doc/tree.h"

namespace hearsay {

/// Makes one record of an event that headline, lead and body tell again. It stands on its fullest telling, the one with
/// the best-named sides, which gives trigger, evidence, status and attribution; the others add what it lacks of sides,
/// mode, place, day and numbers, and are listed in `retold`. Takes the tellings in text order; bare nouns that take up
/// nothing are left out.
[[nodiscard]] std::vector<EventRecord> gather_retold(const Doc& doc, const Tree& tree,
                                                     const std::vector<Telling>& tellings);

}  // namespace hearsay
