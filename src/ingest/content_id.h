#pragma once

#include <string>
#include <string_view>

namespace hearsay {

/// The identifier of a report whose caller gave none: "sha256:" and the hex digest of its body.
[[nodiscard]] std::string content_id(std::string_view body);

}  // namespace hearsay
