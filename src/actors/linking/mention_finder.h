#pragma once

#include "actors/linking/draft.h"
#include "doc/tree.h"

namespace hearsay {

/// True where a name or role stands as modifier of that word ("Afghan" in "Afghan territory").
[[nodiscard]] bool has_actor_modifier(const Doc& doc, const Tree& tree, const Drafts& drafts, TokenId token);

/// Finds what may stand for an actor: names of the base and of the tagger, nominals with a role or kind noun, counted
/// nouns, third-person pronouns. Gives drafts in text order; codes nothing.
class MentionFinder {
 public:
  MentionFinder(const Doc& doc, const Tree& tree, const ActorBase& base) : doc_(doc), tree_(tree), base_(base) {}
  [[nodiscard]] Drafts run() const;

 private:
  void base_names(Drafts& out, std::vector<bool>& taken) const;
  void tagged_names(Drafts& out, const std::vector<bool>& taken) const;
  void nominals(Drafts& out) const;
  void nominal(Drafts& out, TokenId t) const;
  void pronouns(Drafts& out) const;
  [[nodiscard]] TokenId counted(TokenId t) const;

  const Doc& doc_;
  const Tree& tree_;
  const ActorBase& base_;
};

}  // namespace hearsay
