#pragma once

#include <span>
#include <string_view>

#include "actors/mention_index.h"
#include "coding/events/candidate.h"
#include "doc/tree.h"

/// What a side is made of, whether a mention fills it or a phrase that is none.
namespace hearsay {

/// The entity of the side's mention; invalid for a phrase.
[[nodiscard]] EntityId entity_of(const Doc& doc, const Side& side);
/// Its actor, or what it stands for; null: neither is known. Valid as long as both arguments.
[[nodiscard]] const ActorCode* actor_of(const Doc& doc, const Side& side);
/// The words in the text; empty for an unnamed side.
[[nodiscard]] TokenRange words_of(const Doc& doc, const Side& side);
/// The word that governs the side's phrase, or an invalid token.
[[nodiscard]] TokenId head_of(const Doc& doc, const Side& side);
/// One entity or one phrase.
[[nodiscard]] bool same_side(const Doc& doc, const Side& a, const Side& b);
[[nodiscard]] bool contains(const Doc& doc, std::span<const Side> sides, const Side& side);
/// True for what belongs to one of `owners` by its own words: 'its troops', 'two of their nationals'.
[[nodiscard]] bool is_owned(const Doc& doc, const Tree& tree, const MentionIndex& mentions, const Side& side,
                            std::span<const Side> owners);

}  // namespace hearsay
