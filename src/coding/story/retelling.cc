#include "coding/story/retelling.h"

#include <algorithm>

#include "coding/story/circumstances_match.h"

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

// A word for the deed that says no more of its kind than the earlier one: 'shot ... the attack', 'killed ... the
// murder'.
bool names_deed(const EventRecord& earlier, const EventRecord& later) {
  return earlier.mode == later.mode || !later.mode || (!earlier.mode && later.mode == "targeted");
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
  if (x.sentence == y.sentence) return true;  // merge_retold has seen to those
  if (!modes_agree(x, y) || !dates_agree(x, y) || !places_agree(x, y) || !sizes_agree(x.size, y.size)) return true;
  return actors(a, b) == SideMatch::contrary || recipients(a, b) == SideMatch::contrary;
}

SideMatch Retelling::actors(const Telling& a, const Telling& b) const {
  return a.candidate->entry->flags.mutual ? match_partners(doc_, a.candidate->actor, b.candidate->actor)
                                          : match_sides(doc_, tree_, a.candidate->actor, b.candidate->actor);
}

SideMatch Retelling::recipients(const Telling& a, const Telling& b) const {
  const SideMatch match = match_sides(doc_, tree_, a.candidate->recipient, b.candidate->recipient);
  // 'killing 14 worshippers ... 30 people were wounded'; 'hit a mosque ... nine were wounded in *the blast*'
  const bool others = parts_of_toll(a.record.size, b.record.size) || b.reference == Reference::back;
  return others && match == SideMatch::contrary ? SideMatch::open : match;
}

bool Retelling::speaks_for(const Telling& earlier, const Telling& later) const {
  if (later.reference == Reference::other) return false;
  if (takes_up(earlier, later)) return true;
  const EventRecord& a = earlier.record;
  const EventRecord& b = later.record;
  if (is_final(a) && share_particular(doc_, tree_, earlier.candidate->recipient, later.candidate->recipient))
    return true;
  if (same_toll(a.size, b.size)) return true;
  const bool there_and_then = same_place(a, b) || same_day(a, b);
  const bool who = told(actors(earlier, later));
  const bool whom = told(recipients(earlier, later));
  const bool both = who && (whom || earlier.candidate->entry->flags.mutual);
  if (both && there_and_then) return true;
  return in_lead(earlier) && in_lead(later) && (both || ((who || whom) && there_and_then));
}

// 'The attack ...' in the sentences after one; 'the attack on the mill' and 'Tuesday's attack' where side, day or place
// is that of the earlier.
bool Retelling::takes_up(const Telling& earlier, const Telling& later) const {
  constexpr std::uint32_t kNear = 3;
  if (earlier.several || later.several) return false;
  if (!names_deed(earlier.record, later.record)) return false;
  if (later.reference == Reference::back) return later.record.sentence - earlier.record.sentence <= kNear;
  if (later.reference != Reference::described) return false;
  return told(actors(earlier, later)) || told(recipients(earlier, later)) || same_place(earlier.record, later.record) ||
         same_day(earlier.record, later.record);
}

// Headline, lead and the sentence after.
bool Retelling::in_lead(const Telling& telling) {
  constexpr std::uint32_t kLead = 3;
  return telling.record.sentence <= kLead;
}

}  // namespace hearsay
