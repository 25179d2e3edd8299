#include "coding/events/order_keepers.h"

#include <algorithm>

#include "coding/attribution/attribution_tagger.h"
#include "coding/circumstances/event_place.h"
#include "coding/events/actor_kind.h"
#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"
#include "coding/frames/frame_builder.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kReach = 2;  // sentences back

// Nobody but forces of order does these.
bool is_their_own(const EventCandidate& event) {
  const auto& type = event.entry->event;
  return (type == "ASSAULT" && event.mode == "crowd-control") || (type == "MOBILIZE" && event.mode == "police");
}

// What other authorities decide as well: only the police of the same sentence are meant.
bool is_shared(const EventCandidate& event) {
  return event.mode == "curfew" || event.mode == "restrict" || event.entry->event == "ACCUSE";
}

bool is_subject(Deprel r) { return r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::obl_agent; }

}  // namespace

std::optional<Side> OrderKeepers::doer_of(const EventCandidate& event) const {
  const Frame& frame = doc_.frames[event.frame.index()];
  if (frame.noun || argument(frame, Slot::subj).valid()) return std::nullopt;
  if (!(frame.passive && is_office(event)) && !tells_firing(event)) return std::nullopt;
  const SlotName slot = slot_from("by");
  MentionId found = speaker(event);
  if (!found.valid()) found = beside(event);
  if (!found.valid() && !is_shared(event)) found = before(event);
  if (found.valid()) return Side{found, slot, {}, {}};
  if (!is_their_own(event)) return std::nullopt;
  ActorCode somebody;
  somebody.code = country_of(event);
  somebody.sector = "COP";
  somebody.path = "forces of order alone do this";
  return Side{{}, slot, {}, std::move(somebody)};
}

// 'was picked up', 'were searched', 'a case was registered'; not 'the shop was looted'
bool OrderKeepers::is_office(const EventCandidate& event) const {
  const auto& type = event.entry->event;
  if (event.mode == "martial-law" || event.mode == "censor") return false;  // a government's
  if (type == "COERCE" || type == "ACCUSE") return lexicon_.in_class("policing", lexicon_lemma(doc_, event.predicate));
  return is_their_own(event);
}

// 'hurt in the firing', 'ten rounds were fired': it is the police who fire where nobody else with arms is about.
bool OrderKeepers::tells_firing(const EventCandidate& event) const {
  if (event.entry->event != "ASSAULT" || event.mode != "firearms") return false;
  const auto fires = [&](TokenId word) {
    const std::string lemma = lexicon_lemma(doc_, word);
    return lemma == "firing" || lemma == "fire";
  };
  if (!fires(event.predicate) && std::none_of(event.bound.begin(), event.bound.end(), fires)) return false;
  const std::uint32_t here = doc_.sentence_of(event.predicate).value;
  return std::none_of(doc_.mentions.begin(), doc_.mentions.end(), [&](const Mention& m) {
    const std::uint32_t at = doc_.sentence_of(m.head).value;
    if (at > here || at + kReach < here || !m.entity.valid()) return false;
    const auto& actor = doc_.entities[m.entity.index()].actor;
    return actor && is_force(*actor) && !is_police(*actor);
  });
}

// Police, not the minister above them.
bool OrderKeepers::keeps_order(MentionId id) const {
  const Mention& mention = doc_.mentions[id.index()];
  if (!mention.entity.valid()) return false;
  const auto& actor = doc_.entities[mention.entity.index()].actor;
  return actor && is_police(*actor) &&
         std::find(actor->other_sectors.begin(), actor->other_sectors.end(), "GOV") == actor->other_sectors.end();
}

bool OrderKeepers::is_named(const EventCandidate& event, MentionId id) const {
  const Mention& mention = doc_.mentions[id.index()];
  const Side side{id, slot_from("by"), {}, {}};
  return contains(doc_, event.recipient, side) || event.trigger.overlaps(mention.tokens) ||
         tree_.subtree(mention.head).contains(event.predicate);
}

MentionId OrderKeepers::speaker(const EventCandidate& event) const {
  for (const AttributionId a : chain_for(doc_, event.predicate)) {
    const Attribution& attribution = doc_.attributions[a.index()];
    if (!attribution.source) continue;
    for (std::size_t i = 0; i < doc_.mentions.size(); ++i) {
      const MentionId id(i);
      if (attribution.source->contains(doc_.mentions[i].tokens) && keeps_order(id) && !is_named(event, id)) return id;
    }
  }
  return {};
}

// In the same sentence; a body before a person, the nearest before the others.
MentionId OrderKeepers::beside(const EventCandidate& event) const {
  const TokenRange sentence = doc_.sentences[doc_.sentence_of(event.predicate).index()].tokens;
  MentionId best;
  long best_cost = 0;
  for (std::size_t i = 0; i < doc_.mentions.size(); ++i) {
    const MentionId id(i);
    const Mention& mention = doc_.mentions[i];
    if (!sentence.contains(mention.tokens) || !keeps_order(id) || is_named(event, id)) continue;
    const long distance = std::abs(static_cast<long>(mention.head.value) - static_cast<long>(event.predicate.value));
    const long cost = distance + (mention.type == EntityType::person ? 100 : 0);
    if (best.valid() && cost >= best_cost) continue;
    best = id;
    best_cost = cost;
  }
  return best;
}

// The last subject among the police of the sentences just before.
MentionId OrderKeepers::before(const EventCandidate& event) const {
  const std::uint32_t here = doc_.sentence_of(event.predicate).value;
  for (std::size_t i = doc_.mentions.size(); i-- > 0;) {
    const MentionId id(i);
    const TokenId head = doc_.mentions[i].head;
    const std::uint32_t at = doc_.sentence_of(head).value;
    if (at >= here) continue;
    if (at + kReach < here) break;
    if (is_subject(doc_.tokens.deprel[head.index()]) && keeps_order(id) && !is_named(event, id)) return id;
  }
  return {};
}

std::optional<std::string> OrderKeepers::country_of(const EventCandidate& event) const {
  const PlaceId place = place_of(doc_, tree_, event.predicate);
  return place.valid() ? doc_.places[place.index()].resolved.country : std::nullopt;
}

}  // namespace hearsay
