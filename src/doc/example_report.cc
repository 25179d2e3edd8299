#include "doc/display.h"
#include "hearsay/format.h"
#include "hearsay/lexicon.h"

namespace hearsay {

void write_example(const LexiconExample& example, std::string_view instead, const TableOptions& options,
                   std::string& out) {
  constexpr std::size_t kIndent = 4;
  const auto paragraph = [&](const std::string& text, std::size_t indent) {
    const std::size_t room = options.width > 2 * indent + 1 ? options.width - indent : options.width;
    for (const std::string& line : wrap(plain_line(text), room)) out.append(indent, ' ').append(line).append("\n");
  };
  const std::string wanted =
      example.event.empty() ? "a blocked sense, is to give no event" : "is to give " + example.event;
  paragraph(example.file + ":" + std::to_string(example.line) + ": '" + example.pattern + "' " + wanted, 0);
  paragraph(example.sentence, kIndent);
  paragraph(std::string(instead), kIndent);
}

}  // namespace hearsay
