#include "doc/tree.h"

#include <algorithm>

namespace hearsay {

Tree::Tree(const Doc& doc) : doc_(&doc), offsets_(doc.tokens.size() + 1, 0), children_(doc.tokens.size()) {
  const auto& heads = doc.tokens.head;
  for (const TokenId head : heads) {
    if (head.valid()) ++offsets_[head.index() + 1];
  }
  for (std::size_t i = 1; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i].valid()) children_[next[heads[i].index()]++] = TokenId(i);
  }
}

Tree::Children Tree::children(TokenId token) const {
  return {children_.data() + offsets_[token.index()], children_.data() + offsets_[token.index() + 1]};
}

TokenId Tree::child(TokenId token, Deprel relation) const {
  for (const TokenId c : children(token)) {
    if (doc_->tokens.deprel[c.index()] == relation) return c;
  }
  return {};
}

bool Tree::dominates(TokenId ancestor, TokenId token) const {
  while (token.valid() && token != ancestor) token = doc_->tokens.head[token.index()];
  return token.valid();
}

TokenRange Tree::subtree(TokenId token) const {
  TokenRange range{token.value, token.value + 1};
  for (const TokenId c : children(token)) {
    const TokenRange below = subtree(c);
    range.begin = std::min(range.begin, below.begin);
    range.end = std::max(range.end, below.end);
  }
  return range;
}

}  // namespace hearsay
