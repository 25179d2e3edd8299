#pragma once

#include <string>
#include <vector>

#include "doc/doc.h"
#include "knowledge/lexicon/entry.h"

namespace hearsay {

/// One phrase that fills a side of an event: a mention, with the slot it was found in.
struct Side {
  MentionId mention;
  SlotName slot;
  bool operator==(const Side& other) const { return mention == other.mention; }
};

/// An event as one predicate tells it, before it becomes a Record. `entry` lives as long as the lexicon.
struct EventCandidate {
  FrameId frame;
  TokenId predicate;
  TokenRange trigger;
  const PredicateEntry* entry = nullptr;
  std::string mode, cameo;
  std::vector<Side> actor, recipient;
  std::vector<TokenId> bound;  ///< words that met the entry's constraints: "held *talks*"
  FrameId content;             ///< the complement that gave mode and code, where one did
  std::vector<TokenId>
      told_by;           ///< further predicates of the same event ("killed in *a raid*"); sizes are read there too
  std::string rejected;  ///< why it is no event; empty: it is one
};

}  // namespace hearsay
