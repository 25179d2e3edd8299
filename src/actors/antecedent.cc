#include "actors/antecedent.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr std::size_t kWindow = 80;       // mentions looked back over
constexpr std::uint32_t kHeadReach = 12;  // sentences "the ministry" reaches back to another ministry
constexpr std::uint32_t kKindReach = 4;   // and "the bloc" to a name
constexpr std::uint32_t kPronounReach = 2;

bool subject(Deprel r) { return r == Deprel::nsubj || r == Deprel::nsubj_pass; }

std::string_view lower(const Doc& doc, TokenId t) { return doc.tokens.lower[t.index()]; }

}  // namespace

Number number_of(const Doc& doc, const Mention& m) {
  if (m.kind == MentionKind::pronoun) {
    return lower(doc, m.head).starts_with("the") ? Number::plural : Number::singular;
  }
  const Xpos tag = doc.tokens.xpos[m.head.index()];
  if (m.type == EntityType::nationality)
    return tag == Xpos::nns || tag == Xpos::nnps ? Number::plural : Number::unknown;
  if (m.kind == MentionKind::name) return Number::singular;
  if (doc.tokens.lower[m.head.index()] == "people" || doc.tokens.lower[m.head.index()] == "police")
    return Number::plural;
  if (tag == Xpos::nns || tag == Xpos::nnps || tag == Xpos::cd) return Number::plural;
  return tag == Xpos::nn || tag == Xpos::nnp ? Number::singular : Number::unknown;
}

bool is_definite(const Doc& doc, const Tree& tree, TokenId head) {
  for (const TokenId c : tree.children(head)) {
    const Deprel r = doc.tokens.deprel[c.index()];
    if (r == Deprel::nmod_poss) return true;
    if (r != Deprel::det) continue;
    const auto w = lower(doc, c);
    if (w == "the" || w == "this" || w == "that" || w == "these" || w == "those" || w == "both") return true;
  }
  return false;
}

// Every adjective, compound, possessor or "of" phrase of the later phrase must be told of the earlier one too.
bool Antecedents::modifiers_fit(const Mention& later, const Mention& earlier) const {
  for (const TokenId c : s_.tree.children(later.head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r == Deprel::det || r == Deprel::punct || r == Deprel::case_ || r == Deprel::acl_relcl || r == Deprel::appos ||
        r == Deprel::cc)
      continue;
    if (r == Deprel::conj) continue;
    if (r == Deprel::nmod_poss && doc_.tokens.upos[c.index()] == Upos::pron) continue;
    if (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod_poss && r != Deprel::nmod &&
        r != Deprel::nummod && r != Deprel::acl)
      continue;
    bool told = false;
    for (std::uint32_t t = earlier.tokens.begin; t < earlier.tokens.end && !told; ++t) {
      told = doc_.tokens.lower[t] == lower(doc_, c) || doc_.tokens.lemma[t] == doc_.tokens.lemma[c.index()];
    }
    if (!told) return false;
  }
  return true;
}

bool Antecedents::same_head_fits(const Mention& later, const Mention& earlier) const {
  const auto lemma = doc_.tokens.lemma[later.head.index()];
  if (earlier.kind == MentionKind::nominal) {
    if (doc_.tokens.lemma[earlier.head.index()] != lemma) return false;
  } else {
    // "the ministry" for "the Ministry of Defence", "the ministry" for "the Defence Ministry"
    bool held = false;
    for (std::uint32_t t = earlier.tokens.begin; t < earlier.tokens.end && !held; ++t)
      held = doc_.tokens.lower[t] == lower(doc_, later.head);
    if (!held || earlier.type == EntityType::person || earlier.type == EntityType::nationality) return false;
  }
  const Number a = number_of(doc_, later), b = number_of(doc_, earlier);
  if (earlier.kind == MentionKind::nominal && a != b && a != Number::unknown && b != Number::unknown) return false;
  return modifiers_fit(later, earlier);
}

