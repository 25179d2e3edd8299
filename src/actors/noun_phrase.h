#pragma once

#include <string>

#include "doc/doc.h"
#include "doc/tree.h"
#include "knowledge/actor_base.h"

/// Grammar of noun phrases on the tree, shared by the actor stages.
namespace hearsay {

/// The token of `range` that governs the others: the first whose head lies outside and that is no mere function word.
[[nodiscard]] TokenId head_of(const Doc& doc, TokenRange range);

/// The phrase of `head` in one piece, without relative clauses, appositions, further conjuncts and its own preposition.
[[nodiscard]] TokenRange noun_phrase(const Doc& doc, const Tree& tree, TokenId head);

/// The preposition of a nominal, or an invalid id.
[[nodiscard]] TokenId preposition(const Tree& tree, TokenId head);

struct RoleMatch {
  const Role* role = nullptr;
  TokenRange tokens;
  bool former = false;  ///< "ex-soldier"
};

/// The longest role phrase that ends at `head` ("army chief"), or that goes on after it with "of" ("chief of staff").
[[nodiscard]] RoleMatch find_role(const Doc& doc, const ActorBase& base, TokenId head);

/// True for words that only count or pick out what follows in "most of them", "thousands of demonstrators".
[[nodiscard]] bool is_quantifier(const Doc& doc, TokenId token);

[[nodiscard]] bool is_nominal(Upos tag);

}  // namespace hearsay
