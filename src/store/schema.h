#pragma once

#include "hearsay/result.h"
#include "store/sqlite.h"

namespace hearsay {

/// The version of docs/formats/store.md that this program writes.
[[nodiscard]] int schema_version();

/// Checks that the file is a store this program can use. Where it may write, an empty file becomes a store and an older
/// store is brought up to date, in one transaction.
Result<void> prepare_schema(Database& database, bool may_write);

}  // namespace hearsay
