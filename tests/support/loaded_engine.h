#pragma once

#include "hearsay/engine.h"

namespace hearsay::testing {

/// The engine over the project's own tables and weights, loaded once a process. Aborts with the message where that
/// fails.
const Engine& loaded_engine();

}  // namespace hearsay::testing
