#include "knowledge/actors/phrase_trie.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay {

std::string_view folded(std::string_view piece, std::string& buffer) {
  const bool ascii =
      std::all_of(piece.begin(), piece.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) {
    buffer = lower_case(piece);
    return buffer;
  }
  buffer.assign(piece);
  for (char& c : buffer) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return buffer;
}

PhraseTrie::PhraseTrie() : ending_(1) {
  pieces_.reserve(1U << 15U);
  edges_.reserve(1U << 16U);
}

bool PhraseTrie::add(std::string_view name, std::uint32_t value) {
  std::vector<NamePiece> pieces;
  split_name(name, pieces);
  if (pieces.empty()) return false;
  Phrase phrase;
  phrase.value = value;
  phrase.pieces = static_cast<std::uint32_t>(pieces.size());
  Node node = kRoot;
  std::string buffer;
  for (const NamePiece p : pieces) {
    const std::string_view word = name.substr(p.begin, p.end - p.begin);
    if (!phrase.written.empty()) phrase.written += ' ';
    phrase.written += word;
    const auto [at, fresh] =
        pieces_.try_emplace(std::string(folded(word, buffer)), static_cast<std::uint32_t>(pieces_.size()));
    const std::uint64_t key = (static_cast<std::uint64_t>(node) << 32U) | at->second;
    const auto [edge, grown] = edges_.try_emplace(key, static_cast<Node>(ending_.size()));
    if (grown) ending_.emplace_back();
    node = edge->second;
  }
  ending_[node].push_back(static_cast<std::uint32_t>(phrases_.size()));
  phrases_.push_back(std::move(phrase));
  return true;
}

std::uint32_t PhraseTrie::piece(std::string_view folded_piece) const {
  const auto at = pieces_.find(folded_piece);
  return at == pieces_.end() ? kNoPiece : at->second;
}

PhraseTrie::Node PhraseTrie::node_of(std::string_view name) const {
  std::vector<NamePiece> pieces;
  split_name(name, pieces);
  Node node = pieces.empty() ? kNoNode : kRoot;
  std::string buffer;
  for (const NamePiece p : pieces) {
    const std::uint32_t id = piece(folded(name.substr(p.begin, p.end - p.begin), buffer));
    node = id == kNoPiece ? kNoNode : next(node, id);
    if (node == kNoNode) break;
  }
  return node;
}

PhraseTrie::Node PhraseTrie::next(Node node, std::uint32_t piece) const {
  const auto edge = edges_.find((static_cast<std::uint64_t>(node) << 32U) | piece);
  return edge == edges_.end() ? kNoNode : edge->second;
}

}  // namespace hearsay
