#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "knowledge/lexicon/entry.h"

/// What an entry of the lexicon asks for, in plain words for people.
namespace hearsay {

/// "the object", "the ‘with’ phrase".
[[nodiscard]] std::string slot_words(const SlotName& slot);
/// "the subject, else the ‘by’ phrase"; empty for no slot.
[[nodiscard]] std::string slots_words(const std::vector<SlotName>& slots);
/// "the object must be ‘talk’ or ‘meeting’", "the object must not be a word of the class @staff"; at most `most` values
/// are named ("‘talk’, ‘meeting’ or 7 more").
[[nodiscard]] std::string constraint_words(const SlotConstraint& constraint, std::size_t most = SIZE_MAX);
/// All that the entry asks for: its constraints, then its flags; one a line. Empty: it takes any sides.
[[nodiscard]] std::vector<std::string> demands(const PredicateEntry& entry);
/// "verb", "noun", "adjective".
[[nodiscard]] std::string_view name(PartOfSpeech pos);
/// "COERCE arrest, CAMEO 173", "a blocked sense, never an event".
[[nodiscard]] std::string result_words(const PredicateEntry& entry);

}  // namespace hearsay
