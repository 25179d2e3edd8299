#pragma once

#include <string_view>

#include "language/segmentation/boundary.h"

namespace hearsay {

/// What the white space between two tokens amounts to; an empty line (of blanks at most) makes a paragraph.
[[nodiscard]] Gap classify_gap(std::string_view white_space);

/// Whether single line ends are mere layout: many lines end without punctuation and go on in lower case.
[[nodiscard]] bool is_wrapped(std::string_view text);

/// Fewer than one letter in two hundred is a capital.
[[nodiscard]] bool is_caseless(std::string_view text);

}  // namespace hearsay
