#include "progress.h"

#include <unistd.h>

#include "terminal.h"

namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);

void print(const std::string& text) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

Progress::Progress(bool wanted)
    : shown_(wanted && is_terminal(STDERR_FILENO)), begun_(std::chrono::steady_clock::now()), drawn_at_(begun_) {}

Progress::~Progress() { clear(); }

void Progress::clear() {
  if (drawn_) print("\r\x1b[K");
  drawn_ = false;
}

void Progress::count(std::size_t done, std::size_t rejected) {
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - drawn_at_ < kInterval) return;
  drawn_at_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const auto rate = static_cast<std::size_t>(static_cast<double>(done) / seconds);
  std::string line = "\r\x1b[K" + std::to_string(done) + " reports, " + std::to_string(rate) + " a second";
  if (rejected > 0) line += ", " + std::to_string(rejected) + " rejected";
  print(line);
}

void Progress::say(std::string_view message) {
  clear();
  complain(message);
}
