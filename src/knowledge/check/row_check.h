#pragma once

#include <vector>

#include "hearsay/result.h"
#include "knowledge/table.h"
#include "knowledge/table_form.h"

namespace hearsay {

/// What the rows of one table show by themselves, appended to `findings` with file and line: not sorted by the first
/// column, twice the same key, no example; words that no lemma can equal, complements and terms of office told twice.
void check_rows(const Table& table, const TableForm& form, std::vector<Error>& findings);

}  // namespace hearsay
