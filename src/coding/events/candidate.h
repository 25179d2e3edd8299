#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/events/rejection.h"
#include "doc/doc.h"
#include "knowledge/lexicon/entry.h"

namespace hearsay {

/// One phrase that fills a side of an event: a mention, with the slot it was found in. What is acted on need not be an
/// actor ("the power station", "villages in southern Lebanon"): then `stands_for` has the country it stands for, as far
/// as it is told, and `words` the phrase where it is no mention; both empty: an unnamed side ("rallies in Oran").
struct Side {
  MentionId mention;
  SlotName slot;
  TokenRange words;
  std::optional<ActorCode> stands_for;
  bool operator==(const Side& other) const { return mention == other.mention && words == other.words; }
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
      told_by;            ///< further predicates of the same event ("killed in *a raid*"); sizes are read there too
  bool takes_up = false;  ///< a noun without sides ("the attack"): no event, yet it may take up one told before
  double confidence = 0;  ///< that type, actor and recipient are all right, by the judge
  std::vector<ConfidenceReason> reasons;  ///< the judge's
  Rejection rejected;                     ///< why it is no event; empty: it is one
};

}  // namespace hearsay
