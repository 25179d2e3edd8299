#pragma once

#include "doc/doc.h"
#include "doc/tree.h"
#include "language/time/time_words.h"

namespace hearsay {

enum class Tense : std::uint8_t { unknown, past, present, future };

/// The time that the clause around a token speaks of, by its nearest verb with a tense; infinitives look at the verb
/// above them ("are due to meet on Friday" is future). Unknown without a parse.
[[nodiscard]] Tense tense_around(const Doc& doc, const Tree& tree, const TimeWords& words, TokenId token);

}  // namespace hearsay
