#include "input.h"

#include <simdjson.h>

#include <iostream>

using hearsay::Article;
using hearsay::Error;
using hearsay::ErrorCode;
using hearsay::Result;

std::optional<Result<Article>> Input::next() {
  std::string line;
  while (file_ < files_.size()) {
    const bool standard = files_[file_] == "-";
    if (!standard && !stream_.is_open()) stream_.open(files_[file_]);
    std::istream& in = standard ? std::cin : stream_;
    if (!in.good() && line_ == 0) {
      const std::string name = files_[file_++];
      stream_ = {};
      return Error{ErrorCode::io, "cannot open", name};
    }
    if (!std::getline(in, line)) {
      ++file_;
      line_ = 0;
      stream_ = {};
      continue;
    }
    ++line_;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    const std::string where = files_[file_] + ":" + std::to_string(line_);
    if (parser.parse(line).get(root) != simdjson::SUCCESS) return Error{ErrorCode::invalid_input, "not JSON", where};
    Article article;
    const auto text = [&](const char* key) -> std::optional<std::string> {
      std::string_view value;
      if (root[key].get(value) != simdjson::SUCCESS) return std::nullopt;
      return std::string(value);
    };
    article.id = text("id").value_or(where);
    article.url = text("url");
    article.outlet = text("outlet");
    article.title = text("title");
    article.published = text("published");
    article.language = text("language");
    article.text = text("text").value_or("");
    if (article.text.empty()) return Error{ErrorCode::invalid_input, "no text", where};
    return article;
  }
  return std::nullopt;
}
