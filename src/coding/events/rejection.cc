#include "coding/events/rejection.h"

#include <array>
#include <utility>

#include "coding/events/candidate.h"

namespace hearsay {

namespace {

// In the order of the enumeration.
constexpr auto kNames = std::to_array<std::string_view>(
    {"none", "blocked_sense", "constraint_unmet", "no_side", "no_political_actor", "no_recipient", "weak_sense",
     "part_of_phrase", "content", "retold", "taken_up", "aim", "judge"});
static_assert(kNames.size() == static_cast<std::size_t>(RejectionReason::judge) + 1);

}  // namespace

std::string_view name(RejectionReason reason) { return kNames[static_cast<std::size_t>(reason)]; }

void reject(EventCandidate& candidate, RejectionReason reason, TokenId by, std::string detail) {
  candidate.rejected = {reason, by, std::move(detail)};
}

}  // namespace hearsay
