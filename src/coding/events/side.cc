#include "coding/events/side.h"

#include <algorithm>

#include "actors/noun_phrase.h"

namespace hearsay {

EntityId entity_of(const Doc& doc, const Side& side) {
  return side.mention.valid() ? doc.mentions[side.mention.index()].entity : EntityId();
}

const ActorCode* actor_of(const Doc& doc, const Side& side) {
  if (const EntityId e = entity_of(doc, side); e.valid() && doc.entities[e.index()].actor)
    return &*doc.entities[e.index()].actor;
  return side.stands_for ? &*side.stands_for : nullptr;
}

TokenRange words_of(const Doc& doc, const Side& side) {
  return side.mention.valid() ? doc.mentions[side.mention.index()].tokens : side.words;
}

TokenId head_of(const Doc& doc, const Side& side) {
  if (side.mention.valid()) return doc.mentions[side.mention.index()].head;
  return side.words.empty() ? TokenId() : head_of(doc, side.words);
}

bool same_side(const Doc& doc, const Side& a, const Side& b) {
  if (a == b) return true;
  const EntityId e = entity_of(doc, a);
  return e.valid() && e == entity_of(doc, b);
}

bool contains(const Doc& doc, std::span<const Side> sides, const Side& side) {
  return std::any_of(sides.begin(), sides.end(), [&](const Side& s) { return same_side(doc, s, side); });
}

namespace {

bool names_owner(const Doc& doc, const MentionIndex& mentions, TokenId possessor, std::span<const Side> owners) {
  const MentionId mention = mentions.mention_of(possessor);
  const EntityId owner = mention.valid() ? doc.mentions[mention.index()].entity : EntityId();
  if (!owner.valid()) return doc.tokens.upos[possessor.index()] == Upos::pron;
  return std::any_of(owners.begin(), owners.end(), [&](const Side& s) { return entity_of(doc, s) == owner; });
}

}  // namespace

bool is_owned(const Doc& doc, const Tree& tree, const MentionIndex& mentions, const Side& side,
              std::span<const Side> owners) {
  constexpr int kDeepest = 2;
  TokenId at = head_of(doc, side);
  for (int depth = 0; at.valid() && depth <= kDeepest; ++depth) {
    if (const TokenId possessor = tree.child(at, Deprel::nmod_poss); possessor.valid())
      return names_owner(doc, mentions, possessor, owners);
    if (!is_quantifier(doc, at) && doc.tokens.upos[at.index()] != Upos::num) return false;
    at = tree.child(at, Deprel::nmod);
  }
  return false;
}

}  // namespace hearsay
