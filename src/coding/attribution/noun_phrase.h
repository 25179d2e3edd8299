#pragma once

#include <optional>
#include <vector>

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// The words of a noun phrase around its head, without relative clauses, participles set off by commas, appositions,
/// its own case marker and punctuation at the edges: "two security sources", "a teacher from the town".
[[nodiscard]] TokenRange source_phrase(const Doc& doc, const Tree& tree, TokenId head);

/// Some of the tokens of a window.
class TokenSet {
 public:
  explicit TokenSet(TokenRange window) : window_(window), in_(window.size(), false) {}

  [[nodiscard]] TokenRange window() const { return window_; }
  [[nodiscard]] bool has(std::uint32_t token) const {
    return window_.contains(TokenId{token}) && in_[token - window_.begin];
  }
  void add(TokenRange range);
  void remove(TokenRange range);
  /// Every token below `top`, but nothing below `stop` (which may be none).
  void add_subtree(const Tree& tree, TokenId top, TokenId stop = {});
  void remove_subtree(const Tree& tree, TokenId top);
  /// The runs of tokens, with punctuation at their edges cut off (quotation marks stay) and nothing kept that has no
  /// word. A hole of punctuation only does not part a run.
  [[nodiscard]] std::vector<TokenRange> runs(const Doc& doc) const;

 private:
  TokenRange window_;
  std::vector<bool> in_;
};

/// The one who does what a verb says: its subject, the agent of a passive, or the subject of the clause that governs
/// it.
struct Speaker {
  TokenId head;
  TokenId relative;  ///< the relative pronoun where the head is its antecedent
};
[[nodiscard]] std::optional<Speaker> speaker_of(const Doc& doc, const Tree& tree, TokenId verb);

}  // namespace hearsay
