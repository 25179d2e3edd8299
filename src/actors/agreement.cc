#include "actors/agreement.h"

namespace hearsay {

bool is_coordination(const Doc& doc, const Mention& m) {
  if (m.kind != MentionKind::nominal) return false;
  for (std::uint32_t t = m.head.value + 1; t < m.tokens.end; ++t) {
    if (doc.tokens.deprel[t] == Deprel::conj && doc.tokens.head[t] == m.head) return true;
  }
  return false;
}

Number number_of(const Doc& doc, const Mention& m) {
  const auto word = doc.tokens.lower[m.head.index()];
  if (m.kind == MentionKind::pronoun) return word.starts_with("the") ? Number::plural : Number::singular;
  if (is_coordination(doc, m)) return Number::plural;
  const Xpos tag = doc.tokens.xpos[m.head.index()];
  const bool plural = tag == Xpos::nns || tag == Xpos::nnps;
  if (m.type == EntityType::nationality) return plural ? Number::plural : Number::unknown;
  if (m.kind == MentionKind::name) {
    // "Senators", but "the United Nations"
    const bool one_word = m.tokens.size() == 1 && m.type != EntityType::place && m.type != EntityType::person;
    return plural && one_word ? Number::plural : Number::singular;
  }
  if (plural || tag == Xpos::cd || word == "people" || word == "police") return Number::plural;
  // "most of them", "a few of the guests"
  if (is_quantifier(doc, m.head) && m.tokens.end > m.head.value + 1) return Number::plural;
  return tag == Xpos::nn || tag == Xpos::nnp ? Number::singular : Number::unknown;
}

Gender gender_of(const Doc& doc, const ActorBase& base, const Mention& m) {
  if (m.kind == MentionKind::pronoun) return Gender::unknown;
  if (m.kind == MentionKind::nominal) {
    const GenderWord* noun = base.gender_word(doc.tokens.lemma[m.head.index()]);
    return noun && noun->use == GenderWord::Use::noun ? noun->gender : Gender::unknown;
  }
  if (m.type != EntityType::person) return Gender::unknown;
  const auto word_at = [&](std::uint32_t t) { return base.gender_word(doc.form(TokenId{t})); };
  if (m.tokens.begin > 0) {
    const GenderWord* before = word_at(m.tokens.begin - 1);
    if (before && before->use == GenderWord::Use::title) return before->gender;
  }
  const GenderWord* first = word_at(m.tokens.begin);
  if (!first) return Gender::unknown;
  const bool given = first->use == GenderWord::Use::given && m.tokens.size() > 1;
  return given || first->use == GenderWord::Use::title ? first->gender : Gender::unknown;
}

bool is_definite(const Doc& doc, const Tree& tree, TokenId head) {
  for (const TokenId c : tree.children(head)) {
    const Deprel r = doc.tokens.deprel[c.index()];
    if (r == Deprel::nmod_poss) return true;
    if (r != Deprel::det) continue;
    const auto w = doc.tokens.lower[c.index()];
    if (w == "the" || w == "this" || w == "that" || w == "these" || w == "those" || w == "both") return true;
  }
  return false;
}

}  // namespace hearsay
