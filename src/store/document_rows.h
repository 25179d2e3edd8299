#pragma once

#include "hearsay/record.h"
#include "hearsay/store.h"
#include "store/sqlite.h"

namespace hearsay {

/// Writes the rows of one document; the caller holds the transaction.
class DocumentRows {
 public:
  static Result<DocumentRows> prepare(Database& database);

  /// `analysis` has no document of that id in the store.
  Result<void> insert(Database& database, const Analysis& analysis, const DocumentVersion& version);

 private:
  DocumentRows(Statement document, Statement entity, Statement attribution, Statement event, Statement side,
               Statement event_attribution);
  Result<void> insert_event(Database& database, std::int64_t document, const EventRecord& event, std::int64_t ordinal);
  Result<void> insert_side(std::int64_t event, std::string_view role, const EventSide& side, std::int64_t ordinal);

  Statement document_, entity_, attribution_, event_, side_, event_attribution_;
};

}  // namespace hearsay
