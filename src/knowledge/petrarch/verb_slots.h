#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/petrarch/verb_dictionary.h"

namespace hearsay::petrarch {

/// A verb pattern in the terms of docs/formats/lexicon.md.
struct SlotPattern {
  std::vector<std::string> constraints;  ///< "obj:shipment,shipments", "to", "prt:off"
  std::string actor, recipient;          ///< the slot of `$` and of `+`; empty where the pattern has none
  bool compound = false;                 ///< "%": the sides are one noun phrase
  bool short_set = false;                ///< members of several words were left out of a set
};

/// Words behind a verb that are particles rather than nouns: petrarch/particles.tsv.
class VerbWords {
 public:
  static Result<VerbWords> load(const std::filesystem::path& knowledge);
  [[nodiscard]] bool particle(const std::string& lower) const { return particles_.contains(lower); }
  [[nodiscard]] bool preposition(const std::string& lower) const { return prepositions_.contains(lower); }

 private:
  std::set<std::string> particles_, prepositions_;
};

/// The slots of one pattern. The Error's message tells what has no counterpart in the lexicon.
[[nodiscard]] Result<SlotPattern> slots_of(const VerbPattern& pattern, const VerbDictionary& dictionary,
                                           const VerbWords& words);
/// The constraints of the words behind a compound verb.
[[nodiscard]] std::vector<std::string> slots_after(const VerbEntry& entry, const VerbWords& words);

}  // namespace hearsay::petrarch
