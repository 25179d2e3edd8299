#pragma once

#include <string_view>
#include <vector>

#include "hearsay/span.h"

namespace hearsay {

/// The sentences of one line by full stops, question and exclamation marks alone: good enough to tell notices from news
/// before the text is analysed. Initials and short titles ("J.", "Gen.") end none. Spans are trimmed.
[[nodiscard]] std::vector<ByteSpan> rough_sentences(std::string_view text, ByteSpan line);

}  // namespace hearsay
