#include "terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace {

constexpr std::size_t kBuffer = 1 << 16;

// A signal handler can reach nothing but an object with static storage.
volatile std::sig_atomic_t interrupt_seen = 0;

void on_interrupt(int signal) {
  if (interrupt_seen != 0) _exit(128 + signal);
  interrupt_seen = 1;
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::size_t terminal_width() {
  if (const char* columns = std::getenv("COLUMNS")) {
    std::size_t width = 0;
    const char* end = columns + std::strlen(columns);
    if (std::from_chars(columns, end, width).ec == std::errc() && width > 0) return width;
  }
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 100;
}

bool wants_colour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  if (term != nullptr && std::strcmp(term, "dumb") == 0) return false;
  return is_terminal(descriptor);
}

std::string counted(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

void complain(std::string_view message) {
  std::string line = "hearsay: ";
  line.append(message);
  line += '\n';
  // One write per line, so that lines of threads do not mix. Nothing can be done where standard error is closed.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

hearsay::Result<Output> Output::open(const std::string& path) {
  if (path.empty() || path == "-") return Output(STDOUT_FILENO, "standard output", false);
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    return hearsay::Error{hearsay::ErrorCode::io, std::string("cannot write: ") + std::strerror(errno), path};
  }
  return Output(descriptor, path, true);
}

Output::Output(Output&& other) noexcept
    : descriptor_(other.descriptor_),
      name_(std::move(other.name_)),
      owned_(std::exchange(other.owned_, false)),
      buffer_(std::move(other.buffer_)),
      broken_pipe_(other.broken_pipe_),
      failure_(std::move(other.failure_)) {
  other.buffer_.clear();
}

Output::~Output() {
  if (owned_) ::close(descriptor_);
}

bool Output::write(std::string_view bytes) {
  if (broken_pipe_ || !failure_.empty()) return false;
  buffer_.append(bytes);
  return buffer_.size() < kBuffer || flush();
}

bool Output::flush() {
  if (broken_pipe_ || !failure_.empty()) return false;
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const auto written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      broken_pipe_ = true;
      return false;
    } else if (errno != EINTR) {
      failure_ = name_ + ": cannot write: " + std::strerror(errno);
      return false;
    }
  }
  buffer_.clear();
  return true;
}

void watch_interrupts() {
  struct sigaction action{};
  action.sa_handler = on_interrupt;
  // No SA_RESTART: a read that waits for input must come back.
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return interrupt_seen != 0; }
