#pragma once

#include <string>

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// How the sentence leads from a predicate to a word, in plain words: "the subject of ‘agreed’, whose infinitive clause
/// is ‘withdraw’". Told from the parse alone. Empty where both are the same word.
[[nodiscard]] std::string link_words(const Doc& doc, const Tree& tree, TokenId predicate, TokenId word);

/// The phrase that the word governs, without the clauses and conjuncts that hang on it.
[[nodiscard]] TokenRange phrase_of(const Doc& doc, const Tree& tree, TokenId word);

}  // namespace hearsay
