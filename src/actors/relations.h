#pragma once

#include <string>

#include "actors/actor_scratch.h"

namespace hearsay {

/// The contract's id of an entity: "e1" for the first.
[[nodiscard]] std::string entity_id(EntityId entity);

/// Reads relations off phrases: acronyms in brackets (alias_of), titles and offices at an organisation (leads, role,
/// former_role), branches and bodies (part_of), members (member_of). Fills doc.relations; each has the span that shows
/// it. Needs the entities and the mentions as the resolver left them.
void read_relations(Doc& doc, const ActorBase& base, const Tree& tree);

}  // namespace hearsay
