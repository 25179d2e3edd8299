#pragma once

#include <string>
#include <string_view>

namespace hearsay::petrarch {

/// The words of a dictionary phrase parted by single blanks: `_` and blank are the same, a final `_` means nothing.
/// What our tables use as marks (a bar, a leading question mark) is left out.
[[nodiscard]] std::string phrase_of(std::string_view text);

/// A phrase that is written in capitals alone as a name is printed: "UNION OF NORTH" is "Union of North". One that has
/// small letters stays as it is.
[[nodiscard]] std::string printed_name(std::string_view phrase);

/// "Union of North" is "union-of-north"; ASCII letters and digits alone, never empty.
[[nodiscard]] std::string slug_of(std::string_view phrase);

/// Upper and lower case are the same, as in the programs that the dictionaries are for.
[[nodiscard]] std::string folded_phrase(std::string_view phrase);

}  // namespace hearsay::petrarch
