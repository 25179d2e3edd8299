#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

/// A counting line on standard error, redrawn ten times a second, only where that is a terminal. Lines said meanwhile
/// stand above it. One thread at a time.
class Progress {
 public:
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void count(std::size_t done, std::size_t rejected);
  void say(std::string_view message);

 private:
  void clear();

  bool shown_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point begun_;
  std::chrono::steady_clock::time_point drawn_at_;
};
