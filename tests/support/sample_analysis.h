#pragma once

#include <string>
#include <string_view>

#include "hearsay/record.h"

namespace hearsay::testing {

/// The part of `text` that equals `words` (the first one), as a quote.
[[nodiscard]] Quote quote_of(const std::string& text, std::string_view words);

/// A small document with one event and every kind of record; its text has letters outside ASCII before each span:
/// "Šef of the Órla police said on Friday that officers detained two miners in Žabari."
[[nodiscard]] Analysis sample_analysis(const std::string& id = "sample");

}  // namespace hearsay::testing