bool Antecedents::kind_fits(std::string_view noun, const Chain& chain) const {
  const KindNoun* kind = base_.kind_noun(noun);
  if (!kind || chain.mentions.empty()) return false;
  // a delegation is taken up as people
  const bool people = kind->type == EntityType::person && chain.collective && !chain.named;
  if (kind->type != chain.type && !people) return false;
  if (kind->fits.empty()) return !chain.state;
  const auto fits = [&](const std::string& s) {
    return !s.empty() && std::find(kind->fits.begin(), kind->fits.end(), s) != kind->fits.end();
  };
  return (chain.state && fits("STATE")) || fits(chain.code) || fits(chain.sector);
}

std::uint32_t Antecedents::of_description(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  if (!is_definite(doc_, s_.tree, m.head)) return Chains::kNone;
  const auto sentence = doc_.sentence_of(m.head).value;
  const auto lemma = doc_.tokens.lemma[m.head.index()];
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  const std::string& code = s_.composition[id.index()].code.value_or("");
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& earlier = doc_.mentions[k];
    if (earlier.kind == MentionKind::pronoun || chains.of[k] == Chains::kNone) continue;
    if (sentence - doc_.sentence_of(earlier.head).value > kHeadReach) break;
    if (earlier.tokens.overlaps(m.tokens)) continue;
    if (!same_head_fits(m, earlier)) continue;
    const Chain& chain = chains.list[chains.of[k]];
    if (!code.empty() && !chain.code.empty() && chain.code != code) continue;
    return chains.of[k];
  }
  const KindNoun* kind = base_.kind_noun(lemma);
  if (!kind) return Chains::kNone;
  // nothing but a determiner and an adjective: "the terrorist group", not "the group of ministers"
  for (const TokenId c : s_.tree.children(m.head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r == Deprel::nmod || r == Deprel::nmod_poss || r == Deprel::acl || r == Deprel::compound || r == Deprel::nummod)
      return Chains::kNone;
    if (r == Deprel::amod && s_.match_at[c.index()] != ActorScratch::kNone) return Chains::kNone;
  }
  // "the army" is nobody's rebel force
  const Composition& own = s_.composition[id.index()];
  const std::string_view sector =
      own.role && !own.role->generic && own.sector ? std::string_view(*own.sector) : std::string_view();
  const Number number = number_of(doc_, m);
  std::uint32_t best = Chains::kNone;
  int best_score = 0;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& earlier = doc_.mentions[k];
    if (chains.of[k] == Chains::kNone || earlier.tokens.overlaps(m.tokens)) continue;
    const auto distance = sentence - doc_.sentence_of(earlier.head).value;
    if (distance > kKindReach) break;
    const Chain& chain = chains.list[chains.of[k]];
    const bool people = kind->type == EntityType::person;
    if (!people && !chain.named) continue;
    if (people && ((chain.number != number && !(chain.collective && number == Number::plural)) ||
                   earlier.kind == MentionKind::name || is_definite(doc_, s_.tree, earlier.head)))
      continue;
    if (number == Number::plural && !people) continue;
    if (!kind_fits(lemma, chain) || (!sector.empty() && !chain.sector.empty() && chain.sector != sector)) continue;
    const int score = 10 - 2 * static_cast<int>(distance) + (subject(doc_.tokens.deprel[earlier.head.index()]) ? 3 : 0);
    if (score > best_score) {
      best_score = score;
      best = chains.of[k];
    }
  }
  return best;
}

// Object and subject of one verb are two, unless the pronoun is reflexive.
bool Antecedents::clause_mate(TokenId candidate, TokenId pronoun) const {
  const TokenId a = doc_.tokens.head[candidate.index()], b = doc_.tokens.head[pronoun.index()];
  if (!a.valid() || a != b) return false;
  return !lower(doc_, pronoun).ends_with("self") && !lower(doc_, pronoun).ends_with("selves");
}

