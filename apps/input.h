#pragma once

#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/result.h"

/// The reports of a list of files, one after the other ("-" is standard input).
class Input {
 public:
  explicit Input(std::vector<std::string> files) : files_(std::move(files)) {}

  /// The next report, or why it could not be read; nothing at the end.
  std::optional<hearsay::Result<hearsay::Article>> next();

 private:
  std::vector<std::string> files_;
  std::size_t file_ = 0;
  std::size_t line_ = 0;
  std::ifstream stream_;
};
