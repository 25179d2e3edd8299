#pragma once

#include "actors/chain.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Finds what a definite description takes up among the mentions before it: a phrase or name with the same head ("the
/// ministry"), else a name of its kind ("the city", "the group"), the one told most and last.
class Descriptions {
 public:
  Descriptions(const Doc& doc, const ActorBase& base, const ActorScratch& scratch)
      : doc_(doc), base_(base), s_(scratch) {}

  /// A chain, or Chains::kNone.
  [[nodiscard]] std::uint32_t find(const Chains& chains, MentionId mention) const;

 private:
  [[nodiscard]] std::uint32_t by_head(const Chains& chains, MentionId mention) const;
  [[nodiscard]] std::uint32_t both(const Chains& chains, MentionId mention) const;
  [[nodiscard]] std::uint32_t by_kind(const Chains& chains, MentionId mention) const;
  [[nodiscard]] std::uint32_t people(const Chains& chains, MentionId mention, const KindNoun& kind) const;
  [[nodiscard]] bool same_head_fits(const Mention& later, const Mention& earlier) const;
  [[nodiscard]] bool holds_title(const Mention& later, std::size_t name) const;
  [[nodiscard]] bool modifiers_fit(const Mention& later, const Mention& earlier) const;
  [[nodiscard]] bool owners_fit(const Mention& later, const Mention& earlier) const;
  [[nodiscard]] bool plain(const Mention& mention) const;
  [[nodiscard]] bool kind_fits(const KindNoun& kind, const Chain& chain) const;
  [[nodiscard]] std::uint32_t bare(const Chains& chains, MentionId mention) const;
  [[nodiscard]] std::uint32_t chain_meant(const Chains& chains, std::size_t mention) const;

  const Doc& doc_;
  const ActorBase& base_;
  const ActorScratch& s_;
};

}  // namespace hearsay
