#pragma once

#include "hearsay/record.h"

/// Whether what two tellings say of when, where and how many can be one event's. What one of them does not say agrees
/// with anything.
namespace hearsay {

/// The places are one, or one lies in the other as far as country and first-level division tell.
[[nodiscard]] bool places_agree(const EventRecord& a, const EventRecord& b);
/// The days overlap.
[[nodiscard]] bool dates_agree(const EventRecord& a, const EventRecord& b);
/// No number contradicts: "at least 9" and "12" agree, "9" and "12" do not.
[[nodiscard]] bool sizes_agree(const EventSize& a, const EventSize& b);
/// Modes that one deed can have: equal, one not told, or a weapon beside a purpose ("shot", "assassinated").
[[nodiscard]] bool modes_agree(const EventRecord& a, const EventRecord& b);

/// Both tell a place smaller than a country, and it is the same.
[[nodiscard]] bool same_place(const EventRecord& a, const EventRecord& b);
/// Both tell the same single day.
[[nodiscard]] bool same_day(const EventRecord& a, const EventRecord& b);
/// Both tell the same number of people, more than one, as dead, injured or arrested.
[[nodiscard]] bool same_toll(const EventSize& a, const EventSize& b);

/// One tells the dead, the other the injured.
[[nodiscard]] bool parts_of_toll(const EventSize& a, const EventSize& b);

/// `inner` lies in `outer`, which is a country or a first-level division.
[[nodiscard]] bool lies_in(const PlaceRecord& inner, const PlaceRecord& outer);

}  // namespace hearsay
