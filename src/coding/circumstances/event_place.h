#pragma once

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// Where: the place named by the predicate's own locative phrase, by its object's, or by the clause it belongs to; then
/// the only place that a locative phrase of the sentence names. An invalid id where the text gives none. Needs
/// doc.places.
[[nodiscard]] PlaceId place_of(const Doc& doc, const Tree& tree, TokenId predicate);

}  // namespace hearsay
