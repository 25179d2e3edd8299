#include "coding/records/confidence.h"

#include <algorithm>
#include <cmath>

#include "coding/events/side.h"

namespace hearsay {

namespace {

bool all_coded(const Doc& doc, const std::vector<Side>& sides) {
  return std::all_of(sides.begin(), sides.end(), [&](const Side& s) {
    const ActorCode* actor = actor_of(doc, s);
    return actor != nullptr && actor->code;
  });
}

bool any_pronoun(const Doc& doc, const std::vector<Side>& sides) {
  return std::any_of(sides.begin(), sides.end(), [&](const Side& s) {
    return s.mention.valid() && doc.mentions[s.mention.index()].kind == MentionKind::pronoun;
  });
}

}  // namespace

std::vector<ConfidenceReason> confidence_reasons(const Doc& doc, const EventCandidate& c) {
  std::vector<ConfidenceReason> out;
  const auto add = [&](double weight, const char* words) { out.push_back({words, weight}); };
  const bool actor_coded = all_coded(doc, c.actor);
  const bool recipient_coded = all_coded(doc, c.recipient);
  add(0.2, "any event of the lexicon");
  c.entry->constraints.empty() ? add(-0.3, "the entry takes any words around it")
                               : add(0.4, "the words around it meet what the entry asks for");
  if (doc.frames[c.frame.index()].noun) add(-0.4, "a noun tells it");
  if (!c.actor.empty() && actor_coded) add(0.5, "every actor has a country");
  if (!c.recipient.empty() && recipient_coded) add(0.4, "every recipient has a country");
  if (c.actor.empty() && !c.entry->actor.empty()) add(-0.2, "no actor is told");
  if (!actor_coded || !recipient_coded) add(-0.8, "a side is of no known country");
  if (any_pronoun(doc, c.actor) || any_pronoun(doc, c.recipient)) add(-0.4, "a side is told by a pronoun");
  return out;
}

double estimate_confidence(const Doc& doc, const EventCandidate& c) {
  double logit = 0;
  for (const ConfidenceReason& reason : confidence_reasons(doc, c)) logit += reason.weight;
  const double p = 1.0 / (1.0 + std::exp(-logit));
  return std::round(p * 1000) / 1000;
}

}  // namespace hearsay
