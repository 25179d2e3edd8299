#pragma once

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// Where: the place named by the predicate's own locative phrase, by its object's, or by the clause it belongs to; then
/// the place told before that 'the town' stands for; then the only place that a locative phrase of the sentence names.
/// An invalid id where the text gives none. Needs doc.places.
[[nodiscard]] PlaceId place_of(const Doc& doc, const Tree& tree, TokenId predicate);

/// Where something was said, asked or agreed: by the verb's own phrase alone ('agreed in Doha'), as the places around
/// such verbs are mostly those of what is spoken about.
[[nodiscard]] PlaceId spoken_at(const Doc& doc, const Tree& tree, TokenId predicate);

}  // namespace hearsay
