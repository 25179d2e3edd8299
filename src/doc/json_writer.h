#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

/// Appends compact JSON to a string it does not own. Commas are set by the writer; the caller keeps brackets paired.
/// Strings must be valid UTF-8; numbers are the shortest that read back the same.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name) {
    if (comma_) out_ += ',';
    out_ += '"';
    out_.append(name);
    out_ += "\":";
    comma_ = false;
  }

  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(bool truth);
  template <std::integral T>
  void value(T number) {
    integer(static_cast<std::int64_t>(number));
  }
  void null();
  template <class T>
  void value(const std::optional<T>& maybe) {
    maybe ? value(*maybe) : null();
  }

  template <class T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

 private:
  void open(char bracket) {
    separate();
    out_ += bracket;
    comma_ = false;
  }
  void close(char bracket) {
    out_ += bracket;
    comma_ = true;
  }
  void separate() {
    if (comma_) out_ += ',';
    comma_ = true;
  }
  void integer(std::int64_t number);

  std::string& out_;
  bool comma_ = false;
};

}  // namespace hearsay
