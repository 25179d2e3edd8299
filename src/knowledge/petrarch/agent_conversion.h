#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "knowledge/petrarch/agent_dictionary.h"
#include "knowledge/petrarch/code_book.h"

namespace hearsay::petrarch {

/// Makes one table of roles from agent dictionaries; of a phrase that comes twice the last code counts.
class AgentConversion {
 public:
  /// What kind of role a head noun is comes from the own roles of `knowledge`.
  static Result<AgentConversion> load(const std::filesystem::path& knowledge, const CodeBook& codes);

  void add(const std::vector<AgentEntry>& entries, ImportNotes& notes, DictionaryTally& tally);
  /// The table, sorted by role; empty where there is none.
  [[nodiscard]] std::string table() const;

 private:
  explicit AgentConversion(const CodeBook& codes) : codes_(&codes) {}
  [[nodiscard]] std::string kind_of(const std::string& role) const;

  const CodeBook* codes_;
  std::unordered_map<std::string, std::string> kinds_;
  std::map<std::string, std::string> rows_;
};

}  // namespace hearsay::petrarch
