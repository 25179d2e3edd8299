#pragma once

#include <vector>

#include "doc/doc.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// A name of the actor base found in a document.
struct NameMatch {
  TokenRange tokens;
  NameSense sense;
};

/// Finds the names of the actor base by longest match, in text order, without overlaps and never across sentences.
/// Ambiguous names count only where the document bears them out. Needs tokens; tags and entity labels are used where
/// there are any.
class NameMatcher {
 public:
  explicit NameMatcher(const ActorBase& base) : base_(base) {}
  [[nodiscard]] std::vector<NameMatch> run(const Doc& doc) const;

 private:
  const ActorBase& base_;
};

}  // namespace hearsay
