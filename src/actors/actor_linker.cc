#include "actors/actor_linker.h"

#include "actors/linking/actor_composer.h"
#include "actors/linking/chain_builder.h"
#include "actors/linking/mention_finder.h"

namespace hearsay {

void ActorLinker::run(Doc& doc, const Tree& tree) const {
  const Drafts drafts = MentionFinder(doc, tree, base_).run();
  const ActorCodes codes = ActorComposer(doc, tree, base_, drafts).run();
  ChainBuilder(doc, tree, base_, drafts, codes).run();
}

}  // namespace hearsay
