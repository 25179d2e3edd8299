#include "actors/actor_linker.h"

#include "actors/composition.h"
#include "actors/coreference.h"
#include "actors/mentions.h"
#include "actors/relations.h"
#include "actors/resolver.h"

namespace hearsay {

void ActorLinker::run(Doc& doc) const {
  ActorScratch scratch(doc);
  MentionFinder(base_).run(doc, scratch);
  Composer(doc, base_, scratch).run();
  const Chains chains = Coreference(base_).run(doc, scratch);
  ActorResolver(base_).run(doc, scratch, chains);
  read_relations(doc, base_, scratch.tree);
}

}  // namespace hearsay
