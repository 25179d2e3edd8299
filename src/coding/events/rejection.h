#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/typed_id.h"

namespace hearsay {

struct EventCandidate;

/// Why a candidate is no event.
enum class RejectionReason : std::uint8_t {
  none,
  blocked_sense,       ///< a sense that the lexicon blocks: 'fired the coach'
  constraint_unmet,    ///< no sense of the word fits what stands around it: 'held the door' is not 'held talks'
  no_side,             ///< tells neither who nor whom
  no_political_actor,  ///< the sense asks for one
  no_recipient,        ///< the sense asks for one
  weak_sense,          ///< the sense asks for a political actor and a recipient
  part_of_phrase,      ///< a word of a phrase that has a sense of its own: the talks of 'held talks'
  content,             ///< what a speech act is about: the bombing of 'threatened to bomb'
  retold,              ///< another word tells the same event: 'killed in a raid'
  taken_up,            ///< 'the attack', after the attack was told
  aim,                 ///< what a protest is for: the demand of 'marched to demand'
  judge,               ///< the learned judge turned it down
};

/// The reason's name in JSON: "blocked_sense".
[[nodiscard]] std::string_view name(RejectionReason reason);

/// Why a candidate was turned down; `by` is the predicate that has the event instead, where one has it.
struct Rejection {
  RejectionReason reason = RejectionReason::none;
  TokenId by;
  std::string detail;  ///< more in plain words, where the reason alone does not say all
  /// True for what is an event.
  [[nodiscard]] bool empty() const { return reason == RejectionReason::none; }
};

/// Turns a candidate down. It stays in its list, so that `code --rejected` can tell of it.
void reject(EventCandidate& candidate, RejectionReason reason, TokenId by = {}, std::string detail = {});

}  // namespace hearsay
