#pragma once

#include <string>
#include <vector>

#include "knowledge/petrarch/dated_code.h"
#include "knowledge/petrarch/dictionary_lines.h"

namespace hearsay::petrarch {

struct DictionaryPhrase {
  std::string text;  ///< as in phrase_of
  std::size_t line = 0;
};

/// An actor: a phrase, its synonyms and the codes of all of them.
struct ActorRecord {
  std::vector<DictionaryPhrase> phrases;  ///< the first is the base; never empty
  CodeList codes;
};

/// The records of an actor dictionary. The original reader's slips are mended: the last record counts, a phrase ends at
/// the first bracket, brackets on a "+" line are codes. An Error where no line has a code at all.
[[nodiscard]] Result<std::vector<ActorRecord>> read_actor_dictionary(const DictionaryLines& lines, ImportNotes& notes);

}  // namespace hearsay::petrarch
