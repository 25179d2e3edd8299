#include "language/segmentation/line_layout.h"

#include <cstddef>

namespace hearsay {

Gap classify_gap(std::string_view white_space) {
  if (white_space.empty()) return Gap::none;
  int lines = 0;
  for (std::size_t i = 0; i < white_space.size(); ++i) {
    const char c = white_space[i];
    // CR LF is one line end, a lone CR too.
    if (c == '\n' || (c == '\r' && (i + 1 == white_space.size() || white_space[i + 1] != '\n'))) ++lines;
    if (c == '\f') lines += 2;
    if (white_space.substr(i).starts_with("\u2029")) lines += 2;
    if (white_space.substr(i).starts_with("\u2028")) ++lines;
  }
  return lines == 0 ? Gap::blank : lines == 1 ? Gap::line : Gap::paragraph;
}

bool is_wrapped(std::string_view text) {
  std::size_t breaks = 0, broken = 0;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (at == 0 || at + 1 >= text.size() || text[at + 1] == '\n' || text[at - 1] == '\n') continue;
    const char before = text[at - 1] == '\r' && at > 1 ? text[at - 2] : text[at - 1];
    const char after = text[at + 1];
    ++breaks;
    if ((after >= 'a' && after <= 'z') && before != '.' && before != '!' && before != '?' && before != ':') ++broken;
  }
  return broken * 5 >= breaks * 2 && broken >= 2;
}

bool is_caseless(std::string_view text) {
  std::size_t upper = 0, lower = 0;
  for (const char c : text) {
    upper += c >= 'A' && c <= 'Z' ? 1U : 0U;
    lower += c >= 'a' && c <= 'z' ? 1U : 0U;
  }
  return upper * 200 < lower;
}

}  // namespace hearsay
