#pragma once

#include "hearsay/record.h"

namespace hearsay {

/// Both have a side that is one entity, or is described alike: of the same code, and of the same sector where that is
/// narrower than a government or civilians.
[[nodiscard]] bool share_somebody(const EventRecord& a, const EventRecord& b);

/// A side of the event has that country's code.
[[nodiscard]] bool has_side_of(const EventRecord& event, const std::string& country);

/// The entity is a side of the event.
[[nodiscard]] bool is_side(const EventRecord& event, const std::string& entity);

}  // namespace hearsay
