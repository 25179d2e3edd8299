#pragma once

#include "doc/doc.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Fills doc.mentions and doc.entities: names, nominals and pronouns, who they are, and which belong together.
class ActorLinker {
 public:
  explicit ActorLinker(const ActorBase& base) : base_(base) {}
  void run(Doc& doc) const;

 private:
  const ActorBase& base_;
};

}  // namespace hearsay
