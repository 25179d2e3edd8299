#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "knowledge/petrarch/dated_code.h"

namespace hearsay::petrarch {

/// A time with one code: `from` inclusive, `to` exclusive; an empty one is open.
struct CodedTime {
  std::string code;
  std::optional<Date> from, to;
};

/// The code of every day, as times that do not overlap, in their order: a dated code goes before an undated one, a
/// shorter time before a longer one, then the earlier in the list. Where a range ends on the day on which another code
/// begins, the day is the other's. Days without a code are left out.
[[nodiscard]] std::vector<CodedTime> timeline(const std::vector<DatedCode>& codes);

}  // namespace hearsay::petrarch
