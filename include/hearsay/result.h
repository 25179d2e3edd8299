#pragma once

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace hearsay {

/// What kind of thing went wrong; the command line maps these to exit codes.
enum class ErrorCode { invalid_input, not_found, damaged, unsupported, io, full, busy, internal };

/// An error that a person can act on: what happened, and where (file, line, column or stage).
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string where;

  /// One line: "where: message", or the message alone.
  [[nodiscard]] std::string text() const { return where.empty() ? message : where + ": " + message; }
};

/// A value or an Error; member names as in std::expected. value() of an error is a bug of the caller.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  [[nodiscard]] T& value() & { return std::get<0>(state_); }
  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const Error& error() const& { return std::get<1>(state_); }
  [[nodiscard]] Error&& error() && { return std::get<1>(std::move(state_)); }

 private:
  std::variant<T, Error> state_;
};

/// Success or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  [[nodiscard]] bool has_value() const { return !error_; }
  explicit operator bool() const { return has_value(); }
  [[nodiscard]] const Error& error() const { return *error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace hearsay

/// Returns the error of a failed Result from the calling function; otherwise goes on.
#define HS_TRY(expression)                                                   \
  do {                                                                       \
    if (auto hs_result = (expression); !hs_result) return hs_result.error(); \
  } while (false)

/// A condition that only a bug of ours can break; never for input.
#define HS_ASSERT(condition)        \
  do {                              \
    if (!(condition)) std::abort(); \
  } while (false)
