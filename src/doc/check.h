#pragma once

#include "doc/doc.h"
#include "hearsay/result.h"

namespace hearsay {

/// Verifies what every stage promises: spans in order, in bounds and on character borders, columns of one size, one
/// tree per sentence, ids that exist. Runs after every stage in debug, test and fuzz builds.
[[nodiscard]] Result<void> check(const Doc& doc);

}  // namespace hearsay
