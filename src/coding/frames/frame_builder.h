#pragma once

#include "doc/doc.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Fills doc.frames: for every verb, predicative adjective and common noun its deep arguments, in text order of the
/// predicates. Passives, control and raising, relative and participle clauses, shared subjects and objects of
/// coordinations, and the subjects and prepositional phrases that light verbs lend to their nouns are undone. Const and
/// thread-safe.
class FrameBuilder {
 public:
  /// `lexicon` says which verbs lend their subject to a noun (class `light`): 'launched an attack', not 'condemned an
  /// attack'.
  explicit FrameBuilder(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void run(Doc& doc, const Tree& tree) const;

 private:
  const Lexicon& lexicon_;
};

/// The frame of each token, O(1).
class FrameIndex {
 public:
  explicit FrameIndex(const Doc& doc);
  /// The frame whose predicate is that token, or an invalid id.
  [[nodiscard]] FrameId at(TokenId token) const { return frames_[token.index()]; }

 private:
  std::vector<FrameId> frames_;
};

/// The first argument of that slot (and preposition), or an invalid token.
[[nodiscard]] TokenId argument(const Frame& frame, Slot slot, std::string_view preposition = {});

}  // namespace hearsay
