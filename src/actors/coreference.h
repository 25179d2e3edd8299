#pragma once

#include "actors/chain.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Joins the mentions of a document into chains, precision first: names by actor, spelling, acronym and short form;
/// appositions; definite descriptions by head and kind; pronouns by agreement, subject and nearness. Looks back over a
/// bounded number of chains, so the time is linear in the document. Needs mentions and compositions.
class Coreference {
 public:
  explicit Coreference(const ActorBase& base) : base_(base) {}
  [[nodiscard]] Chains run(const Doc& doc, const ActorScratch& scratch) const;

 private:
  const ActorBase& base_;
};

}  // namespace hearsay
