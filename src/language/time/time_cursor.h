#pragma once

#include <string>
#include <utility>

#include "language/time/time_reader.h"

namespace hearsay {

/// Where a pattern looks: a token, and what follows it up to `end`.
struct TimeReader::Cursor {
  const Doc& doc;
  std::uint32_t at, end;
  const TimeAnchor& anchor;

  [[nodiscard]] std::string_view lower(std::uint32_t i) const {
    return i < end ? doc.tokens.lower[i] : std::string_view();
  }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view word) const { return lower(i) == word; }
  [[nodiscard]] bool capital(std::uint32_t i) const {
    return i < end && !doc.form(TokenId(i)).empty() && doc.form(TokenId(i)).front() >= 'A' &&
           doc.form(TokenId(i)).front() <= 'Z';
  }
  [[nodiscard]] Upos upos(std::uint32_t i) const {
    return i < end && !doc.tokens.upos.empty() ? doc.tokens.upos[i] : Upos::none;
  }
  [[nodiscard]] bool touches(std::uint32_t i) const {  ///< no blank between token i and the one before it
    return i > 0 && i < end && doc.tokens.span[i - 1].end == doc.tokens.span[i].begin;
  }
  [[nodiscard]] Date day() const { return anchor.reference ? *anchor.reference : *anchor.published; }
  [[nodiscard]] bool anchored() const { return anchor.published || anchor.reference; }
};

inline TimeMatch date_match(std::uint32_t begin, std::uint32_t end, std::string value) {
  return {begin, end, "DATE", std::move(value)};
}

/// The number that all of `s` writes in digits.
[[nodiscard]] std::optional<int> integer(std::string_view s);

/// A number that may be read as a year.
[[nodiscard]] constexpr bool is_year(int number) { return number >= 1500 && number <= 2099; }

/// 98 is 1998, 14 is 2014.
[[nodiscard]] int full_year(int two_digits);

}  // namespace hearsay
