#include "knowledge/actors/name_pieces.h"

#include "base/utf8.h"

namespace hearsay {

namespace {

enum class Kind { letter, vanishing, mark };

Kind kind_of(char32_t c) {
  if (c < 0x80) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return Kind::letter;
    if (c == '.' || c == '-' || c == '\'' || c == '`' || c == ' ' || c == '_') return Kind::vanishing;
    return Kind::mark;
  }
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x00A0 || (c >= 0x2010 && c <= 0x2013)) return Kind::vanishing;
  if (c == 0x00AB || c == 0x00BB || c == 0x2026 || (c >= 0x2014 && c <= 0x206F)) return Kind::mark;
  return Kind::letter;
}

}  // namespace

void split_name(std::string_view text, std::vector<NamePiece>& out) {
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const CodePoint c = byte < 0x80 ? CodePoint{byte, 1, true} : decode_utf8(text, at);
    const Kind kind = kind_of(c.value);
    const auto begin = static_cast<std::uint32_t>(at);
    at += c.size;
    const auto end = static_cast<std::uint32_t>(at);
    if (kind == Kind::letter && open) {
      out.back().end = end;
    } else if (kind != Kind::vanishing) {
      out.push_back({begin, end});
    }
    open = kind == Kind::letter;
  }
}

}  // namespace hearsay
