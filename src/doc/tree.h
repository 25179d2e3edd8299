#pragma once

#include <vector>

#include "doc/doc.h"

namespace hearsay {

/// Children lists of the whole document's trees in one compact table. Built once after parsing; views stay valid as
/// long as it lives. Children stand in text order.
class Tree {
 public:
  explicit Tree(const Doc& doc);

  struct Children {
    const TokenId* first;
    const TokenId* last;
    [[nodiscard]] const TokenId* begin() const { return first; }
    [[nodiscard]] const TokenId* end() const { return last; }
    [[nodiscard]] bool empty() const { return first == last; }
  };
  [[nodiscard]] Children children(TokenId token) const;
  /// The first child with that relation, or an invalid id.
  [[nodiscard]] TokenId child(TokenId token, Deprel relation) const;
  [[nodiscard]] bool has_child(TokenId token, Deprel relation) const { return child(token, relation).valid(); }
  /// True where `ancestor` governs `token`, or is it.
  [[nodiscard]] bool dominates(TokenId ancestor, TokenId token) const;
  /// Smallest range that holds the whole subtree of `token`.
  [[nodiscard]] TokenRange subtree(TokenId token) const;

 private:
  const Doc* doc_;
  std::vector<std::uint32_t> offsets_;
  std::vector<TokenId> children_;
};

}  // namespace hearsay
