#include "actors/pronouns.h"

#include <algorithm>

#include "actors/agreement.h"

namespace hearsay {

namespace {

constexpr std::size_t kWindow = 80;  // mentions looked back over
constexpr std::uint32_t kReach = 2;  // sentences
constexpr int kClimb = 6;            // steps up the tree

bool subject(Deprel r) { return r == Deprel::nsubj || r == Deprel::nsubj_pass; }

std::string_view lower(const Doc& doc, TokenId t) { return doc.tokens.lower[t.index()]; }

}  // namespace

// Object and subject of one verb are two.
bool Pronouns::clause_mate(TokenId candidate, TokenId pronoun) const {
  const TokenId a = doc_.tokens.head[candidate.index()], b = doc_.tokens.head[pronoun.index()];
  return a.valid() && a == b;
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

Pronouns::Word Pronouns::read(std::string_view word) {
  Word out;
  out.reflexive = word.ends_with("self") || word.ends_with("selves");
  out.plural = word.starts_with("the");
  if (word == "he" || word == "him" || word == "his" || word == "himself") out.gender = Gender::male;
  if (word == "she" || word == "her" || word == "hers" || word == "herself") out.gender = Gender::female;
  return out;
}

bool Pronouns::agrees(const Chain& chain, const Mention& candidate, const Word& word) const {
  if (word.gender != Gender::unknown) {
    if (chain.type != EntityType::person || chain.number == Number::plural) return false;
    return chain.gender == Gender::unknown || chain.gender == word.gender;
  }
  if (word.plural) {
    if (chain.number == Number::singular && !chain.collective) return false;
    if (chain.type == EntityType::place && chain.number != Number::plural) return false;
    return candidate.type != EntityType::nationality || chain.number == Number::plural;
  }
  return chain.type != EntityType::person && chain.type != EntityType::nationality && chain.number != Number::plural;
}

int Pronouns::score(const Chain& chain, const Mention& candidate, const Mention& pronoun, const Word& word) const {
  const bool possessive = doc_.tokens.deprel[pronoun.head.index()] == Deprel::nmod_poss;
  const bool person = word.gender != Gender::unknown;
  const auto distance = doc_.sentence_of(pronoun.head).value - doc_.sentence_of(candidate.head).value;
  int score = 60 - 8 * static_cast<int>(distance);
  const Deprel r = doc_.tokens.deprel[candidate.head.index()];
  if (subject(r)) {
    score += person ? 6 : 3;
    // "it" and "they" keep to their place: subject to subject
    if (!person && subject(doc_.tokens.deprel[pronoun.head.index()])) score += 4;
    if (distance == 0 && possessive) score += 3;
  } else if (r == Deprel::obj || r == Deprel::iobj || r == Deprel::obl_agent) {
    score += 3;
  } else if (r == Deprel::nmod || r == Deprel::nmod_poss || r == Deprel::compound || r == Deprel::amod) {
    score -= 5;
  }
  if (word.plural && chain.number != Number::plural) score -= 4;
  if (word.plural && chain.type == EntityType::other) score -= 4;
  if (person && chain.named) score += 2;
  // "his father" against the one whose father he is
  if (person && s_.tree.has_child(candidate.head, Deprel::nmod_poss)) score -= 3;
  // who is told of most; things fade faster
  score += std::min<int>(10, static_cast<int>(chain.mentions.size()) - 1);
  score -= std::min(static_cast<int>(pronoun.head.value - candidate.head.value) / (person ? 20 : 8), 4);
  return std::max(score, 1);
}

// "The council tied itself": the subject of the reflexive's own clause.
std::uint32_t Pronouns::bound(const Chains& chains, TokenId head, const Word& word) const {
  TokenId at = head;
  for (int depth = 0; depth < kClimb; ++depth) {
    at = doc_.tokens.head[at.index()];
    if (!at.valid()) break;
    for (const Deprel r : {Deprel::nsubj, Deprel::nsubj_pass}) {
      const TokenId subject = s_.tree.child(at, r);
      const MentionId m = subject.valid() ? s_.by_head[subject.index()] : MentionId();
      if (!m.valid() || chains.of[m.index()] == Chains::kNone) continue;
      const std::uint32_t chain = chains.of[m.index()];
      return agrees(chains.list[chain], doc_.mentions[m.index()], word) ? chain : Chains::kNone;
    }
  }
  return Chains::kNone;
}

// "In his speech, Kerr said": a pronoun in what stands before the main clause's subject, which is a name.
std::uint32_t Pronouns::ahead(const Chains& chains, TokenId head, const Word& word) const {
  TokenId at = head;
  for (int depth = 0; depth < kClimb; ++depth) {
    const TokenId above = doc_.tokens.head[at.index()];
    if (!above.valid()) break;
    const Deprel r = doc_.tokens.deprel[at.index()];
    if ((r == Deprel::obl || r == Deprel::advcl) && at < above) {
      const TokenId subject = s_.tree.child(above, Deprel::nsubj);
      if (!subject.valid() || subject < at) return Chains::kNone;
      const MentionId m = s_.by_head[subject.index()];
      if (!m.valid() || doc_.mentions[m.index()].kind != MentionKind::name) return Chains::kNone;
      const std::uint32_t chain = chains.of[m.index()];
      const bool fits = chain != Chains::kNone && agrees(chains.list[chain], doc_.mentions[m.index()], word);
      return fits ? chain : Chains::kNone;
    }
    at = above;
  }
  return Chains::kNone;
}

std::uint32_t Pronouns::find(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const Word word = read(lower(doc_, m.head));
  if (word.reflexive) {
    if (const std::uint32_t chain = bound(chains, m.head, word); chain != Chains::kNone) return chain;
  }
  if (word.gender != Gender::unknown) {
    if (const std::uint32_t chain = ahead(chains, m.head, word); chain != Chains::kNone) return chain;
  }
  const auto sentence = doc_.sentence_of(m.head).value;
  const bool possessive = doc_.tokens.deprel[m.head.index()] == Deprel::nmod_poss;
  const bool quoted = voices_.quoted(m.head);
  const TokenId speaker = quoted ? voices_.speaker(m.head) : TokenId();
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  std::uint32_t best = Chains::kNone;
  int best_score = 0;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& c = doc_.mentions[k];
    if (chains.of[k] == Chains::kNone || c.tokens.contains(m.tokens)) continue;
    const auto distance = sentence - doc_.sentence_of(c.head).value;
    if (distance > kReach) break;
    if (!possessive && !word.reflexive && clause_mate(c.head, m.head)) continue;
    if (c.head == speaker || speaker_of_quote(c.head, m.head)) continue;
    if (!agrees(chains.list[chains.of[k]], c, word)) continue;
    const int points = score(chains.list[chains.of[k]], c, m, word);
    if (points > best_score) {
      best_score = points;
      best = chains.of[k];
    }
  }
  return best;
}

}  // namespace hearsay
