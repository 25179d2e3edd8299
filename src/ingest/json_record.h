#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/result.h"

namespace hearsay {

/// Reads records of the input contract, one JSON object at a time. Keeps a parser and its memory; not thread-safe.
class JsonRecordReader {
 public:
  JsonRecordReader();
  ~JsonRecordReader();

  /// The article of one object. `json` may be repaired in place where it is not UTF-8; what was repaired or left out
  /// goes to `warnings`. Errors have no place.
  [[nodiscard]] Result<Article> read(std::string& json, std::vector<std::string>& warnings);
  /// The objects of a whole file: one object, or the elements of one array.
  [[nodiscard]] Result<std::vector<std::string>> split(std::string& json);
  /// Whether `json` ends inside a value, as the first line of an indented file does.
  [[nodiscard]] bool is_unfinished(std::string& json);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace hearsay
