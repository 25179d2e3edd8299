#include "actors/report_country.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr std::size_t kOpening = 2;  // sentences: the lead
constexpr int kOpeningWeight = 3;

bool locative(std::string_view w) {
  return w == "in" || w == "near" || w == "at" || w == "outside" || w == "around" || w == "across" || w == "inside" ||
         w == "throughout" || w == "through" || w == "within" || w == "on" || w == "from";
}

// "in Turin", and "in the town of Jena" where the place hangs on a noun with the preposition
bool set_in(const Doc& doc, const Tree& tree, TokenId place) {
  for (int depth = 0; depth < 3 && place.valid(); ++depth) {
    const TokenId p = preposition(tree, place);
    if (p.valid() && locative(doc.tokens.lower[p.index()])) return true;
    const Deprel r = doc.tokens.deprel[place.index()];
    if (r != Deprel::nmod && r != Deprel::appos && r != Deprel::compound && r != Deprel::flat &&
        r != Deprel::nmod_unmarked)
      return false;
    place = doc.tokens.head[place.index()];
  }
  return false;
}

}  // namespace

ReportCountry::ReportCountry(const Doc& doc, const ActorBase& base, const ActorScratch& scratch)
    : by_sentence_(doc.sentences.size()), by_place_(doc.tokens.size()) {
  read_places(doc, base, scratch);
  count(doc, base, scratch);
}

void ReportCountry::read_places(const Doc& doc, const ActorBase& base, const ActorScratch& scratch) {
  for (const Place& place : doc.places) {
    if (place.resolved.country && base.country_by_code(*place.resolved.country)) {
      const TokenId head = place.head.valid() ? place.head : head_of(doc, place.tokens);
      by_place_[head.index()] = *place.resolved.country;
    }
  }
  for (const NameMatch& match : scratch.matches) {
    const NameKind kind = match.sense.kind;
    if (kind != NameKind::country && kind != NameKind::capital) continue;
    by_place_[head_of(doc, match.tokens).index()] = base.country(match.sense.entry).code;
  }
  for (std::size_t s = 0; s < doc.sentences.size(); ++s) {
    const TokenRange range = doc.sentences[s].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (by_place_[t].empty() || !set_in(doc, scratch.tree, TokenId{t})) continue;
      by_sentence_[s] = by_place_[t];
      break;
    }
  }
}

void ReportCountry::count(const Doc& doc, const ActorBase& base, const ActorScratch& scratch) {
  const auto add = [&](std::string_view code, int weight) {
    if (!base.country_by_code(code)) return;
    const auto at = std::find_if(counts_.begin(), counts_.end(), [&](const auto& c) { return c.first == code; });
    if (at == counts_.end()) {
      counts_.emplace_back(code, weight);
    } else {
      at->second += weight;
    }
  };
  for (std::size_t i = 0; i < doc.mentions.size(); ++i) {
    const Mention& m = doc.mentions[i];
    if (m.kind != MentionKind::name || scratch.quiet[i]) continue;
    std::string_view code = by_place_[m.head.index()];
    if (code.empty() && scratch.match[i] != ActorScratch::kNone) {
      const Composition& c = scratch.composition[i];
      if (c.code) code = *c.code;
      if (c.actor && !c.people && !base.country_by_code(code) && !c.actor->homes.empty()) code = c.actor->homes.front();
    }
    if (code.empty()) continue;
    add(code, doc.sentence_of(m.head).index() < kOpening ? kOpeningWeight : 1);
  }
  int most = 0;
  for (const auto& [code, weight] : counts_) {
    if (weight > most) {
      most = weight;
      dominant_ = code;
    }
  }
}

std::string ReportCountry::most_named(const std::vector<std::string>& codes) const {
  int most = 0;
  std::string found;
  for (const auto& [code, weight] : counts_) {
    if (weight <= most || std::find(codes.begin(), codes.end(), code) == codes.end()) continue;
    most = weight;
    found = code;
  }
  return found;
}

}  // namespace hearsay
