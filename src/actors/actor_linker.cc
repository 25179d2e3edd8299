#include "actors/actor_linker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "actors/name_matcher.h"
#include "actors/noun_phrase.h"
#include "base/utf8.h"

namespace hearsay {

namespace {

struct Draft {
  Mention mention;
  const NameSense* sense = nullptr;
  const Role* role = nullptr;
  TokenId descend;  // quantifiers: the noun that is counted
};

class Linker {
 public:
  Linker(Doc& doc, const Tree& tree, const ActorBase& base) : doc_(doc), tree_(tree), base_(base) {}

  void run() {
    by_head_.assign(doc_.tokens.size(), -1);
    names();
    nominals();
    pronouns();
    std::sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) { return a.mention.head < b.mention.head; });
    for (std::size_t i = 0; i < drafts_.size(); ++i) by_head_[drafts_[i].mention.head.index()] = static_cast<int>(i);
    codes_.resize(drafts_.size());
    state_.assign(drafts_.size(), 0);
    dominant_country();
    for (std::size_t i = 0; i < drafts_.size(); ++i) code_of(i);
    chains();
  }

 private:
  void add(Draft d) {
    const auto h = d.mention.head.index();
    if (by_head_[h] >= 0) return;
    by_head_[h] = static_cast<int>(drafts_.size());
    drafts_.push_back(d);
  }

