#pragma once

#include "actors/chain.h"
#include "knowledge/actor_base.h"

/// Number, gender and definiteness of single mentions.
namespace hearsay {

/// "Kerr and Orr" as one: the mention holds a conjunct of its own head.
[[nodiscard]] bool is_coordination(const Doc& doc, const Mention& mention);
[[nodiscard]] Number number_of(const Doc& doc, const Mention& mention);
/// From a title ("Mrs."), a given name or a noun ("mother"); unknown where the tables do not tell.
[[nodiscard]] Gender gender_of(const Doc& doc, const ActorBase& base, const Mention& mention);
/// With "the", "this", "both" or a possessor.
[[nodiscard]] bool is_definite(const Doc& doc, const Tree& tree, TokenId head);

}  // namespace hearsay
