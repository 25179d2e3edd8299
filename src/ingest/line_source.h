#pragma once

#include <array>
#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace hearsay {

/// Lines of a stream, at most `limit` bytes each; the rest of a longer one is skipped without being kept. Reads in
/// blocks.
class LineSource {
 public:
  LineSource(std::istream& stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  enum class Outcome { line, too_long, end };
  /// The next line without its LF (and a CR before it).
  Outcome next(std::string& line);
  /// Everything that is left, or too_long; `end` where nothing is left.
  Outcome rest(std::string& text);
  /// The first bytes, without taking them.
  std::string_view head();
  [[nodiscard]] std::size_t line() const { return line_; }
  /// Size in bytes of the line that was too long.
  [[nodiscard]] std::size_t skipped() const { return skipped_; }

 private:
  bool fill();

  std::istream& stream_;
  std::size_t limit_;
  std::array<char, 65536> block_{};
  std::size_t begin_ = 0, end_ = 0;
  std::size_t line_ = 0, skipped_ = 0;
};

}  // namespace hearsay
