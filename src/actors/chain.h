#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actors/actor_scratch.h"

namespace hearsay {

enum class Number : std::uint8_t { unknown, singular, plural };

/// What is known of one chain while it grows; mentions in text order.
struct Chain {
  std::vector<MentionId> mentions;
  EntityType type = EntityType::none;
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  bool named = false;
  bool state = false;       ///< a country itself
  bool collective = false;  ///< a body or group that "they" can take up too
  const NamedActor* actor = nullptr;
  std::string code, sector;             ///< of the first mention that has them
  std::uint32_t moved_to = UINT32_MAX;  ///< the chain it was merged into
};

/// Chains over the mentions of one document; `of[m]` is an index into `list`.
struct Chains {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<Chain> list;
  std::vector<std::uint32_t> of;

  /// Puts `from` into `into`; the former is empty afterwards.
  void merge(std::uint32_t into, std::uint32_t from);
  void add(std::uint32_t chain, MentionId mention);
  /// The living chain that `chain` has become.
  [[nodiscard]] std::uint32_t living(std::uint32_t chain) const;
};

}  // namespace hearsay
