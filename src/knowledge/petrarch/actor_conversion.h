#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "knowledge/petrarch/actor_dictionary.h"
#include "knowledge/petrarch/code_book.h"

namespace hearsay::petrarch {

/// Makes one table of actors from the dictionaries in the order in which they are added. A phrase that stands in
/// several records has the codes of all of them, in that order; phrases of one record with the same codes are one
/// actor.
class ActorConversion {
 public:
  explicit ActorConversion(const CodeBook& codes) : codes_(codes) {}

  /// Takes the records of a file and counts its phrases in `tally`; what is lost goes to `notes`.
  void add(std::vector<ActorRecord> records, ImportNotes& notes, DictionaryTally& tally);
  /// The table, sorted by id; empty where there is no actor.
  [[nodiscard]] std::string table() const;

 private:
  using RecordIndex = std::uint32_t;
  struct Phrase {
    std::string text;
    std::vector<RecordIndex> records;
  };
  struct Actor {
    std::vector<const Phrase*> phrases;
  };

  void note_unknown_codes(const ActorRecord& record, ImportNotes& notes) const;
  [[nodiscard]] std::vector<DatedCode> codes_of(const Phrase& phrase) const;
  void write(const Actor& actor, std::map<std::string, std::string>& rows) const;

  const CodeBook& codes_;
  std::vector<ActorRecord> records_;
  std::vector<Phrase> phrases_;  ///< in the order of reading
  std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace hearsay::petrarch
