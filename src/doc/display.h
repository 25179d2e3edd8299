#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/span.h"

/// Text for a terminal, measured in columns: wide characters count two, combining marks none.
namespace hearsay {

[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` on one line and harmless: runs of white space become one space, control characters are left out.
[[nodiscard]] std::string plain_line(std::string_view text);

/// Lines of at most `width` columns, broken between words; a longer word is broken inside. At least one line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` with blanks behind it up to `width` columns.
[[nodiscard]] std::string padded(std::string text, std::size_t width);

/// Lines of a table's row: each cell wrapped in its column, `gap` blanks between columns, none at the end of a line.
[[nodiscard]] std::vector<std::string> row_lines(std::span<const std::string> cells,
                                                 std::span<const std::size_t> widths, std::size_t gap);

/// The text as one line with `mark` in it, cut at words on both sides to at most `width` columns ("… that [met] in …").
/// `open` and `close` go around the mark and do not count as columns when they are escapes.
struct MarkStyle {
  std::string open = "[";
  std::string close = "]";
  bool visible = true;
};
[[nodiscard]] std::string marked_line(std::string_view text, ByteSpan mark, std::size_t width, const MarkStyle& style);

}  // namespace hearsay
