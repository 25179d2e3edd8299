#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "actors/name_matcher.h"
#include "actors/noun_phrase.h"
#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// What the words of one mention say about the actor, before chains are known.
struct Composition {
  const NamedActor* actor = nullptr;
  const Country* country = nullptr;  ///< the mention names this state (or its people, capital, government's seat)
  const Role* role = nullptr;
  std::optional<std::string> code, sector, cameo;
  std::vector<std::string> other_sectors;
  bool needs_country = false;          ///< a role or kind of people without one: takes it from the surroundings
  bool borrowed = false;               ///< the code or sector comes from another actor ("ISI delegation")
  bool thing = false;                  ///< no role: something of a state or actor ("Afghan territory")
  const NamedActor* people = nullptr;  ///< a people or faith of many countries: the code gives way to theirs
  MentionId lender;                    ///< possessor or object whose chain gives what is missing ("its ministry")
  std::string path;
};

/// Facts about one document that the actor stages hand on; the columns `match` and so on run parallel to doc.mentions.
struct ActorScratch {
  explicit ActorScratch(const Doc& doc) : tree(doc) {}

  Tree tree;
  std::vector<NameMatch> matches;
  std::vector<std::uint32_t> match_at;  ///< token → matches, or kNone
  std::vector<std::uint32_t> match;     ///< mention → matches, or kNone
  std::vector<RoleMatch> role;
  std::vector<bool> quiet;         ///< mention that serves coreference alone: heads nothing, is kept only in a chain
  std::vector<MentionId> by_head;  ///< token → the mention that it heads
  std::vector<Composition> composition;

  static constexpr std::uint32_t kNone = UINT32_MAX;
};

}  // namespace hearsay
