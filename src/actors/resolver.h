#pragma once

#include "actors/chain.h"
#include "actors/report_country.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Turns chains into doc.entities with actor codes and links doc.mentions to them; mentions without a chain are
/// dropped. A chain's code comes from its best mention, then from possessors, its predicates and appositions, the place
/// of its sentence, the country of the report; `path` tells each step.
class ActorResolver {
 public:
  explicit ActorResolver(const ActorBase& base) : base_(base) {}
  void run(Doc& doc, const ActorScratch& scratch, const Chains& chains) const;

 private:
  const ActorBase& base_;
};

/// CAMEO's actor code where the tables give none: code and sector in one, with CAMEO's names for both.
[[nodiscard]] std::optional<std::string> cameo_code(const ActorCode& actor);

}  // namespace hearsay
