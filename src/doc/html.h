#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/span.h"

/// Text on its way into a page. Reports are hostile: nothing of them may become markup.
namespace hearsay {

/// `text` for content and quoted attributes: & < > " ' become entities; control characters, and those that turn the
/// direction of the line, are left out; line ends stay.
[[nodiscard]] std::string html_text(std::string_view text);

/// A span that shows in the text: a word for the style sheet, and what stands behind the span.
struct HtmlMark {
  ByteSpan span;
  std::string style;  ///< a class name of ours
  std::string after;  ///< markup of ours
};

/// `part` of a text with marks, which may overlap; what of a mark lies outside `part` is left out. Spans are of the
/// whole text.
[[nodiscard]] std::string html_marked(std::string_view text, ByteSpan part, const std::vector<HtmlMark>& marks);

}  // namespace hearsay
