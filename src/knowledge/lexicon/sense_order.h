#pragma once

#include <string>
#include <vector>

#include "knowledge/lexicon/entry.h"

namespace hearsay {

class LexiconRows;

/// Equal for entries that ask the same of the same word, in whatever order the constraints and values are written.
[[nodiscard]] std::string sense_key(const PredicateEntry& entry);

/// The order in which the senses of one word are tried; the first that fits wins. The one with more constraints goes
/// first, then that of the later layer, then the blocked one, then that whose constraints leave fewer words, then that
/// with the longer pattern, then the earlier row.
void sort_senses(std::vector<PredicateEntry>& senses, const LexiconRows& rows);

/// True where every frame that fits `narrow` fits `wide` too, as far as the words themselves and the classes tell.
[[nodiscard]] bool covers(const PredicateEntry& wide, const PredicateEntry& narrow, const LexiconRows& rows);

}  // namespace hearsay
