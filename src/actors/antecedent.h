#pragma once

#include "actors/chain.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Finds what definite descriptions and pronouns take up, among the mentions before them in a bounded window.
class Antecedents {
 public:
  Antecedents(const Doc& doc, const ActorBase& base, const ActorScratch& scratch)
      : doc_(doc), base_(base), s_(scratch) {}

  [[nodiscard]] std::uint32_t of_description(const Chains& chains, MentionId mention) const;
  [[nodiscard]] std::uint32_t of_pronoun(const Chains& chains, MentionId mention) const;

 private:
  [[nodiscard]] bool same_head_fits(const Mention& later, const Mention& earlier) const;
  [[nodiscard]] bool kind_fits(std::string_view noun, const Chain& chain) const;
  [[nodiscard]] int pronoun_score(const Chain& chain, const Mention& candidate, const Mention& pronoun,
                                  bool possessive) const;
  [[nodiscard]] bool clause_mate(TokenId candidate, TokenId pronoun) const;
  [[nodiscard]] bool speaker_of_quote(TokenId candidate, TokenId pronoun) const;
  [[nodiscard]] bool modifiers_fit(const Mention& later, const Mention& earlier) const;

  const Doc& doc_;
  const ActorBase& base_;
  const ActorScratch& s_;
};

[[nodiscard]] Number number_of(const Doc& doc, const Mention& mention);
[[nodiscard]] bool is_definite(const Doc& doc, const Tree& tree, TokenId head);

}  // namespace hearsay