// 'X said: "They will answer."' – they are not X.
bool Antecedents::speaker_of_quote(TokenId candidate, TokenId pronoun) const {
  const TokenRange sentence = doc_.sentences[doc_.sentence_of(pronoun).index()].tokens;
  int depth = 0;
  for (std::uint32_t t = sentence.begin; t < pronoun.value; ++t) {
    const Xpos tag = doc_.tokens.xpos[t];
    if (tag == Xpos::open_quote) ++depth;
    if (tag == Xpos::close_quote && depth > 0) --depth;
  }
  if (depth == 0 || !subject(doc_.tokens.deprel[candidate.index()])) return false;
  const TokenId verb = doc_.tokens.head[candidate.index()];
  return verb.valid() && s_.tree.dominates(verb, pronoun) &&
         (s_.tree.has_child(verb, Deprel::ccomp) || s_.tree.has_child(verb, Deprel::parataxis));
}

int Antecedents::pronoun_score(const Chain& chain, const Mention& candidate, const Mention& pronoun,
                               bool possessive) const {
  const auto word = lower(doc_, pronoun.head);
  const bool person = word == "he" || word == "him" || word == "his" || word == "himself" || word == "she" ||
                      word == "her" || word == "hers" || word == "herself";
  const bool plural = word.starts_with("the");
  if (person) {
    if (chain.type != EntityType::person || chain.number == Number::plural) return 0;
    const Gender gender = word.starts_with("h") && !word.starts_with("her") ? Gender::male : Gender::female;
    if (chain.gender != Gender::unknown && chain.gender != gender) return 0;
  } else if (plural) {
    if (chain.number == Number::singular && !chain.collective) return 0;
    if (chain.type == EntityType::place && chain.number != Number::plural) return 0;
    if (candidate.type == EntityType::nationality && chain.number != Number::plural) return 0;
  } else {
    if (chain.type == EntityType::person || chain.type == EntityType::nationality || chain.number == Number::plural)
      return 0;
  }
  const auto distance = doc_.sentence_of(pronoun.head).value - doc_.sentence_of(candidate.head).value;
  int score = 20 - 6 * static_cast<int>(distance);
  const Deprel r = doc_.tokens.deprel[candidate.head.index()];
  if (subject(r))
    score += 6;
  else if (r == Deprel::obj || r == Deprel::iobj || r == Deprel::obl_agent)
    score += 3;
  else if (r == Deprel::nmod || r == Deprel::nmod_poss || r == Deprel::compound || r == Deprel::amod)
    score -= 3;
  if (plural && chain.number != Number::plural) score -= 4;
  if (plural && chain.type == EntityType::other) score -= 4;
  if (person && chain.named) score += 2;
  if (distance == 0 && possessive && subject(r)) score += 3;
  score += std::min<int>(3, static_cast<int>(chain.mentions.size()) - 1);
  // of two subjects in one sentence the nearer clause's wins for possessives, the main one for others
  const auto gap = static_cast<int>(pronoun.head.value - candidate.head.value);
  score -= std::min(gap / 12, 4);
  return std::max(score, 1);
}

std::uint32_t Antecedents::of_pronoun(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const auto sentence = doc_.sentence_of(m.head).value;
  const bool possessive = doc_.tokens.deprel[m.head.index()] == Deprel::nmod_poss;
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  std::uint32_t best = Chains::kNone;
  int best_score = 0;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& c = doc_.mentions[k];
    if (chains.of[k] == Chains::kNone || c.tokens.contains(m.tokens)) continue;
    if (sentence - doc_.sentence_of(c.head).value > kPronounReach) break;
    if (!possessive && clause_mate(c.head, m.head)) continue;
    if (speaker_of_quote(c.head, m.head)) continue;
    const int score = pronoun_score(chains.list[chains.of[k]], c, m, possessive);
    if (score > best_score) {
      best_score = score;
      best = chains.of[k];
    }
  }
  return best;
}

}  // namespace hearsay
