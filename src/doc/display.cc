#include "doc/display.h"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.h"

namespace hearsay {

namespace {

constexpr std::string_view kEllipsis = "…";

std::size_t width_of(char32_t c) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

bool is_space(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return c == '\n' || c == '\t' || c == '\r' || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

// Controls could move the cursor or turn the direction of the line.
bool is_unprintable(char32_t c) {
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
  return direction || utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CC;
}

/// The bytes of the longest start of `text` that fits into `width` columns.
std::size_t fitting_start(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = decode_utf8(text, at);
    if (used + width_of(c.value) > width) break;
    used += width_of(c.value);
    at += c.size;
  }
  return at;
}

/// Drops whole words at the end until `text` fits.
std::string keep_start(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return "";
  std::string_view kept = text.substr(0, fitting_start(text, width - 1));
  if (const auto space = kept.rfind(' '); space != std::string_view::npos) kept = kept.substr(0, space + 1);
  return std::string(kept).append(kEllipsis);
}

/// Drops whole words at the beginning until `text` fits.
std::string keep_end(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return "";
  std::string_view kept = text;
  while (!kept.empty() && display_width(kept) > width - 1) {
    const auto space = kept.find(' ', 1);
    kept = space == std::string_view::npos ? std::string_view() : kept.substr(space);
  }
  return std::string(kEllipsis).append(kept);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    width += width_of(c.value);
    at += c.size;
  }
  return width;
}

std::string plain_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    if (is_space(c.value)) {
      space = !out.empty();
    } else if (!is_unprintable(c.value)) {
      if (space) out += ' ';
      space = false;
      append_utf8(out, c.value);
    }
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 2);
  std::vector<std::string> lines(1);
  const std::string plain = plain_line(text);
  for (std::string_view rest = plain; !rest.empty();) {
    const auto space = std::min(rest.find(' '), rest.size());
    std::string_view word = rest.substr(0, space);
    rest.remove_prefix(std::min(space + 1, rest.size()));
    const std::size_t used = display_width(lines.back());
    if (used > 0 && used + 1 + display_width(word) <= width) {
      lines.back().append(" ").append(word);
      continue;
    }
    if (used > 0) lines.emplace_back();
    while (display_width(word) > width) {
      const std::size_t part = fitting_start(word, width);
      lines.back() = word.substr(0, part);
      lines.emplace_back();
      word.remove_prefix(part);
    }
    lines.back() = word;
  }
  return lines;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  if (used < width) text.append(width - used, ' ');
  return text;
}

std::vector<std::string> row_lines(std::span<const std::string> cells, std::span<const std::size_t> widths,
                                   std::size_t gap) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(wrap(cells[i], widths[i]));
    height = std::max(height, columns.back().size());
  }
  std::vector<std::string> out;
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i)
      line += padded(y < columns[i].size() ? columns[i][y] : "", widths[i] + gap);
    line.erase(line.find_last_not_of(' ') + 1);
    out.push_back(std::move(line));
  }
  return out;
}

std::string marked_line(std::string_view text, ByteSpan mark, std::size_t width, const MarkStyle& style) {
  const auto size = static_cast<std::uint32_t>(text.size());
  mark = {std::min(mark.begin, size), std::min(mark.end, size)};
  std::string before = plain_line(text.substr(0, mark.begin));
  std::string middle = plain_line(mark.of(text));
  std::string after = plain_line(text.substr(mark.end));
  // plain_line drops the blanks at both ends; the ones beside the mark are wanted.
  const std::string_view raw_before = text.substr(0, mark.begin);
  if (!before.empty() && raw_before.find_last_not_of(" \t\r\n") + 1 != raw_before.size()) before += ' ';
  if (!after.empty() && text.substr(mark.end).find_first_not_of(" \t\r\n") != 0) after.insert(0, " ");
  const std::size_t marks = style.visible ? display_width(style.open) + display_width(style.close) : 0;
  const std::size_t room = width - std::min(width, marks);
  middle = keep_start(middle, room);
  const std::size_t left = room - std::min(room, display_width(middle));
  // Half of the room for each side; what one side does not need goes to the other.
  const std::size_t before_width = display_width(before);
  const std::size_t after_width = display_width(after);
  const std::size_t before_room = std::max(left / 2, left - std::min(left, after_width));
  before = keep_end(before, std::min(before_room, left));
  const std::size_t after_room = left - std::min(left, std::min(before_width, display_width(before)));
  return before + style.open + middle + style.close + keep_start(after, after_room);
}

}  // namespace hearsay
