#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace hearsay {

/// Half-open range of bytes [begin, end) of a document's text; both ends lie on character borders.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  auto operator<=>(const ByteSpan&) const = default;
};

}  // namespace hearsay
