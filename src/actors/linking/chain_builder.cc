#include "actors/linking/chain_builder.h"

#include <fmt/format.h>

#include "actors/linking/mention_finder.h"
#include "base/utf8.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kKindReach = 3;     // sentences that "the bloc" reaches back
constexpr std::uint32_t kPronounReach = 2;  // and a pronoun

}  // namespace

void ChainBuilder::run() {
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    Mention m = drafts_[i].mention;
    switch (m.kind) {
      case MentionKind::name: entity_[i] = entity_of_name(i); break;
      case MentionKind::nominal: entity_[i] = entity_of_nominal(i); break;
      case MentionKind::pronoun: entity_[i] = antecedent(i); break;
    }
    m.entity = entity_[i];
    if (m.entity.valid() || m.kind != MentionKind::pronoun) doc_.mentions.push_back(m);
  }
}

EntityId ChainBuilder::fresh(std::size_t i) {
  const EntityId id(doc_.entities.size());
  const Mention& m = drafts_[i].mention;
  doc_.entities.push_back({m.type, std::string(doc_.text_of(m.tokens)), codes_[i], false});
  return id;
}

EntityId ChainBuilder::take_up(const std::string& key, std::size_t i) {
  const auto [at, added] = known_.try_emplace(key, EntityId());
  if (added) at->second = fresh(i);
  return at->second;
}

EntityId ChainBuilder::entity_of_name(std::size_t i) {
  const Draft& d = drafts_[i];
  if (!d.sense) return take_up("n:" + lower_case(doc_.text_of(d.mention.tokens)), i);
  const NameKind kind = d.sense->kind;
  const char sort = kind == NameKind::actor ? 'a' : kind == NameKind::demonym ? 'd' : 'c';
  return take_up(fmt::format("{}:{}:{}", sort, d.sense->entry, codes_[i].has_value()), i);
}

EntityId ChainBuilder::entity_of_nominal(std::size_t i) {
  const TokenId head = drafts_[i].mention.head;
  const TokenId det = tree_.child(head, Deprel::det);
  const bool definite = det.valid() && doc_.tokens.lower[det.index()] != "a" && doc_.tokens.lower[det.index()] != "an";
  const std::string key = "r:" + std::string(doc_.tokens.lemma[head.index()]);
  if (definite) {
    const EntityId named = known_.contains(key) ? EntityId() : named_kind(i);
    return named.valid() ? named : take_up(key, i);
  }
  return known_[key] = fresh(i);
}

// 'the bloc', 'the island', 'the group': the nearest name of that kind.
EntityId ChainBuilder::named_kind(std::size_t i) const {
  const TokenId head = drafts_[i].mention.head;
  const EntityType kind = base_.kind_of(doc_.tokens.lemma[head.index()]);
  if (kind == EntityType::none || tree_.has_child(head, Deprel::nmod)) return {};
  if (has_actor_modifier(doc_, tree_, drafts_, head)) return {};
  const SentenceId here = doc_.sentence_of(head);
  for (std::size_t k = i; k-- > 0;) {
    const Mention& other = drafts_[k].mention;
    if (here.value - doc_.sentence_of(other.head).value > kKindReach) break;
    if (other.kind == MentionKind::name && other.type == kind && entity_[k].valid() && codes_[k]) return entity_[k];
  }
  return {};
}

EntityId ChainBuilder::antecedent(std::size_t i) const {
  const auto w = doc_.tokens.lower[drafts_[i].mention.head.index()];
  const bool plural = w.starts_with("the");
  const bool person = w == "he" || w == "she" || w == "his" || w == "her" || w == "him";
  const SentenceId here = doc_.sentence_of(drafts_[i].mention.head);
  EntityId best;
  int best_score = -1;
  for (std::size_t k = i; k-- > 0;) {
    const Mention& m = drafts_[k].mention;
    if (!entity_[k].valid() || m.kind == MentionKind::pronoun) continue;
    const auto distance = here.value - doc_.sentence_of(m.head).value;
    if (distance > kPronounReach) break;
    const bool plural_noun = doc_.tokens.xpos[m.head.index()] == Xpos::nns;
    if (person && m.type != EntityType::person) continue;
    if (plural != plural_noun && !(plural && m.type == EntityType::organization)) continue;
    if (!codes_[k]) continue;
    const Deprel r = doc_.tokens.deprel[m.head.index()];
    int score = 10 - 4 * static_cast<int>(distance);
    if (r == Deprel::nsubj || r == Deprel::nsubj_pass) score += 3;
    if (score > best_score) best_score = score, best = entity_[k];
  }
  return best;
}

}  // namespace hearsay
