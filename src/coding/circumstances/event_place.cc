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

// 'in the town', 'throughout the area': no name, yet a place told before.
bool is_place_noun(std::string_view lemma) {
  static constexpr std::string_view kNouns[] = {"area",     "city",   "district", "island", "port",
                                                "province", "region", "state",    "suburb", "territory",
                                                "town",     "valley", "village"};
  return std::find(std::begin(kNouns), std::end(kNouns), lemma) != std::end(kNouns);
}

// The last place named before a definite place noun in the predicate's own phrase, at most two sentences back.
PlaceId named_before(const Doc& doc, const Tree& tree, TokenId predicate) {
  constexpr std::size_t kReach = 2;
  const TokenRange sentence = doc.sentences[doc.sentence_of(predicate).index()].tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const TokenId noun(t);
    const TokenId marker = tree.child(noun, Deprel::case_);
    const TokenId det = tree.child(noun, Deprel::det);
    if (!is_place_noun(doc.tokens.lemma[t]) || !marker.valid() || !det.valid()) continue;
    if (doc.tokens.lower[det.index()] != "the" || !is_locative(doc.tokens.lower[marker.index()])) continue;
    if (doc.tokens.lower[marker.index()] == "of" || det.value + 1 != t || !in_own_phrase(doc, predicate, noun))
      continue;
    for (std::size_t i = doc.places.size(); i-- > 0;) {
      const TokenId head = doc.places[i].head;
      if (head.value >= t || !doc.places[i].resolved.country) continue;
      if (doc.sentence_of(noun).index() - doc.sentence_of(head).index() > kReach) break;
      if (is_locative(preposition(doc, tree, head))) return PlaceId(i);
    }
  }
  return {};
}

}  // namespace

PlaceId spoken_at(const Doc& doc, const Tree& tree, TokenId predicate) {
  static constexpr std::string_view kWhere[] = {"in", "at", "near", "outside", "inside", "across", "throughout", "on"};
  for (const TokenId phrase : tree.children(predicate)) {
    const TokenId marker = tree.child(phrase, Deprel::case_);
    if (doc.tokens.deprel[phrase.index()] != Deprel::obl || !marker.valid()) continue;
    if (std::ranges::find(kWhere, doc.tokens.lower[marker.index()]) == std::end(kWhere)) continue;
    for (std::size_t i = 0; i < doc.places.size(); ++i) {
      // 'turned back at the mission in New York'
      const TokenId head = doc.places[i].head;
      if (in_own_phrase(doc, phrase, head) && is_locative(preposition(doc, tree, head))) return PlaceId(i);
    }
  }
  return {};
}

namespace {

// 'the capture *of Aleppo*', 'hit the market *of Gao*', not 'killed the governor of Borno'
bool is_of_what_is_hit(const Doc& doc, TokenId predicate, TokenId place) {
  if (doc.tokens.deprel[place.index()] != Deprel::nmod) return false;
  const TokenId above = doc.tokens.head[place.index()];
  if (above == predicate) return true;
  const bool hit = doc.tokens.deprel[above.index()] == Deprel::obj && doc.tokens.head[above.index()] == predicate;
  return hit && std::ranges::none_of(doc.mentions,
                                     [&](const Mention& m) { return m.head == above && m.type == EntityType::person; });
}

}  // namespace

PlaceId place_of(const Doc& doc, const Tree& tree, TokenId predicate) {
  const SentenceId here = doc.sentence_of(predicate);
  std::vector<std::pair<PlaceId, bool>> near;  // the sentence's places, and whether they stand in a locative phrase
  for (std::size_t i = 0; i < doc.places.size(); ++i) {
    const TokenId head = doc.places[i].head;
    if (doc.sentence_of(head) != here) continue;
    const bool object = doc.tokens.deprel[head.index()] == Deprel::obj || is_of_what_is_hit(doc, predicate, head);
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
  if (const PlaceId named = named_before(doc, tree, predicate); named.valid()) return named;
  PlaceId only;
  for (const auto& [place, locative] : near) {
    if (!locative) continue;
    if (only.valid()) return {};
    only = place;
  }
  return only;
}

}  // namespace hearsay
