#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "actors/linking/actor_composer.h"
#include "actors/linking/draft.h"
#include "doc/tree.h"

namespace hearsay {

/// Puts drafts that stand for one entity into one chain: names by entry or spelling, definite nominals by head and kind,
/// pronouns by number, kind and nearness. Writes doc.mentions and doc.entities; a pronoun without antecedent is left out.
class ChainBuilder {
 public:
  ChainBuilder(Doc& doc, const Tree& tree, const ActorBase& base, const Drafts& drafts, const ActorCodes& codes)
      : doc_(doc), tree_(tree), base_(base), drafts_(drafts), codes_(codes), entity_(drafts.size()) {}
  void run();

 private:
  [[nodiscard]] EntityId entity_of_name(std::size_t i);
  [[nodiscard]] EntityId entity_of_nominal(std::size_t i);
  [[nodiscard]] EntityId take_up(const std::string& key, std::size_t i);
  [[nodiscard]] EntityId fresh(std::size_t i);
  [[nodiscard]] EntityId named_kind(std::size_t i) const;
  [[nodiscard]] EntityId antecedent(std::size_t i) const;

  Doc& doc_;
  const Tree& tree_;
  const ActorBase& base_;
  const Drafts& drafts_;
  const ActorCodes& codes_;
  std::vector<EntityId> entity_;
  std::unordered_map<std::string, EntityId> known_;
};

}  // namespace hearsay
