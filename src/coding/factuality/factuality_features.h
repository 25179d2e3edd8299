#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/factuality/status_view.h"

namespace hearsay {

/// The feature that every predicate has; its name is the version of the others (docs/formats/factuality.md).
constexpr std::string_view kFactualityFeatures = "factuality/1";

/// What the clause of a verb and the path from it to the root tell, as named features: for training. `rule` is the
/// status that the rules give the verb.
[[nodiscard]] std::vector<std::string> factuality_names(const StatusView& view, const PredicateStatus& rule);
/// The keys of the same features, for use.
void factuality_keys(const StatusView& view, const PredicateStatus& rule, std::vector<std::uint64_t>& keys);

}  // namespace hearsay
