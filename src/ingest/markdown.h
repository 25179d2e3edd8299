#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearsay/result.h"

namespace hearsay {

/// What a Markdown report says: the words of its paragraphs, lists, headings and tables without the marks; code blocks
/// and images are left out. A first heading and the front matter's lines become fields.
struct MarkdownReport {
  std::optional<std::string> title, url, outlet, published;
  std::string text;  ///< paragraphs are parted by an empty line, list items by a line end
};

/// CommonMark with tables and strikethrough. The input must be valid UTF-8 with LF line ends.
[[nodiscard]] Result<MarkdownReport> read_markdown(std::string_view markdown);

}  // namespace hearsay
