#pragma once

#include <cstdint>

#include "coding/events/candidate.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// How the words of a telling stand to what was told before: `back` takes it up ("the raid"), `described` takes up the
/// one that is so described ("Tuesday's bombing", "the airport raid"), `other` says that it is not that one ("another
/// raid", "attacked again"), `open` says none of these.
enum class Reference : std::uint8_t { open, back, described, other };

/// Read from the predicate, its determiners and modifiers (the lexicon's classes `another`,
/// `further`, `additional` and `lasting`).
[[nodiscard]] Reference reference_of(const Doc& doc, const Tree& tree, const Lexicon& lexicon,
                                     const EventCandidate& candidate);
/// True for deeds in the plural: "the attacks"; "the talks" are one.
[[nodiscard]] bool tells_several(const Doc& doc, const Tree& tree, const Lexicon& lexicon,
                                 const EventCandidate& candidate);

}  // namespace hearsay
