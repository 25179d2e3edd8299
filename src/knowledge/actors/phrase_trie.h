#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "knowledge/actors/name_pieces.h"

namespace hearsay {

/// A trie over the pieces of names (name_pieces.h), case folded; each phrase remembers how it was written, so that the
/// caller decides which case forms count. Longest match in one walk; no regular expressions. Immutable once filled.
class PhraseTrie {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNoNode = UINT32_MAX;
  static constexpr std::uint32_t kNoPiece = UINT32_MAX;

  struct Phrase {
    std::string written;      ///< its pieces as written, parted by blanks
    std::uint32_t value = 0;  ///< the caller's
    std::uint32_t pieces = 0;
  };

  PhraseTrie();
  /// Adds a name; one without any piece is left out and gives false.
  bool add(std::string_view name, std::uint32_t value);

  /// The number of a folded piece, or kNoPiece where no phrase has it.
  [[nodiscard]] std::uint32_t piece(std::string_view folded) const;
  [[nodiscard]] Node next(Node node, std::uint32_t piece) const;
  /// Where the whole of `name` ends, or kNoNode.
  [[nodiscard]] Node node_of(std::string_view name) const;
  /// Phrases that end at `node`, as indices for phrase().
  [[nodiscard]] const std::vector<std::uint32_t>& ending(Node node) const { return ending_[node]; }
  [[nodiscard]] const Phrase& phrase(std::uint32_t index) const { return phrases_[index]; }
  [[nodiscard]] std::size_t size() const { return phrases_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> pieces_;
  std::unordered_map<std::uint64_t, Node> edges_;
  std::vector<std::vector<std::uint32_t>> ending_;
  std::vector<Phrase> phrases_;
};

/// Lower case of a piece; ASCII without allocation through `buffer`.
[[nodiscard]] std::string_view folded(std::string_view piece, std::string& buffer);

}  // namespace hearsay
