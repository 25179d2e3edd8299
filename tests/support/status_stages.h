#pragma once

#include <string>

#include "coding/factuality/status_tagger.h"
#include "doc/doc.h"

namespace hearsay::testing {

/// The document with the layers that the status rules read, by the project's own tables and weights.
Doc parsed(std::string text, std::string_view published);

/// The rules over the project's own tables. Aborts with the message where they cannot be loaded.
const StatusTagger& status_tagger();

}  // namespace hearsay::testing
