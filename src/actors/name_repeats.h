#pragma once

#include <vector>

#include "actors/mentions.h"

namespace hearsay {

struct RepeatedName {
  NameSpan name;
  bool quiet = false;  ///< counts for coreference alone
};

/// What the labels missed of names that a document tells more than once: a name found elsewhere ("Tavira" after "the
/// port of Tavira"), and a place inside a longer name ("the Tavira Conservatory"; quiet). Linear in the document.
[[nodiscard]] std::vector<RepeatedName> repeated_names(const Doc& doc, const std::vector<NameMatch>& matches,
                                                       const std::vector<NameSpan>& names);

}  // namespace hearsay
