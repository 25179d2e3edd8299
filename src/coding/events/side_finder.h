#pragma once

#include <span>
#include <vector>

#include "actors/mention_index.h"
#include "coding/events/candidate.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Which phrases may fill a slot: actors alone; also what stands for a country by the place it names ('villages in
/// southern Lebanon'); also any other thing ('the power station').
enum class Accept : std::uint8_t { actors, places, things };

/// Finds who fills a slot: the mentions of its phrase with all its conjuncts ("talks between Kenya, Uganda and the
/// rebels").
class SideFinder {
 public:
  SideFinder(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const MentionIndex& mentions);

  /// The sides in the first of `slots` that gives any.
  [[nodiscard]] std::vector<Side> first(const Frame& frame, std::span<const SlotName> slots,
                                        Accept accept = Accept::actors) const;
  /// The sides in all of `slots`.
  [[nodiscard]] std::vector<Side> all(const Frame& frame, std::span<const SlotName> slots,
                                      Accept accept = Accept::actors) const;
  /// The sides that this phrase names, with its conjuncts.
  [[nodiscard]] std::vector<Side> of_phrase(TokenId head, const SlotName& slot, Accept accept = Accept::actors) const;

 private:
  void collect(TokenId head, const SlotName& slot, Accept accept, std::vector<Side>& out) const;
  [[nodiscard]] std::vector<Side> coordinated(TokenId head, const Side& side) const;
  [[nodiscard]] std::optional<std::string> code_of(TokenId word) const;
  [[nodiscard]] bool is_side(MentionId mention, const SlotName& slot) const;
  [[nodiscard]] std::optional<Side> thing(TokenId head, const SlotName& slot, Accept accept) const;
  [[nodiscard]] bool is_thing(TokenId head) const;

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const MentionIndex& mentions_;
  std::vector<bool> timed_;  ///< tokens of time expressions: 'attacked on Tuesday'
};

/// A side of that country of which no more is known; sector UNK.
[[nodiscard]] ActorCode somebody_in(std::string_view country, std::string_view path);

}  // namespace hearsay
