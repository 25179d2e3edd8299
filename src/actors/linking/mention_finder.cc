#include "actors/linking/mention_finder.h"

#include <algorithm>
#include <array>

#include "actors/name_matcher.h"
#include "actors/noun_phrase.h"

namespace hearsay {

namespace {

constexpr auto kThirdPerson = std::to_array<std::string_view>({"he", "she", "they", "it", "him", "her", "them", "his", "their",
                                                               "its", "himself", "herself", "themselves", "itself"});

EntityType type_of(const ActorBase& base, const NameSense& sense) {
  switch (sense.kind) {
    case NameKind::actor: return base.actor(sense.entry).type;
    case NameKind::adjective:
    case NameKind::demonym: return EntityType::nationality;
    default: return EntityType::place;
  }
}

EntityType type_of(const Role& role) {
  return role.kind == RoleKind::person || role.kind == RoleKind::office ? EntityType::person : EntityType::organization;
}

}  // namespace

bool has_actor_modifier(const Doc& doc, const Tree& tree, const Drafts& drafts, TokenId token) {
  for (const TokenId c : tree.children(token)) {
    const Deprel r = doc.tokens.deprel[c.index()];
    if ((r == Deprel::amod || r == Deprel::compound || r == Deprel::nmod_poss) && drafts.has(c)) return true;
  }
  return false;
}

Drafts MentionFinder::run() const {
  Drafts out(doc_.tokens.size());
  std::vector<bool> taken(doc_.tokens.size(), false);
  base_names(out, taken);
  tagged_names(out, taken);
  nominals(out);
  pronouns(out);
  out.sort();
  return out;
}

void MentionFinder::base_names(Drafts& out, std::vector<bool>& taken) const {
  for (const NameMatch& match : NameMatcher(base_).run(doc_)) {
    Draft d;
    d.mention.tokens = match.tokens;
    d.mention.head = head_of(doc_, match.tokens);
    d.mention.kind = MentionKind::name;
    d.mention.type = type_of(base_, match.sense);
    d.sense = match.sense;
    for (auto t = match.tokens.begin; t < match.tokens.end; ++t) taken[t] = true;
    out.add(d);
  }
}

void MentionFinder::tagged_names(Drafts& out, const std::vector<bool>& taken) const {
  if (doc_.tokens.entity.empty()) return;  // no tagger has run
  for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
    const EntityLabel label = doc_.tokens.entity[t];
    if (label.type == EntityType::none || !label.begins) continue;
    std::uint32_t end = t + 1;
    while (end < doc_.tokens.size() && doc_.tokens.entity[end].type == label.type && !doc_.tokens.entity[end].begins) ++end;
    if (std::find(taken.begin() + t, taken.begin() + end, true) != taken.begin() + end) continue;
    Draft d;
    d.mention.tokens = {t, end};
    d.mention.head = head_of(doc_, d.mention.tokens);
    d.mention.type = label.type;
    out.add(d);
  }
}

void MentionFinder::nominals(Drafts& out) const {
  for (std::uint32_t i = 0; i < doc_.tokens.size(); ++i) {
    const TokenId t{i};
    if (out.has(t)) continue;
    const Upos tag = doc_.tokens.upos[i];
    if (is_nominal(tag)) {
      nominal(out, t);
    } else if (tag == Upos::num || tag == Upos::adj || tag == Upos::det || tag == Upos::pron) {
      // "five of the detainees"
      Draft d;
      d.descend = counted(t);
      if (!d.descend.valid()) continue;
      d.mention = {noun_phrase(doc_, tree_, t), t, MentionKind::nominal, EntityType::person, {}};
      out.add(d);
    }
  }
}

void MentionFinder::nominal(Drafts& out, TokenId t) const {
  const Role* role = find_role(doc_, base_, t).role;
  const EntityType kind = base_.kind_of(doc_.tokens.lemma[t.index()]);
  Draft d;
  d.role = role;
  if (role == nullptr) {
    if (doc_.tokens.upos[t.index()] == Upos::propn) return;
    d.descend = counted(t);
    const bool counts = is_quantifier(doc_, t) && d.descend.valid();
    if (kind == EntityType::none && !counts && !has_actor_modifier(doc_, tree_, out, t)) return;
  }
  const EntityType type = role != nullptr ? type_of(*role) : kind != EntityType::none ? kind : EntityType::other;
  d.mention = {noun_phrase(doc_, tree_, t), t, MentionKind::nominal, type, {}};
  out.add(d);
}

TokenId MentionFinder::counted(TokenId t) const {
  const TokenId n = tree_.child(t, Deprel::nmod);
  if (!n.valid()) return {};
  const TokenId c = tree_.child(n, Deprel::case_);
  return c.valid() && doc_.tokens.lower[c.index()] == "of" ? n : TokenId();
}

void MentionFinder::pronouns(Drafts& out) const {
  for (std::uint32_t i = 0; i < doc_.tokens.size(); ++i) {
    if (std::find(kThirdPerson.begin(), kThirdPerson.end(), doc_.tokens.lower[i]) == kThirdPerson.end()) continue;
    if (doc_.tokens.deprel[i] == Deprel::expl) continue;
    Draft d;
    d.mention = {{i, i + 1}, TokenId(i), MentionKind::pronoun, EntityType::none, {}};
    out.add(d);
  }
}

}  // namespace hearsay
