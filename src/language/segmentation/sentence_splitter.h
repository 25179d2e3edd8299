#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "hearsay/span.h"
#include "language/segmentation/boundary.h"

namespace hearsay {

/// Where sentences end: at paragraphs and borders always, inside `dateline` never, at line ends by their layout,
/// else as `decide` says. Returns for every sentence the index past its last token.
[[nodiscard]] std::vector<std::size_t> split_sentences(
    const TokenRow& row, const std::vector<ByteSpan>& borders, ByteSpan dateline,
    const std::function<bool(const TokenRow&, const Boundary&)>& decide);

}  // namespace hearsay
