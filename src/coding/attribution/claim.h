#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/attribution/cue_table.h"
#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// An attribution as one rule finds it, before quotations and nesting are settled.
struct Claim {
  std::optional<TokenRange> source;
  TokenId source_head;
  TokenRange cue;
  TokenId cue_head;
  std::vector<TokenRange> content;
  std::string stance;
  bool topic = false;        ///< as in Attribution
  bool takes_quote = false;  ///< words in quotation marks around it belong to it
};

/// Everything that the rules read.
struct ClaimContext {
  const Doc& doc;
  const Tree& tree;
  const CueTable& cues;
};

/// "X said that …", "…, X said", "X denied shelling Y", "is believed to …": the claim of a verb, or nothing.
[[nodiscard]] std::optional<Claim> claim_of_verb(const ClaimContext& context, TokenId verb);
/// "X's claim that …", "a statement saying …"
[[nodiscard]] std::optional<Claim> claim_of_noun(const ClaimContext& context, TokenId noun);
/// "reportedly", "allegedly"
[[nodiscard]] std::optional<Claim> claim_of_adverb(const ClaimContext& context, TokenId adverb);
/// "according to X", "in the words of X", "by the count of X", beginning at that token
[[nodiscard]] std::optional<Claim> claim_of_phrase(const ClaimContext& context, std::uint32_t at);
/// "Minister: talks will resume", at the head of a paragraph
[[nodiscard]] std::optional<Claim> claim_of_colon(const ClaimContext& context, const Sentence& sentence);

}  // namespace hearsay
