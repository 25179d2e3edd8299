#include "actors/mention_index.h"

namespace hearsay {

namespace {

constexpr int kDeepest = 12;

bool relative_word(const Doc& doc, std::size_t t) {
  const Xpos tag = doc.tokens.xpos[t];
  return tag == Xpos::wdt || tag == Xpos::wp || tag == Xpos::wp_poss;
}

// The noun that the relative clause around `t` describes.
TokenId antecedent(const Doc& doc, TokenId t) {
  for (int depth = 0; depth < kDeepest && t.valid(); ++depth) {
    if (doc.tokens.deprel[t.index()] == Deprel::acl_relcl) return doc.tokens.head[t.index()];
    t = doc.tokens.head[t.index()];
  }
  return {};
}

}  // namespace

MentionIndex::MentionIndex(const Doc& doc) : of_(doc.tokens.size()) {
  for (std::size_t i = 0; i < doc.mentions.size(); ++i) {
    const Mention& m = doc.mentions[i];
    MentionId& at = of_[m.head.index()];
    if (!at.valid() || m.tokens.size() < doc.mentions[at.index()].tokens.size()) at = MentionId(i);
  }
  // "President" governs the name after it in some analyses.
  for (std::size_t i = 0; i < doc.mentions.size(); ++i) {
    const Mention& m = doc.mentions[i];
    const TokenId title = doc.tokens.head[m.head.index()];
    if (m.kind != MentionKind::name || !title.valid() || of_[title.index()].valid()) continue;
    const Deprel r = doc.tokens.deprel[m.head.index()];
    if ((r == Deprel::flat || r == Deprel::appos || r == Deprel::nmod_desc) && title.value + 1 == m.tokens.begin) {
      of_[title.index()] = MentionId(i);
    }
  }
  for (std::size_t t = 0; t < of_.size(); ++t) {
    if (of_[t].valid() || !relative_word(doc, t)) continue;
    if (const TokenId noun = antecedent(doc, TokenId(t)); noun.valid()) of_[t] = of_[noun.index()];
  }
}

}  // namespace hearsay
