#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/result.h"

namespace hearsay {

struct ReaderOptions {
  std::size_t max_record_bytes = 10'000'000;  ///< a longer line or file is rejected, never held in memory
};

/// Reads reports one at a time from files: plain text and Markdown (a file is a report), JSON Lines (a line is a
/// report); told apart by extension, else by their first bytes. "-" is standard input. A report that cannot be read is
/// an Error whose `where` is "FILE:LINE" (or "FILE"); reading goes on behind it. The text of a valid JSON record is
/// never changed. Not thread-safe.
class Reader {
 public:
  explicit Reader(std::vector<std::string> files, ReaderOptions options = {});
  /// One stream, called `name` in messages and sniffed for its format.
  Reader(std::istream& stream, std::string name, ReaderOptions options = {});

  /// The next report, or why it could not be read; nothing at the end.
  [[nodiscard]] std::optional<Result<Article>> next();

  /// What was repaired or left out in the report that next() gave last ("published: not an ISO 8601 date …").
  [[nodiscard]] const std::vector<std::string>& warnings() const;
  /// "FILE:LINE" of the report that next() gave last.
  [[nodiscard]] const std::string& where() const;

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearsay
