// Reads JSON Lines with `text` and `ends` (bytes at which the treebank's sentences end, or none) and prints what the
// program itself sees of each candidate: "label<TAB>features separated by blanks". With --tokens it prints the
// segmentation instead: per document one line of JSON, a list of sentences, each a list of [begin, end, joined] in
// bytes.
#include <simdjson.h>

#include <algorithm>
#include <iostream>
#include <string>

#include "language/segmentation/segmenter.h"

namespace {

void print_tokens(const hearsay::Doc& doc) {
  std::string out = "[";
  for (const auto& sentence : doc.sentences) {
    if (out.size() > 1) out += ',';
    out += '[';
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const auto span = doc.tokens.span[i];
      if (i > sentence.tokens.begin) out += ',';
      out += '[' + std::to_string(span.begin) + ',' + std::to_string(span.end) + ',' +
             (doc.tokens.joined[i] ? "1]" : "0]");
    }
    out += ']';
  }
  std::cout << out << "]\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: segmentation_boundaries KNOWLEDGE MODELS|- [--tokens] < documents.jsonl\n";
    return 2;
  }
  const bool tokens = argc > 3 && std::string(argv[3]) == "--tokens";
  const auto segmenter = std::string(argv[2]) == "-" ? hearsay::Segmenter::load_without_model(argv[1])
                                                     : hearsay::Segmenter::load(argv[1], argv[2]);
  if (!segmenter) {
    std::cerr << segmenter.error().text() << '\n';
    return 1;
  }
  simdjson::dom::parser parser;
  std::string line;
  while (std::getline(std::cin, line)) {
    const simdjson::dom::element record = parser.parse(line);
    hearsay::Article article;
    article.text = std::string(std::string_view(record["text"]));
    hearsay::Doc doc(std::move(article));
    if (tokens) {
      segmenter->run(doc);
      print_tokens(doc);
      continue;
    }
    std::vector<std::uint32_t> ends;
    for (const auto end : record["ends"]) ends.push_back(static_cast<std::uint32_t>(std::uint64_t(end)));
    segmenter->run(doc, [&](const hearsay::TokenRow& row, const hearsay::Boundary& boundary) {
      const bool end = std::binary_search(ends.begin(), ends.end(), row.pieces[boundary.next - 1].span.end);
      std::string out = end ? "1\t" : "0\t";
      for (const auto& name : boundary_names(row, boundary)) out += name + '\x1f';
      out.back() = '\n';
      std::cout << out;
      return end;
    });
  }
  return 0;
}
