#pragma once

#include "actors/actor_scratch.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Fills doc.mentions in text order: names (actor base and entity labels merged; the base wins the type, the longer
/// span the place), noun phrases that may stand for actors, and third-person pronouns. Needs tokens, tags, trees;
/// const, thread-safe.
class MentionFinder {
 public:
  explicit MentionFinder(const ActorBase& base) : base_(base), matcher_(base) {}
  void run(Doc& doc) const;
  /// The same, keeping what was found for the stages after it.
  void run(Doc& doc, ActorScratch& scratch) const;

 private:
  const ActorBase& base_;
  NameMatcher matcher_;
};

/// Names and their types, longest first where they overlap; `match` is ActorScratch::kNone for names the base lacks.
struct NameSpan {
  TokenRange tokens;
  EntityType type = EntityType::none;
  std::uint32_t match = ActorScratch::kNone;
};
[[nodiscard]] std::vector<NameSpan> merge_names(const Doc& doc, const ActorBase& base,
                                                const std::vector<NameMatch>& matches);

}  // namespace hearsay
