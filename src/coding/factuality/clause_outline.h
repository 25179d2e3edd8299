#pragma once

#include <string>
#include <string_view>

#include "coding/factuality/status_view.h"

namespace hearsay {

/// A clause in short, as the learned factuality sees it.
struct ClauseOutline {
  std::string verb;             ///< its auxiliaries and the tag of its head: "will have VBN", "be+ed VBG"
  std::string_view subject;     ///< a pronoun, or the tag of the noun; "-" without one
  std::string_view determiner;  ///< of the subject
  bool denied = false;          ///< "not", "never"
  bool asks = false;            ///< holds "who", "why", "which"
  bool inverted = false;        ///< an auxiliary before the subject
};

[[nodiscard]] ClauseOutline outline(const StatusView& view, TokenId head);
[[nodiscard]] bool is_auxiliary(Deprel relation);
/// The determiner or owner of a noun, or "-".
[[nodiscard]] std::string_view determiner(const StatusView& view, TokenId noun);

}  // namespace hearsay
