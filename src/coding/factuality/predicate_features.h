#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/factuality/status_view.h"

namespace hearsay {

/// What is told about a predicate and its path to the root, as named features "template=value|value" (docs/formats/
/// factuality.md): for the learned factuality. Computed here for training and use alike. `rule` is what the rules say.
[[nodiscard]] std::vector<std::string> factuality_names(const StatusView& view, TokenId token,
                                                        const PredicateStatus& rule);
/// The keys of the same features: feature_key() of their names.
void factuality_keys(const StatusView& view, TokenId token, const PredicateStatus& rule,
                     std::vector<std::uint64_t>& keys);
[[nodiscard]] std::uint64_t feature_key(std::string_view name);

}  // namespace hearsay
