#pragma once

#include <optional>
#include <vector>

#include "doc/doc.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// A mention on its way: where it stands and what the tables say of its words. `descend` is the noun that a quantifier
/// counts ("thousands of demonstrators").
struct Draft {
  Mention mention;
  std::optional<NameSense> sense;
  const Role* role = nullptr;
  TokenId descend;
};

/// The drafts of a report with the way back from a head word, at most one draft a head. In text order once `sort` has run.
class Drafts {
 public:
  explicit Drafts(std::size_t tokens) : by_head_(tokens, -1) {}

  /// Does nothing where the head has a draft already.
  void add(const Draft& draft);
  void sort();

  /// Index of the draft with that head, or -1.
  [[nodiscard]] int at(TokenId head) const { return by_head_[head.index()]; }
  [[nodiscard]] bool has(TokenId head) const { return at(head) >= 0; }
  [[nodiscard]] std::size_t size() const { return list_.size(); }
  [[nodiscard]] const Draft& operator[](std::size_t i) const { return list_[i]; }
  [[nodiscard]] const Draft& operator[](int i) const { return list_[static_cast<std::size_t>(i)]; }

 private:
  std::vector<Draft> list_;
  std::vector<int> by_head_;
};

}  // namespace hearsay
