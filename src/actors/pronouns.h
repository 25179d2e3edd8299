#pragma once

#include "actors/chain.h"
#include "actors/voices.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Finds what a third-person pronoun takes up in its sentence and the few before it, by agreement in number, gender and
/// kind, by grammar (the two sides of a verb differ, a quotation's "they" is not its speaker) and by salience.
class Pronouns {
 public:
  Pronouns(const Doc& doc, const ActorScratch& scratch, const Voices& voices)
      : doc_(doc), s_(scratch), voices_(voices) {}

  /// A chain, or Chains::kNone.
  [[nodiscard]] std::uint32_t find(const Chains& chains, MentionId mention) const;

 private:
  struct Word {
    Gender gender = Gender::unknown;  ///< known for "he" and "she"
    bool plural = false, reflexive = false;
  };
  [[nodiscard]] static Word read(std::string_view lower);
  [[nodiscard]] bool agrees(const Chain& chain, const Mention& candidate, const Word& word) const;
  [[nodiscard]] int score(const Chain& chain, const Mention& candidate, const Mention& pronoun, const Word& word) const;
  [[nodiscard]] std::uint32_t bound(const Chains& chains, TokenId head, const Word& word) const;
  [[nodiscard]] std::uint32_t ahead(const Chains& chains, TokenId head, const Word& word) const;
  [[nodiscard]] bool clause_mate(TokenId candidate, TokenId pronoun) const;
  [[nodiscard]] bool speaker_of_quote(TokenId candidate, TokenId pronoun) const;

  const Doc& doc_;
  const ActorScratch& s_;
  const Voices& voices_;
};

}  // namespace hearsay
