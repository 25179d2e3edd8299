#pragma once

#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/result.h"

/// The documents of CoNLL-U files, split before each "# newdoc"; `text` of the article is the CoNLL-U itself.
class ConlluInput {
 public:
  explicit ConlluInput(std::vector<std::string> files) : files_(std::move(files)) {}

  /// The next document, or why a file could not be read; nothing at the end.
  std::optional<hearsay::Result<hearsay::Article>> next();

  /// "FILE:LINE" where the document that next() gave last begins.
  [[nodiscard]] const std::string& where() const { return where_; }

 private:
  [[nodiscard]] hearsay::Article take(std::string text);

  std::vector<std::string> files_;
  std::size_t file_ = 0;
  std::ifstream stream_;
  bool open_ = false;
  std::size_t line_ = 0;
  std::size_t first_line_ = 0;
  std::string where_;
  std::string ahead_;  ///< the "# newdoc" line that ended the document before
};
