#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// What a regular English verb form may be a form of: "blamed" → blam, blame; "stopped" → stopp, stoppe, stop.
[[nodiscard]] std::vector<std::string> verb_stems(std::string_view form);
/// What a regular plural may be the plural of: "troops" → troop; "policemen" → policeman.
[[nodiscard]] std::vector<std::string> noun_stems(std::string_view form);

}  // namespace hearsay
