#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "knowledge/petrarch/import_notes.h"

namespace hearsay::petrarch {

/// A code of an actor with the days that it holds: `from` to `last`, both inclusive; an empty one is open.
struct DatedCode {
  std::string code;
  std::optional<Date> from;
  std::optional<Date> last;
  bool range = false;  ///< written as D1-D2: its last day belongs to the code that begins on it

  [[nodiscard]] bool dated() const { return from || last; }
};

struct CodeList {
  std::vector<DatedCode> codes;
  bool null = false;    ///< "[---]": no actor
  bool faulty = false;  ///< a code or a date was left out
};

/// Reads the bracket groups of `text` ("[AFGGOV 820101-851231][AFGELI]") behind what `out` has. Dates are D, <D, >D and
/// D-D with D as YYYYMMDD or YYMMDD (to 30: 20YY). What is not understood is noted with the line and `entry`.
void read_codes(std::string_view text, std::size_t line, std::string_view entry, ImportNotes& notes, CodeList& out);

}  // namespace hearsay::petrarch
