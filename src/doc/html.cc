#include "doc/html.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay {

namespace {

bool is_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool is_control(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0); }

/// The styles of the marks over `piece`, and the markup of those that end with it.
struct Cover {
  std::string styles, after;
};

Cover cover_of(ByteSpan piece, const std::vector<HtmlMark>& marks) {
  Cover out;
  for (const HtmlMark& mark : marks) {
    if (!mark.span.contains(piece)) continue;
    const bool known = (" " + out.styles + " ").find(" " + mark.style + " ") != std::string::npos;
    if (!known) out.styles += (out.styles.empty() ? "" : " ") + mark.style;
    if (mark.span.end == piece.end) out.after += mark.after;
  }
  return out;
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    switch (c.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (!is_control(c.value) && !is_direction(c.value)) append_utf8(out, c.value);
    }
  }
  return out;
}

std::string html_marked(std::string_view text, ByteSpan part, const std::vector<HtmlMark>& marks) {
  std::vector<std::uint32_t> borders{part.begin, part.end};
  for (const HtmlMark& mark : marks) {
    for (const std::uint32_t border : {mark.span.begin, mark.span.end}) {
      if (part.begin < border && border < part.end) borders.push_back(border);
    }
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  std::string out;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const ByteSpan piece{borders[i], borders[i + 1]};
    const Cover cover = cover_of(piece, marks);
    const std::string words = html_text(piece.of(text));
    out += cover.styles.empty() ? words : "<span class=\"" + cover.styles + "\">" + words + "</span>" + cover.after;
  }
  return out;
}

}  // namespace hearsay
