#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "hearsay/result.h"

/// True where the file descriptor is a terminal.
[[nodiscard]] bool is_terminal(int descriptor);

/// Columns of the terminal on standard output; COLUMNS where that is set; 100 where neither is known.
[[nodiscard]] std::size_t terminal_width();

/// Colour is for terminals, and only where NO_COLOR is unset or empty and TERM is not "dumb".
[[nodiscard]] bool wants_colour(int descriptor);

/// "1 report", "2 reports".
[[nodiscard]] std::string counted(std::size_t number, const std::string& noun);

/// One line on standard error: "hearsay: …".
void complain(std::string_view message);

/// Standard output or a file, buffered. A reader that went away (EPIPE) closes it quietly; a full disk is an error.
class Output {
 public:
  /// An empty path is standard output.
  static hearsay::Result<Output> open(const std::string& path);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  /// False when nothing more can be written.
  bool write(std::string_view bytes);
  bool flush();

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool broken_pipe() const { return broken_pipe_; }
  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  Output(int descriptor, std::string name, bool owned)
      : descriptor_(descriptor), name_(std::move(name)), owned_(owned) {}
  int descriptor_;
  std::string name_;
  bool owned_;
  std::string buffer_;
  bool broken_pipe_ = false;
  std::string failure_;
};

/// Catches SIGINT and SIGTERM so that what is in flight is finished; a second signal ends the program at once.
void watch_interrupts();
[[nodiscard]] bool interrupted();
