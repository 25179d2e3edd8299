#pragma once

#include <map>
#include <string>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/petrarch/dictionary_lines.h"

namespace hearsay::petrarch {

/// "+CALL_OFF [020]": the verb, the words that must stand behind it, its own code or none.
struct VerbEntry {
  std::string stem;
  std::vector<std::string> after;
  std::string code;
  std::size_t line = 0;
};

/// "- pre * post [CODE]".
struct VerbPattern {
  std::string left, right;
  std::string code;
  std::string text;
  std::size_t line = 0;
};

/// Verbs that mean the same, with the patterns that any of them may stand in. `code` is "---" where the verb alone is
/// no event.
struct VerbBlock {
  std::string code;
  std::vector<VerbEntry> verbs;
  std::vector<VerbPattern> patterns;
};

/// A verb dictionary; words are as written, capitals as a rule.
struct VerbDictionary {
  std::vector<VerbBlock> blocks;
  std::map<std::string, std::vector<std::string>, std::less<>> sets;  ///< "&WEAPON": its members, "_" as blank
};

/// Reads PETRARCH's and PETRARCH2's verb dictionaries. Transformations and what is not understood are noted and counted
/// in `tally`. An Error where no verb is found.
[[nodiscard]] Result<VerbDictionary> read_verb_dictionary(const DictionaryLines& lines, ImportNotes& notes,
                                                          DictionaryTally& tally);

}  // namespace hearsay::petrarch
