#pragma once

#include <string>
#include <string_view>

#include "doc/doc.h"

namespace hearsay::testing {

/// A Doc from a short hand of CoNLL-U: one word a line, blank-separated "FORM LEMMA UPOS XPOS HEAD DEPREL [NER]", an
/// empty line between sentences. Words are parted by blanks except before punctuation and clitics. Aborts on a
/// malformed line.
Doc build_doc(std::string_view lines, std::string_view published = {});

/// build_doc for one line: words parted by "; ", sentences by an empty word.
Doc build_line(std::string words, std::string_view published = "2025-12-02");

}  // namespace hearsay::testing
