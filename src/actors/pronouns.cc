#include "actors/pronouns.h"

#include <algorithm>

#include "actors/agreement.h"

namespace hearsay {

namespace {

constexpr std::size_t kWindow = 80;  // mentions looked back over
constexpr std::uint32_t kReach = 2;  // sentences

bool subject(Deprel r) { return r == Deprel::nsubj || r == Deprel::nsubj_pass; }

std::string_view lower(const Doc& doc, TokenId t) { return doc.tokens.lower[t.index()]; }

}  // namespace

// Object and subject of one verb are two, unless the pronoun is reflexive.
bool Pronouns::clause_mate(TokenId candidate, TokenId pronoun) const {
  const TokenId a = doc_.tokens.head[candidate.index()], b = doc_.tokens.head[pronoun.index()];
  if (!a.valid() || a != b) return false;
  return !lower(doc_, pronoun).ends_with("self") && !lower(doc_, pronoun).ends_with("selves");
}

// 'X said: "They will answer."' – they are not X.
bool Pronouns::speaker_of_quote(TokenId candidate, TokenId pronoun) const {
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

int Pronouns::score(const Chain& chain, const Mention& candidate, const Mention& pronoun, bool possessive) const {
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

std::uint32_t Pronouns::find(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const auto sentence = doc_.sentence_of(m.head).value;
  const bool possessive = doc_.tokens.deprel[m.head.index()] == Deprel::nmod_poss;
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  std::uint32_t best = Chains::kNone;
  int best_score = 0;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& c = doc_.mentions[k];
    if (chains.of[k] == Chains::kNone || c.tokens.contains(m.tokens)) continue;
    if (sentence - doc_.sentence_of(c.head).value > kReach) break;
    if (!possessive && clause_mate(c.head, m.head)) continue;
    if (speaker_of_quote(c.head, m.head)) continue;
    const int points = score(chains.list[chains.of[k]], c, m, possessive);
    if (points > best_score) {
      best_score = points;
      best = chains.of[k];
    }
  }
  return best;
}

}  // namespace hearsay
