#pragma once

#include <optional>

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// When: the time expression that hangs on the predicate, on its arguments, or on the clause it belongs to. Nothing
/// where the text gives none. Needs doc.times.
[[nodiscard]] std::optional<EventDate> date_of(const Doc& doc, const Tree& tree, TokenId predicate);

}  // namespace hearsay
