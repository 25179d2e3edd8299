#include "coding/story/dispute.h"

#include <algorithm>

#include "coding/story/circumstances_match.h"
#include "coding/story/record_sides.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kReach = 6;  // sentences

bool denied_by_side(std::span<const AttributionRecord> attributions, const EventRecord& denial,
                    const EventRecord& deed) {
  return std::ranges::any_of(attributions, [&](const AttributionRecord& a) {
    return a.source && a.source->entity && is_side(deed, *a.source->entity) &&
           std::ranges::find(denial.attribution, a.id) != denial.attribution.end();
  });
}

bool opposed(std::span<const AttributionRecord> attributions, const EventRecord& deed, const EventRecord& denial) {
  if (deed.status != "occurred" && deed.status != "ongoing") return false;
  if (denial.status != "not_occurred" || deed.event != denial.event) return false;
  const auto apart =
      deed.sentence < denial.sentence ? denial.sentence - deed.sentence : deed.sentence - denial.sentence;
  if (apart > kReach || !modes_agree(deed, denial) || !places_agree(deed, denial) || !dates_agree(deed, denial))
    return false;
  return share_somebody(deed, denial) || denied_by_side(attributions, denial, deed);
}

}  // namespace

void mark_disputes(std::span<const AttributionRecord> attributions, std::vector<EventRecord>& events) {
  for (EventRecord& deed : events) {
    for (EventRecord& denial : events) {
      if (!opposed(attributions, deed, denial)) continue;
      deed.disputed_by.push_back(denial.id);
      denial.disputed_by.push_back(deed.id);
    }
  }
}

}  // namespace hearsay
