#include "coding/circumstances/event_place.h"

#include <algorithm>
#include <array>

#include "coding/circumstances/clause_path.h"

namespace hearsay {

namespace {

constexpr auto kLocative = std::to_array<std::string_view>(
    {"in",    "at", "near", "on",      "outside",    "around", "across", "inside", "into",    "off",
     "along", "to", "over", "through", "throughout", "from",   "of",     "toward", "towards", "between"});

// The preposition of the phrase that the place stands in, climbing through names and "the town of": 'near the town of
// Diboli'.
std::string_view preposition(const Doc& doc, const Tree& tree, TokenId place) {
  for (TokenId at = place; at.valid(); at = doc.tokens.head[at.index()]) {
    if (const TokenId marker = tree.child(at, Deprel::case_);
        marker.valid() && doc.tokens.xpos[marker.index()] != Xpos::pos) {
      if (doc.tokens.lower[marker.index()] != "of") return doc.tokens.lower[marker.index()];
    }
    switch (doc.tokens.deprel[at.index()]) {
      case Deprel::nmod:
      case Deprel::appos:
      case Deprel::flat:
      case Deprel::compound:
        break;
      default:
        return {};
    }
  }
  return {};
}

bool is_locative(std::string_view word) {
  return std::find(kLocative.begin(), kLocative.end(), word) != kLocative.end();
}

}  // namespace

PlaceId place_of(const Doc& doc, const Tree& tree, TokenId predicate) {
  const SentenceId here = doc.sentence_of(predicate);
  std::vector<std::pair<PlaceId, bool>> near;  // the sentence's places, and whether they stand in a locative phrase
  for (std::size_t i = 0; i < doc.places.size(); ++i) {
    const TokenId head = doc.places[i].head;
    if (doc.sentence_of(head) != here) continue;
    const bool object = doc.tokens.deprel[head.index()] == Deprel::obj;  // 'visited Ankara', 'left Aleppo'
    near.emplace_back(PlaceId(i), object || is_locative(preposition(doc, tree, head)));
  }
  for (const TokenId top : clause_path(doc, predicate)) {
    PlaceId best;
    std::uint32_t best_distance = UINT32_MAX;
    for (const auto& [place, locative] : near) {
      const TokenId head = doc.places[place.index()].head;
      if (!locative || !in_own_phrase(doc, top, head)) continue;
      const std::uint32_t distance =
          head.value > predicate.value ? head.value - predicate.value : predicate.value - head.value;
      if (distance < best_distance) best = place, best_distance = distance;
    }
    if (best.valid()) return best;
  }
  PlaceId only;
  for (const auto& [place, locative] : near) {
    if (!locative) continue;
    if (only.valid()) return {};
    only = place;
  }
  return only;
}

}  // namespace hearsay