  void names() {
    matches_ = NameMatcher(base_).run(doc_);
    std::vector<bool> taken(doc_.tokens.size(), false);
    for (const NameMatch& m : matches_) {
      Draft d;
      d.mention.tokens = m.tokens;
      d.mention.head = head_of(doc_, m.tokens);
      d.mention.kind = MentionKind::name;
      d.sense = &m.sense;
      switch (m.sense.kind) {
        case NameKind::actor: d.mention.type = base_.actor(m.sense.entry).type; break;
        case NameKind::adjective:
        case NameKind::demonym: d.mention.type = EntityType::nationality; break;
        default: d.mention.type = EntityType::place; break;
      }
      for (auto t = m.tokens.begin; t < m.tokens.end; ++t) taken[t] = true;
      add(d);
    }
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      const EntityLabel label = doc_.tokens.entity[t];
      if (label.type == EntityType::none || !label.begins) continue;
      std::uint32_t end = t + 1;
      while (end < doc_.tokens.size() && doc_.tokens.entity[end].type == label.type && !doc_.tokens.entity[end].begins) ++end;
      bool clash = false;
      for (auto i = t; i < end; ++i) clash |= taken[i];
      if (clash) continue;
      Draft d;
      d.mention.tokens = {t, end};
      d.mention.head = head_of(doc_, d.mention.tokens);
      d.mention.type = label.type;
      add(d);
    }
  }

  bool has_actor_modifier(TokenId t) const {
    for (const TokenId c : tree_.children(t)) {
      const Deprel r = doc_.tokens.deprel[c.index()];
      if ((r == Deprel::amod || r == Deprel::compound || r == Deprel::nmod_poss) && by_head_[c.index()] >= 0) return true;
    }
    return false;
  }

  void nominals() {
    for (std::uint32_t i = 0; i < doc_.tokens.size(); ++i) {
      const TokenId t{i};
      const Upos tag = doc_.tokens.upos[i];
      if (by_head_[i] >= 0) continue;
      if (tag == Upos::noun || tag == Upos::propn) {
        const RoleMatch role = find_role(doc_, base_, t);
        const bool kind = base_.kind_of(doc_.tokens.lemma[i]) != EntityType::none;
        if (role.role == nullptr && !kind && !has_actor_modifier(t) && !is_quantifier(doc_, t)) continue;
        if (role.role == nullptr && tag == Upos::propn) continue;
        // a role that is only part of a longer role phrase
        Draft d;
        d.mention.tokens = noun_phrase(doc_, tree_, t);
        d.mention.head = t;
        d.mention.kind = MentionKind::nominal;
        d.role = role.role;
        d.mention.type = role.role == nullptr ? (kind ? base_.kind_of(doc_.tokens.lemma[i]) : EntityType::other)
                         : role.role->kind == RoleKind::person || role.role->kind == RoleKind::office
                             ? EntityType::person : EntityType::organization;
        if (role.role == nullptr) d.descend = counted(t);
        if (role.role == nullptr && !kind && !d.descend.valid() && !has_actor_modifier(t)) continue;
        add(d);
      } else if (tag == Upos::num || tag == Upos::adj || tag == Upos::det || tag == Upos::pron) {
        const TokenId n = counted(t);
        if (!n.valid()) continue;
        Draft d;
        d.mention.tokens = noun_phrase(doc_, tree_, t);
        d.mention.head = t;
        d.mention.kind = MentionKind::nominal;
        d.mention.type = EntityType::person;
        d.descend = n;
        add(d);
      }
    }
  }

  TokenId counted(TokenId t) const {
    const TokenId n = tree_.child(t, Deprel::nmod);
    if (!n.valid()) return {};
    const TokenId c = tree_.child(n, Deprel::case_);
    return c.valid() && doc_.tokens.lower[c.index()] == "of" ? n : TokenId();
  }

  void pronouns() {
    static constexpr auto kThird = std::to_array<std::string_view>({"he", "she", "they", "it", "him", "her", "them", "his",
        "their", "its", "himself", "herself", "themselves", "itself"});
    for (std::uint32_t i = 0; i < doc_.tokens.size(); ++i) {
      if (std::find(kThird.begin(), kThird.end(), doc_.tokens.lower[i]) == kThird.end()) continue;
      if (doc_.tokens.deprel[i] == Deprel::expl) continue;
      Draft d;
      d.mention.tokens = {i, i + 1};
      d.mention.head = TokenId(i);
      d.mention.kind = MentionKind::pronoun;
      add(d);
    }
  }

  std::optional<std::string> country_of(const Draft& d) const {
    if (d.sense == nullptr) return std::nullopt;
    if (d.sense->kind != NameKind::actor) return base_.country(d.sense->entry).code;
    const auto* term = ActorBase::term_on(base_.actor(d.sense->entry), doc_.published());
    if (term != nullptr && term->code.size() == 3 && base_.country_by_code(term->code) != nullptr) return term->code;
    const auto& home = base_.actor(d.sense->entry).home;
    return home.empty() ? std::nullopt : std::optional(home);
  }

  void dominant_country() {
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (const auto c = country_of(drafts_[i])) counts[*c] += i < 6 ? 3 : 1;
    }
    int best = 0;
    for (const auto& [code, n] : counts) {
      if (n > best) best = n, dominant_ = code;
    }
  }

  ActorCode country_actor(const Draft& d) const {
    const Country& c = base_.country(d.sense->entry);
    ActorCode a;
    a.code = c.code;
    a.identifier_text = c.name;
    a.sector = d.sense->kind == NameKind::demonym ? "CVL" : "GOV";
    a.path = fmt::format("{} is a name of {}", std::string(doc_.text_of(d.mention.tokens)), c.name);
    return a;
  }

  const std::optional<ActorCode>& code_of(std::size_t i) {
    if (state_[i] != 0) return codes_[i];
    state_[i] = 1;
    codes_[i] = compute(drafts_[i]);
    return codes_[i];
  }

  const std::optional<ActorCode>* at(TokenId t) {
    const int i = by_head_[t.index()];
    return i < 0 ? nullptr : &code_of(static_cast<std::size_t>(i));
  }

  bool locative(TokenId t) const {
    const TokenId c = tree_.child(t, Deprel::case_);
    if (!c.valid()) return false;
    const auto w = doc_.tokens.lower[c.index()];
    return w == "in" || w == "near" || w == "at" || w == "from" || w == "into" || w == "around" || w == "outside" || w == "across";
  }

  std::optional<ActorCode> compute(const Draft& d) {
    if (d.mention.kind == MentionKind::pronoun) return std::nullopt;
    if (d.descend.valid()) {
      const auto* below = at(d.descend);
      if (below != nullptr && *below) return **below;
    }
    if (d.sense != nullptr) return named(d);
    if (d.mention.kind == MentionKind::name) return unknown_name(d);
    return nominal(d);
  }

  std::optional<ActorCode> named(const Draft& d) {
    if (d.sense->kind != NameKind::actor) {
      if (d.sense->kind == NameKind::capital && locative(d.mention.head)) return std::nullopt;
      return country_actor(d);
    }
    const NamedActor& actor = base_.actor(d.sense->entry);
    if (actor.type == EntityType::place) return std::nullopt;
    ActorCode a;
    a.identifier_id = actor.id;
    a.identifier_text = actor.name;
    const ActorTerm* term = ActorBase::term_on(actor, doc_.published());
    if (term == nullptr) return a;
    a.code = term->code;
    if (!term->sector.empty()) a.sector = term->sector;
    a.other_sectors = term->other_sectors;
    a.path = "actor base: " + actor.id;
    const auto day = doc_.published();
    if (actor.type == EntityType::person && day && term->to && *term->to <= *day) {
      if (a.sector) a.other_sectors.push_back(*a.sector);
      a.sector = "ELI";
    }
    return a;
  }

  std::optional<ActorCode> unknown_name(const Draft& d) {
    if (d.mention.type != EntityType::person && d.mention.type != EntityType::organization) return std::nullopt;
    const RoleMatch own = find_role(doc_, base_, d.mention.head);
    if (own.role != nullptr && d.mention.type == EntityType::organization) return from_role(*own.role, d.mention.head);
    for (const TokenId c : tree_.children(d.mention.head)) {
      const Deprel r = doc_.tokens.deprel[c.index()];
      if (r != Deprel::appos && r != Deprel::compound && r != Deprel::flat && r != Deprel::nmod_desc) continue;
      const RoleMatch role = find_role(doc_, base_, c);
      if (role.role != nullptr) return from_role(*role.role, c, d.mention.head);
    }
    const TokenId above = doc_.tokens.head[d.mention.head.index()];
    if (above.valid() && doc_.tokens.deprel[d.mention.head.index()] == Deprel::appos) {
      const auto* a = at(above);
      if (a != nullptr && *a) return **a;
    }
    return std::nullopt;
  }

  std::optional<ActorCode> nominal(const Draft& d) {
    if (d.role != nullptr) return from_role(*d.role, d.mention.head);
    ActorCode a;
    bool found = false;
    for (const TokenId c : tree_.children(d.mention.head)) {
      const Deprel r = doc_.tokens.deprel[c.index()];
      if (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod_poss && r != Deprel::nmod) continue;
      const auto* below = at(c);
      if (below == nullptr || !*below || !(**below).code) continue;
      a = **below;
      found = true;
      break;
    }
    return found ? std::optional(a) : std::nullopt;
  }

  // 'whose fighters', 'its troops', 'their leader': who the possessive stands for.
  int possessor(TokenId pronoun) const {
    if (doc_.tokens.lower[pronoun.index()] == "whose") {
      for (TokenId at = pronoun; at.valid(); at = doc_.tokens.head[at.index()]) {
        if (doc_.tokens.deprel[at.index()] != Deprel::acl_relcl) continue;
        const TokenId above = doc_.tokens.head[at.index()];
        return above.valid() ? by_head_[above.index()] : -1;
      }
      return -1;
    }
    const int i = by_head_[pronoun.index()];
    if (i < 0 || drafts_[static_cast<std::size_t>(i)].mention.kind != MentionKind::pronoun) return -1;
    const bool plural = doc_.tokens.lower[pronoun.index()].starts_with("the");
    const SentenceId here = doc_.sentence_of(pronoun);
    for (int k = i - 1; k >= 0; --k) {
      const Draft& d = drafts_[static_cast<std::size_t>(k)];
      if (here.value - doc_.sentence_of(d.mention.head).value > 1) return -1;
      if (d.mention.kind == MentionKind::pronoun || !codes_[static_cast<std::size_t>(k)]) continue;
      const bool plural_noun = doc_.tokens.xpos[d.mention.head.index()] == Xpos::nns;
      if (plural == plural_noun || (plural && d.mention.type == EntityType::organization)) return k;
    }
    return -1;
  }

  // The country or organisation that a role noun belongs to.
  std::optional<ActorCode> owner(TokenId head, TokenId also) {
    for (const TokenId h : {head, also}) {
      if (!h.valid()) continue;
      for (const TokenId c : tree_.children(h)) {
        const Deprel r = doc_.tokens.deprel[c.index()];
        if (c == head) continue;
        const bool phrase = r == Deprel::nmod;
        if (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod_poss && !phrase) continue;
        if (phrase) {
          const TokenId k = tree_.child(c, Deprel::case_);
          const auto w = k.valid() ? doc_.tokens.lower[k.index()] : std::string_view();
          if (w != "of" && w != "from" && w != "in" && w != "for") continue;
        }
        int i = by_head_[c.index()];
        if (r == Deprel::nmod_poss && doc_.tokens.upos[c.index()] == Upos::pron) i = possessor(c);
        if (i < 0 || c == also) continue;
        const auto& a = code_of(static_cast<std::size_t>(i));
        if (a && a->code) return a;
      }
    }
    // 'leaders and members of the group': the phrase hangs on the first of them
    if (doc_.tokens.deprel[head.index()] == Deprel::conj && !also.valid()) {
      const TokenId first = doc_.tokens.head[head.index()];
      for (const TokenId c : tree_.children(first)) {
        if (c < head || doc_.tokens.deprel[c.index()] != Deprel::nmod || by_head_[c.index()] < 0) continue;
        const auto& a = code_of(static_cast<std::size_t>(by_head_[c.index()]));
        if (a && a->code) return a;
      }
    }
    return std::nullopt;
  }

  std::optional<ActorCode> from_role(const Role& role, TokenId head, TokenId also = {}) {
    ActorCode a;
    const auto from = owner(head, also);
    if (!role.sector.empty()) a.sector = role.sector;
    a.other_sectors = role.other_sectors;
    if (!role.code.empty()) a.code = role.code;
    a.path = "role '" + role.role + "'";
    if (from) {
      if (!a.code) a.code = from->code;
      const bool of_body = from->identifier_id.has_value() || (from->sector && *from->sector != "GOV" && *from->sector != "CVL");
      if (of_body && from->sector && (role.kind == RoleKind::person || role.kind == RoleKind::office || role.kind == RoleKind::group)) {
        a.sector = from->sector;
        a.identifier_id = from->identifier_id;
        a.identifier_text = from->identifier_text;
      }
      a.path += " of " + from->code.value_or("?");
    } else if (!a.code && !dominant_.empty()) {
      a.code = dominant_;
      a.path += ", country of the report";
    }
    modifiers(head, a);
    return a;
  }

  void modifiers(TokenId head, ActorCode& a) const {
    for (const TokenId c : tree_.children(head)) {
      const Deprel r = doc_.tokens.deprel[c.index()];
      if (r != Deprel::amod && r != Deprel::compound) continue;
      const Modifier* m = base_.modifier(doc_.tokens.lower[c.index()]);
      if (m == nullptr) continue;
      if (m->effect == ModifierEffect::former || m->effect == ModifierEffect::ousted) {
        if (a.sector) a.other_sectors.push_back(*a.sector);
        a.sector = "ELI";
      } else if (m->effect == ModifierEffect::opposition) {
        a.sector = "OPP";
      } else if (m->effect == ModifierEffect::rebel) {
        a.sector = "REB";
      } else if (m->effect == ModifierEffect::sector && !m->sector.empty() && (!a.sector || a.sector == "GOV" || a.sector == "CVL")) {
        a.sector = m->sector;
      }
    }
  }

  void chains() {
    std::unordered_map<std::string, EntityId> known;
    std::vector<EntityId> entity(drafts_.size());
    const auto fresh = [&](std::size_t i) {
      const EntityId id(doc_.entities.size());
      doc_.entities.push_back({drafts_[i].mention.type, std::string(doc_.text_of(drafts_[i].mention.tokens)), codes_[i], false});
      return id;
    };
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& d = drafts_[i];
      std::string key;
      if (d.sense != nullptr) {
        const bool place = d.sense->kind == NameKind::country || d.sense->kind == NameKind::metonym || d.sense->kind == NameKind::capital || d.sense->kind == NameKind::adjective;
        key = fmt::format("{}:{}:{}", d.sense->kind == NameKind::actor ? "a" : place ? "c" : "d", d.sense->entry, codes_[i].has_value());
      } else if (d.mention.kind == MentionKind::name) {
        key = "n:" + lower_case(doc_.text_of(d.mention.tokens));
      } else if (d.mention.kind == MentionKind::nominal) {
        const TokenId det = tree_.child(d.mention.head, Deprel::det);
        const bool definite = det.valid() && doc_.tokens.lower[det.index()] != "a" && doc_.tokens.lower[det.index()] != "an";
        const std::string lemma(doc_.tokens.lemma[d.mention.head.index()]);
        if (definite && !known.contains("r:" + lemma)) entity[i] = kind_antecedent(i, entity);
        if (definite && !entity[i].valid()) key = "r:" + lemma;
      } else {
        entity[i] = antecedent(i, entity);
      }
      if (!entity[i].valid()) {
        if (!key.empty()) {
          const auto [at, added] = known.try_emplace(key, EntityId());
          if (added) at->second = fresh(i);
          entity[i] = at->second;
        } else if (d.mention.kind != MentionKind::pronoun) {
          entity[i] = fresh(i);
          known["r:" + std::string(doc_.tokens.lemma[d.mention.head.index()])] = entity[i];
        }
      }
      Mention m = d.mention;
      m.entity = entity[i];
      if (m.entity.valid() || m.kind != MentionKind::pronoun) doc_.mentions.push_back(m);
    }
  }

  // 'the bloc', 'the island', 'the group': the nearest name of that kind.
  EntityId kind_antecedent(std::size_t i, const std::vector<EntityId>& entity) const {
    const Draft& d = drafts_[i];
    const EntityType kind = base_.kind_of(doc_.tokens.lemma[d.mention.head.index()]);
    if (kind == EntityType::none || has_actor_modifier(d.mention.head) || tree_.has_child(d.mention.head, Deprel::nmod)) return {};
    const SentenceId here = doc_.sentence_of(d.mention.head);
    for (std::size_t k = i; k-- > 0;) {
      const Draft& other = drafts_[k];
      if (here.value - doc_.sentence_of(other.mention.head).value > 3) break;
      if (other.mention.kind == MentionKind::name && other.mention.type == kind && entity[k].valid() && codes_[k]) return entity[k];
    }
    return {};
  }

  EntityId antecedent(std::size_t i, const std::vector<EntityId>& entity) const {
    const auto w = doc_.tokens.lower[drafts_[i].mention.head.index()];
    const bool plural = w.starts_with("the");
    const bool person = w == "he" || w == "she" || w == "his" || w == "her" || w == "him";
    const SentenceId here = doc_.sentence_of(drafts_[i].mention.head);
    EntityId best;
    int best_score = -1;
    for (std::size_t k = i; k-- > 0;) {
      const Draft& d = drafts_[k];
      if (!entity[k].valid() || d.mention.kind == MentionKind::pronoun) continue;
      const auto distance = here.value - doc_.sentence_of(d.mention.head).value;
      if (distance > 2) break;
      const Deprel r = doc_.tokens.deprel[d.mention.head.index()];
      const bool number_plural = doc_.tokens.xpos[d.mention.head.index()] == Xpos::nns;
      if (person != (d.mention.type == EntityType::person) && person) continue;
      if (plural != number_plural && !(plural && d.mention.type == EntityType::organization)) continue;
      if (!codes_[k]) continue;
      int score = 10 - 4 * static_cast<int>(distance);
      if (r == Deprel::nsubj || r == Deprel::nsubj_pass) score += 3;
      if (score > best_score) best_score = score, best = entity[k];
    }
    return best;
  }

  Doc& doc_;
  const Tree& tree_;
  const ActorBase& base_;
  std::vector<NameMatch> matches_;
  std::vector<Draft> drafts_;
  std::vector<int> by_head_;
  std::vector<std::optional<ActorCode>> codes_;
  std::vector<int> state_;
  std::string dominant_;
};

}  // namespace

void ActorLinker::run(Doc& doc, const Tree& tree) const { Linker(doc, tree, base_).run(); }

}  // namespace hearsay
