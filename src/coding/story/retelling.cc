#include "coding/story/retelling.h"

#include <algorithm>

#include "coding/events/sense_matcher.h"
#include "coding/story/circumstances_match.h"
#include "coding/story/side_match.h"

namespace hearsay {

namespace {

// Deeds that come about, are planned and are denied are different rows; what is merely possible is no one event.
int reality(std::string_view status) {
  if (status == "occurred" || status == "ongoing") return 1;
  if (status == "planned" || status == "expected") return 2;
  return status == "not_occurred" ? 3 : 0;
}

// What is done to a person but once: killed, arrested, convicted, freed.
bool is_final(const EventRecord& e) {
  return e.event == "ASSAULT" || e.mode == "arrest" || e.mode == "convict" || e.mode == "expel" || e.mode == "release";
}

// 'the talks', 'the protests' may be one event; 'the attacks' are several.
bool is_one(const Doc& doc, const EventCandidate& c) {
  const auto& type = c.entry->event;
  return doc.tokens.xpos[c.predicate.index()] == Xpos::nn || type == "CONSULT" || type == "PROTEST";
}

bool told(SideMatch m) { return m == SideMatch::same || m == SideMatch::alike; }

}  // namespace

bool Retelling::of(std::span<const Telling* const> earlier, const Telling& later) const {
  const auto contrary = [&](const Telling* t) { return contradicts(*t, later); };
  const auto supports = [&](const Telling* t) { return speaks_for(*t, later); };
  return std::none_of(earlier.begin(), earlier.end(), contrary) &&
         std::any_of(earlier.begin(), earlier.end(), supports);
}

bool Retelling::contradicts(const Telling& a, const Telling& b) const {
  const EventRecord& x = a.record;
  const EventRecord& y = b.record;
  if (x.event != y.event || a.candidate->entry->flags.mutual != b.candidate->entry->flags.mutual) return true;
  if (reality(x.status) == 0 || reality(x.status) != reality(y.status)) return true;
  if (!b.candidate->takes_up && x.sentence == y.sentence) return true;
  if (!modes_agree(x, y) || !dates_agree(x, y) || !places_agree(x, y) || !sizes_agree(x.size, y.size)) return true;
  return match_sides(doc_, tree_, a.candidate->actor, b.candidate->actor) == SideMatch::contrary ||
         match_sides(doc_, tree_, a.candidate->recipient, b.candidate->recipient) == SideMatch::contrary;
}

bool Retelling::speaks_for(const Telling& earlier, const Telling& later) const {
  if (later.reference == Reference::other) return false;
  const EventCandidate& a = *earlier.candidate;
  const EventCandidate& b = *later.candidate;
  if (later.reference == Reference::back && is_one(doc_, b)) return true;
  if (is_final(earlier.record) && share_particular(doc_, tree_, a.recipient, b.recipient)) return true;
  if (same_toll(earlier.record.size, later.record.size)) return true;
  const bool there_and_then = same_place(earlier.record, later.record) || same_day(earlier.record, later.record);
  const SideMatch actors = match_sides(doc_, tree_, a.actor, b.actor);
  const SideMatch recipients = match_sides(doc_, tree_, a.recipient, b.recipient);
  // who meets is all in `actor`
  const bool both = told(actors) && (told(recipients) || a.entry->flags.mutual);
  if (both && there_and_then) return true;
  if (!in_lead(earlier) || !in_lead(later)) return false;
  return both || ((told(actors) || told(recipients)) && there_and_then);
}

// Headline, lead and the sentence after.
bool Retelling::in_lead(const Telling& telling) const {
  constexpr std::uint32_t kLead = 3;
  return telling.record.sentence <= kLead;
}

}  // namespace hearsay
