#pragma once

#include <string>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/petrarch/dictionary_lines.h"

namespace hearsay::petrarch {

/// An entry of an agent dictionary with its markers replaced: "FISHER!PERSON!" gives FISHERMAN, FISHERMEN and so on.
struct AgentEntry {
  std::vector<std::string> phrases;  ///< as in phrase_of; the base or what a marker made of it, then a given plural
  std::string code;                  ///< without "~"
  bool prefix = false;               ///< "IGO~": the code stands before that of the actor
  std::size_t line = 0;
};

/// The entries of an agent dictionary. Regular plurals are not written out: our roles are lemmas. An Error where no
/// line has a code at all. `tally` counts the entries and those that are lost here.
[[nodiscard]] Result<std::vector<AgentEntry>> read_agent_dictionary(const DictionaryLines& lines, ImportNotes& notes,
                                                                    DictionaryTally& tally);

}  // namespace hearsay::petrarch
