#pragma once

#include <span>

#include "coding/events/candidate.h"
#include "doc/tree.h"

namespace hearsay {

/// How the same side of two tellings compares: `contrary` names others; `open` is told by one alone, or by each in part
/// ("a market", "twelve people"); `alike` has a like description ("gunmen", "the gunmen"); `same` shares an entity.
enum class SideMatch : std::uint8_t { contrary, open, alike, same };

[[nodiscard]] SideMatch match_sides(const Doc& doc, const Tree& tree, std::span<const Side> a, std::span<const Side> b);

/// The same for the partners of what is mutual: `same` where one telling has all of the other's, two at least; `open`
/// where one names but one or none.
[[nodiscard]] SideMatch match_partners(const Doc& doc, std::span<const Side> a, std::span<const Side> b);

/// True for one that is hit, held or freed but once: a person by name or by an office ("the mayor"), or people that the
/// text counts ("nine farmers"); not a state, a body or just "civilians".
[[nodiscard]] bool is_particular(const Doc& doc, const Tree& tree, EntityId entity);

/// A particular entity on both sides.
[[nodiscard]] bool share_particular(const Doc& doc, const Tree& tree, std::span<const Side> a, std::span<const Side> b);

}  // namespace hearsay
