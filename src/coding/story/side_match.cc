#include "coding/story/side_match.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"

namespace hearsay {

namespace {

bool is_named(const Doc& doc, const Side& side) { return !words_of(doc, side).empty(); }

EntityType type_of(const Doc& doc, const Side& side) {
  const EntityId e = entity_of(doc, side);
  return e.valid() ? doc.entities[e.index()].type : EntityType::none;
}

// Somebody, not a thing or a place: the two stand side by side in one event ('hit *a market*, killing *twelve
// people*').
bool is_people(const Doc& doc, const Side& side) {
  switch (type_of(doc, side)) {
    case EntityType::person:
    case EntityType::organization:
    case EntityType::nationality:
      return true;
    default:
      return false;
  }
}

std::string_view count_of(const Doc& doc, const Tree& tree, TokenId head) {
  const TokenId number = tree.child(head, Deprel::nummod);
  return number.valid() ? doc.tokens.lower[number.index()] : std::string_view();
}

// The nouns that describe a side: those of its chain, for 'they' is as good as the noun it stands for.
std::vector<TokenId> descriptions(const Doc& doc, const Side& side) {
  std::vector<TokenId> out;
  const EntityId e = entity_of(doc, side);
  for (const Mention& m : doc.mentions) {
    if (!e.valid() || m.entity != e || m.kind == MentionKind::pronoun) continue;
    // 'Ugandan police' is a name with a common noun for head
    if (doc.tokens.upos[m.head.index()] == Upos::noun) out.push_back(m.head);
  }
  if (!e.valid() && head_of(doc, side).valid()) out.push_back(head_of(doc, side));
  return out;
}

// 'gunmen' and 'the gunmen'; not 'two men' and 'three men', nor 'gunmen' and a group by its name.
bool is_alike(const Doc& doc, const Tree& tree, const Side& a, const Side& b) {
  const ActorCode* one = actor_of(doc, a);
  const ActorCode* other = actor_of(doc, b);
  if (one != nullptr && other != nullptr && (one->code != other->code || one->sector != other->sector)) return false;
  bool found = false;
  for (const TokenId x : descriptions(doc, a)) {
    for (const TokenId y : descriptions(doc, b)) {
      const auto first = count_of(doc, tree, x);
      const auto second = count_of(doc, tree, y);
      if (!first.empty() && !second.empty() && first != second) return false;
      found |= lexicon_lemma(doc, x) == lexicon_lemma(doc, y);
    }
  }
  return found;
}

}  // namespace

SideMatch match_sides(const Doc& doc, const Tree& tree, std::span<const Side> a, std::span<const Side> b) {
  bool comparable = false;
  SideMatch best = SideMatch::contrary;
  for (const Side& x : a) {
    for (const Side& y : b) {
      if (!is_named(doc, x) || !is_named(doc, y)) continue;
      if (same_side(doc, x, y)) return SideMatch::same;
      if (is_people(doc, x) != is_people(doc, y)) continue;
      comparable = true;
      if (is_alike(doc, tree, x, y)) best = SideMatch::alike;
    }
  }
  return comparable ? best : SideMatch::open;
}

SideMatch match_partners(const Doc& doc, std::span<const Side> a, std::span<const Side> b) {
  const std::span<const Side> few = a.size() <= b.size() ? a : b;
  const std::span<const Side> many = a.size() <= b.size() ? b : a;
  const auto shared = std::count_if(few.begin(), few.end(), [&](const Side& s) { return contains(doc, many, s); });
  if (shared < std::ssize(few)) return SideMatch::contrary;
  return shared >= 2 ? SideMatch::same : SideMatch::open;
}

bool is_particular(const Doc& doc, const Tree& tree, EntityId entity) {
  const Entity& who = doc.entities[entity.index()];
  if (who.type != EntityType::person) return false;
  return std::any_of(doc.mentions.begin(), doc.mentions.end(), [&](const Mention& m) {
    if (m.entity != entity || m.kind == MentionKind::pronoun) return false;
    return m.kind == MentionKind::name || tree.has_child(m.head, Deprel::nummod) ||
           (!who.plural && doc.tokens.xpos[m.head.index()] == Xpos::nn);
  });
}

bool share_particular(const Doc& doc, const Tree& tree, std::span<const Side> a, std::span<const Side> b) {
  return std::any_of(a.begin(), a.end(), [&](const Side& side) {
    const EntityId e = entity_of(doc, side);
    return e.valid() && contains(doc, b, side) && is_particular(doc, tree, e);
  });
}

}  // namespace hearsay
