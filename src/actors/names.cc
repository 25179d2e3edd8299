#include <algorithm>

#include "actors/mentions.h"

namespace hearsay {

namespace {

EntityType type_of(const ActorBase& base, const NameSense& sense) {
  switch (sense.kind) {
    case NameKind::actor:
      return base.actor(sense.entry).type;
    case NameKind::adjective:
    case NameKind::demonym:
      return EntityType::nationality;
    case NameKind::country:
    case NameKind::capital:
      return EntityType::place;
    case NameKind::metonym:
      return EntityType::organization;
  }
  return EntityType::none;
}

bool determiner(const Doc& doc, std::uint32_t token) {
  return doc.tokens.upos[token] == Upos::det || doc.tokens.deprel[token] == Deprel::det;
}

// "paramilitary" and a name: nothing but plain words in lower case stands before it
bool only_described(const Doc& doc, TokenRange span, TokenRange name) {
  if (name.end != span.end) return false;
  for (std::uint32_t t = span.begin; t < name.begin; ++t) {
    if (doc.form(TokenId{t}) != doc.tokens.lower[t] || doc.tokens.upos[t] == Upos::propn) return false;
  }
  return true;
}

// "Vigilantes" at the head of a sentence: a plural role noun that its capital makes look like a name
bool plain_plural(const Doc& doc, const ActorBase& base, const NameSpan& span) {
  const std::size_t t = span.tokens.begin;
  if (span.tokens.size() != 1 || span.type != EntityType::person) return false;
  const bool plural = doc.tokens.xpos[t] == Xpos::nnps || doc.tokens.xpos[t] == Xpos::nns;
  const bool first = doc.sentences[doc.sentence_of(TokenId(t)).index()].tokens.begin == t;
  return plural && first && base.role(doc.tokens.lemma[t]) != nullptr;
}

std::vector<NameSpan> tagged_names(const Doc& doc, const ActorBase& base) {
  std::vector<NameSpan> out;
  const auto& labels = doc.tokens.entity;
  for (std::uint32_t t = 0; t < labels.size(); ++t) {
    const EntityLabel label = labels[t];
    if (label.type == EntityType::none) continue;
    const bool goes_on = !label.begins && !out.empty() && out.back().tokens.end == t && out.back().type == label.type &&
                         doc.sentence_of(TokenId{t}) == doc.sentence_of(TokenId{t - 1});
    if (goes_on) {
      out.back().tokens.end = t + 1;
    } else {
      out.push_back({{t, t + 1}, label.type, ActorScratch::kNone});
    }
  }
  for (NameSpan& span : out) {
    while (span.tokens.size() > 1 && determiner(doc, span.tokens.begin)) ++span.tokens.begin;
    while (span.tokens.size() > 1 &&
           (doc.form(TokenId{span.tokens.end - 1}) == "'s" || doc.form(TokenId{span.tokens.end - 1}) == "’s")) {
      --span.tokens.end;
    }
  }
  std::erase_if(out, [&](const NameSpan& s) { return determiner(doc, s.tokens.begin) || plain_plural(doc, base, s); });
  return out;
}

}  // namespace

std::vector<NameSpan> merge_names(const Doc& doc, const ActorBase& base, const std::vector<NameMatch>& matches) {
  std::vector<NameSpan> known;
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    known.push_back({matches[i].tokens, type_of(base, matches[i].sense), i});
  }
  const auto tagged = tagged_names(doc, base);
  std::vector<NameSpan> out;
  std::vector<bool> dropped(known.size(), false);
  std::size_t k = 0;
  for (const NameSpan& span : tagged) {
    while (k < known.size() && known[k].tokens.end <= span.tokens.begin) ++k;
    bool wins = true;
    for (std::size_t i = k; i < known.size() && known[i].tokens.begin < span.tokens.end; ++i) {
      const bool contained = span.tokens.contains(known[i].tokens);
      if (!contained || known[i].tokens == span.tokens || only_described(doc, span.tokens, known[i].tokens))
        wins = false;
    }
    if (!wins) continue;
    for (std::size_t i = k; i < known.size() && known[i].tokens.begin < span.tokens.end; ++i) dropped[i] = true;
    out.push_back(span);
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (!dropped[i]) out.push_back(known[i]);
  }
  std::sort(out.begin(), out.end(), [](const NameSpan& a, const NameSpan& b) { return a.tokens < b.tokens; });
  return out;
}

}  // namespace hearsay
