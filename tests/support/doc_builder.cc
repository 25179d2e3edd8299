#include "support/doc_builder.h"

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

#include "base/utf8.h"
#include "doc/conllu.h"

namespace hearsay::testing {

namespace {

bool clings(const std::string& form) {
  return form == "." || form == "," || form == "?" || form == "!" || form == ":" || form == "'s" || form == "n't" ||
         form == ")" || form == "”";
}

}  // namespace

Doc build_doc(std::string_view lines, std::string_view published) {
  std::istringstream in{std::string(lines)};
  std::string line, conllu, row;
  int id = 0;
  while (std::getline(in, line)) {
    std::istringstream words(line);
    std::string form, lemma, upos, xpos, head, deprel, ner;
    if (!(words >> form)) {
      conllu += row + "\n";
      row.clear();
      id = 0;
      continue;
    }
    if (!(words >> lemma >> upos >> xpos >> head >> deprel)) {
      std::fprintf(stderr, "build_doc: malformed line: %s\n", line.c_str());
      std::abort();
    }
    words >> ner;
    std::string misc = ner.empty() ? "" : "NER=" + ner;
    if (!row.empty() && clings(form)) {
      row.pop_back();
      row += row.ends_with("\t_") ? "" : "|";
      if (row.ends_with("\t_")) row.pop_back();
      row += "SpaceAfter=No\n";
    }
    conllu += row;
    row = std::to_string(++id) + "\t" + form + "\t" + lemma + "\t" + upos + "\t" + xpos + "\t_\t" + head + "\t" +
          deprel + "\t_\t" + (misc.empty() ? "_" : misc) + "\n";
  }
  conllu += row + "\n";
  auto read = read_conllu(conllu);
  if (!read) {
    std::fprintf(stderr, "build_doc: %s\n", read.error().text().c_str());
    std::abort();
  }
  Doc doc = std::move(read->doc);
  Article article = doc.article();
  if (!published.empty()) article.published = std::string(published);
  Doc out(std::move(article));
  out.tokens = doc.tokens;
  out.sentences = doc.sentences;
  out.tokens.lower.clear();
  for (auto& lemma : out.tokens.lemma) lemma = out.keep(lemma);
  for (std::size_t i = 0; i < out.tokens.size(); ++i)
    out.tokens.lower.push_back(out.keep(lower_case(out.form(TokenId(i)))));
  return out;
}

Doc build_line(std::string words, std::string_view published) {
  for (std::size_t at = words.find("; "); at != std::string::npos; at = words.find("; ", at))
    words.replace(at, 2, "\n");
  return build_doc(words, published);
}

}  // namespace hearsay::testing
