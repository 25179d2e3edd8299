#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace hearsay {

/// An index into one column family, of a type of its own so that a token is never taken for a mention.
/// The default is "none".
template <class Tag>
struct TypedId {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t value = kNone;

  constexpr TypedId() = default;
  constexpr explicit TypedId(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

  [[nodiscard]] constexpr bool valid() const { return value != kNone; }
  [[nodiscard]] constexpr std::size_t index() const { return value; }
  auto operator<=>(const TypedId&) const = default;
};

using TokenId = TypedId<struct TokenTag>;
using SentenceId = TypedId<struct SentenceTag>;
using MentionId = TypedId<struct MentionTag>;
using EntityId = TypedId<struct EntityTag>;
using FrameId = TypedId<struct FrameTag>;
using TimeId = TypedId<struct TimeTag>;
using PlaceId = TypedId<struct PlaceTag>;
using AttributionId = TypedId<struct AttributionTag>;

/// Half-open range of tokens [begin, end).
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool contains(TokenId token) const { return begin <= token.value && token.value < end; }
  [[nodiscard]] bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const TokenRange&) const = default;
};

}  // namespace hearsay
