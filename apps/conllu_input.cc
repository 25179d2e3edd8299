#include "conllu_input.h"

#include <filesystem>
#include <iostream>

using hearsay::Article;
using hearsay::Error;
using hearsay::ErrorCode;
using hearsay::Result;

namespace {

bool has_words(const std::string& conllu) { return conllu.find_first_not_of(" \t\r\n") != std::string::npos; }

}  // namespace

Article ConlluInput::take(std::string text) {
  Article article;
  where_ = files_[file_] + ":" + std::to_string(first_line_);
  article.id = where_;
  article.text = std::move(text);
  return article;
}

std::optional<Result<Article>> ConlluInput::next() {
  while (file_ < files_.size()) {
    const bool standard = files_[file_] == "-";
    if (!open_) {
      line_ = 0;
      ahead_.clear();
      stream_ = {};
      if (!standard) stream_.open(files_[file_]);
      if (!standard && (!stream_ || std::filesystem::is_directory(files_[file_]))) {
        where_ = files_[file_++];
        return Error{ErrorCode::io, "cannot read this file", where_};
      }
      open_ = true;
    }
    std::istream& in = standard ? std::cin : stream_;
    std::string text = std::move(ahead_);
    ahead_.clear();
    first_line_ = line_ + (text.empty() ? 1 : 0);
    std::string line;
    while (std::getline(in, line)) {
      ++line_;
      line += '\n';
      if (line.starts_with("# newdoc") && has_words(text)) {
        ahead_ = std::move(line);
        return take(std::move(text));
      }
      text += line;
    }
    open_ = false;
    if (has_words(text)) {
      Article article = take(std::move(text));
      ++file_;
      return article;
    }
    ++file_;
  }
  return std::nullopt;
}
