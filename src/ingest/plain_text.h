#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// The text of a file: UTF-8 (or UTF-16 with a byte order mark) made valid, line ends as LF. What was repaired is added
/// to `warnings`. Content that is no text, or empty, is an error without a place.
[[nodiscard]] Result<std::string> read_plain_text(std::string_view bytes, std::vector<std::string>& warnings);

/// Whether a text has anything but white space and control characters.
[[nodiscard]] bool has_content(std::string_view text);

}  // namespace hearsay
