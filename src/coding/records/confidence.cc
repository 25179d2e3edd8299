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

double estimate_confidence(const Doc& doc, const EventCandidate& c) {
  double logit = 0.2;
  logit += c.entry->constraints.empty() ? -0.3 : 0.4;
  if (doc.frames[c.frame.index()].noun) logit -= 0.4;
  if (!c.actor.empty() && all_coded(doc, c.actor)) logit += 0.5;
  if (!c.recipient.empty() && all_coded(doc, c.recipient)) logit += 0.4;
  if (c.actor.empty() && !c.entry->actor.empty()) logit -= 0.2;
  if (!all_coded(doc, c.actor) || !all_coded(doc, c.recipient)) logit -= 0.8;
  if (any_pronoun(doc, c.actor) || any_pronoun(doc, c.recipient)) logit -= 0.4;
  const double p = 1.0 / (1.0 + std::exp(-logit));
  return std::round(p * 1000) / 1000;
}

}  // namespace hearsay
