#pragma once

#include <map>
#include <set>
#include <string>

#include "knowledge/ontology.h"
#include "knowledge/petrarch/verb_slots.h"

namespace hearsay::petrarch {

/// Makes one table of predicates from verb dictionaries: the verbs that are events by themselves, and the patterns as
/// far as the lexicon can say what they say.
class VerbConversion {
 public:
  VerbConversion(const Ontology& ontology, const VerbWords& words) : ontology_(ontology), words_(words) {}

  void add(const VerbDictionary& dictionary, ImportNotes& notes, DictionaryTally& tally);
  /// The table, sorted by pattern; empty where there is none.
  [[nodiscard]] std::string table() const;

 private:
  /// A code in our terms, or why there is none.
  struct Event {
    std::string type, mode, cameo;
    bool swapped = false, mutual = false, one_sided = false, shortened = false;
  };

  [[nodiscard]] Result<Event> event_of(const std::string& code) const;
  void add_verb(const VerbBlock& block, const VerbEntry& verb, ImportNotes& notes, DictionaryTally& tally);
  void add_pattern(const VerbBlock& block, const VerbPattern& pattern, const VerbDictionary& dictionary,
                   ImportNotes& notes, DictionaryTally& tally);
  void write(const VerbEntry& verb, const SlotPattern& slots, const Event& event, bool overwrite);

  const Ontology& ontology_;
  const VerbWords& words_;
  std::set<std::string> verbs_;
  std::map<std::string, std::string> rows_;
};

}  // namespace hearsay::petrarch
