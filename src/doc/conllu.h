#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/doc.h"
#include "hearsay/result.h"

namespace hearsay {

/// A document read from CoNLL-U, with what must come out again unchanged.
struct ConlluDocument {
  Doc doc;
  std::vector<std::vector<std::string>> comments;  ///< per sentence, without the line end
};

/// Reads one document. The text is rebuilt from the forms and SpaceAfter; the columns present are filled (FORM always;
/// LEMMA, UPOS, XPOS, HEAD, DEPREL and NER=… in MISC where no word lacks them). Errors name the line.
[[nodiscard]] Result<ConlluDocument> read_conllu(std::string_view conllu);

/// Writes the columns that are filled; missing ones are "_". `comments` replaces the generated "# text" lines where
/// given.
[[nodiscard]] std::string write_conllu(const Doc& doc, const std::vector<std::vector<std::string>>* comments = nullptr);

}  // namespace hearsay
