#include <fmt/format.h>

#include "hearsay/format.h"

namespace hearsay {

namespace {

// XML 1.0 has no control characters at all.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
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
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
    }
  }
  return out;
}

std::string_view next_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

// UniversalPetrarch takes every line for a word and its first column for a number.
bool word(std::string_view line) {
  const auto id = line.substr(0, line.find('\t'));
  return !id.empty() && id.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string_view sentence_xml_header() { return "<?xml version='1.0' encoding='utf-8'?>\n<Sentences>\n"; }
std::string_view sentence_xml_footer() { return "</Sentences>\n"; }

bool write_sentence_xml(const Article& article, std::string_view conllu, const SentenceXmlOptions& options,
                        std::string& out) {
  const std::string date = compact_date(article.published.value_or(""));
  if (date.empty()) return false;
  const std::string id = escaped(article.id);
  const std::string source = escaped(article.outlet.value_or("NULL"));
  constexpr std::string_view kText = "# text = ";
  std::string text, parse;
  int number = 0;
  while (!conllu.empty()) {
    const std::string_view line = next_line(conllu);
    if (line.starts_with(kText)) {
      text = line.substr(kText.size());
    } else if (word(line)) {
      parse.append(line).append("\n");
    }
    if ((!line.empty() && !conllu.empty()) || parse.empty()) continue;
    out += fmt::format("<Sentence date=\"{}\" id=\"{}_{}\" source=\"{}\" sentence=\"true\">\n<Text>\n{}\n</Text>\n",
                       date, id, ++number, source, escaped(text));
    if (options.parses) out += fmt::format("<Parse>\n{}</Parse>\n", escaped(parse));
    out += "</Sentence>\n";
    parse.clear();
  }
  return true;
}

}  // namespace hearsay
