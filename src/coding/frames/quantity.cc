#include "coding/frames/quantity.h"

#include <algorithm>

#include "actors/noun_phrase.h"

namespace hearsay {

namespace {

constexpr int kDeepest = 3;

bool measures(const Doc& doc, TokenId word) {
  static constexpr std::string_view kWords[] = {
      "amount", "barrage", "batch", "bulk",    "campaign", "chunk",  "consignment", "day",   "fraction",
      "hour",   "month",   "part",  "percent", "portion",  "round",  "series",      "share", "shipment",
      "spate",  "string",  "ton",   "tonne",   "type",     "volley", "wave",        "week",  "worth"};
  static_assert(std::is_sorted(std::begin(kWords), std::end(kWords)));
  return std::binary_search(std::begin(kWords), std::end(kWords), doc.tokens.lemma[word.index()]);
}

bool is_counter(const Doc& doc, TokenId word) {
  return is_nominal(doc.tokens.upos[word.index()]) && (is_quantifier(doc, word) || measures(doc, word));
}

bool is_mention(const Doc& doc, TokenId head) {
  return std::any_of(doc.mentions.begin(), doc.mentions.end(), [&](const Mention& m) { return m.head == head; });
}

TokenId of_phrase(const Doc& doc, const Tree& tree, TokenId head) {
  for (const TokenId c : tree.children(head)) {
    if (doc.tokens.deprel[c.index()] != Deprel::nmod) continue;
    const TokenId marker = preposition(tree, c);
    if (marker.valid() && doc.tokens.lower[marker.index()] == "of") return c;
  }
  return {};
}

}  // namespace

TokenId counted_noun(const Doc& doc, const Tree& tree, TokenId head) {
  for (int depth = 0; depth < kDeepest && head.valid() && is_counter(doc, head) && !is_mention(doc, head); ++depth) {
    const TokenId below = of_phrase(doc, tree, head);
    if (!below.valid()) break;
    head = below;
  }
  return head;
}

TokenId counter_of(const Doc& doc, TokenId noun) {
  for (int depth = 0; depth < kDeepest; ++depth) {
    const TokenId above = doc.tokens.head[noun.index()];
    if (doc.tokens.deprel[noun.index()] != Deprel::nmod || !above.valid() || !is_counter(doc, above)) break;
    noun = above;
  }
  return noun;
}

}  // namespace hearsay
