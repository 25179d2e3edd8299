#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay {

/// A run of letters and digits of a text, as bytes [begin, end), or one of the marks that part names (comma, quote,
/// bracket).
struct NamePiece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Splits `text` into the units that names are compared by, whatever the tokeniser does: full stops, hyphens and
/// apostrophes separate and vanish ("al-Qaeda" is al Qaeda, "U.S." is U S), commas, quotes and brackets are pieces of
/// their own. Appends.
void split_name(std::string_view text, std::vector<NamePiece>& out);

}  // namespace hearsay
