#pragma once

#include <vector>

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// The predicate and the words above it whose circumstances are its own too: 'plans to *visit* on Monday', 'killed in a
/// *raid* on Monday', 'the *arrest* took place on Monday'. Nearest first. Reports, conditions and relative clauses end
/// the path.
[[nodiscard]] std::vector<TokenId> clause_path(const Doc& doc, TokenId predicate);

/// True where `token` hangs on `top` by phrases alone, not by a clause of its own.
[[nodiscard]] bool in_own_phrase(const Doc& doc, TokenId top, TokenId token);

}  // namespace hearsay
