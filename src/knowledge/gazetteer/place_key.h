#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay {

/// How names of places are compared: lower case, without marks on letters, blanks, hyphens, points and apostrophes;
/// "St", "Mt" and "Ft" in front written out.
[[nodiscard]] std::string place_key(std::string_view name);

/// FNV-1a, 64 bits, of a key.
[[nodiscard]] std::uint64_t hash_of_place_key(std::string_view key);

}  // namespace hearsay
