#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include "language/time/calendar.h"
#include "language/time/time_reader.h"

namespace hearsay {

/// Where a pattern looks: a token, and what follows it up to `end`.
struct TimeReader::Cursor {
  const Doc& doc;
  std::uint32_t at, end;
  const TimeAnchor& anchor;

  [[nodiscard]] Cursor from(std::uint32_t i) const { return {doc, i, end, anchor}; }
  [[nodiscard]] std::string_view lower(std::uint32_t i) const {
    return i < end ? doc.tokens.lower[i] : std::string_view();
  }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view word) const { return lower(i) == word; }
  [[nodiscard]] bool is(std::uint32_t i, std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), lower(i)) != words.end();
  }
  /// The word before the cursor, empty at the start of the sentence.
  [[nodiscard]] std::string_view before() const { return at > begin() ? doc.tokens.lower[at - 1] : std::string_view(); }
  [[nodiscard]] bool after(std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), before()) != words.end();
  }
  [[nodiscard]] std::uint32_t begin() const {
    return at < doc.tokens.size() ? doc.sentences[doc.sentence_of(TokenId(at)).index()].tokens.begin : at;
  }
  [[nodiscard]] bool capital(std::uint32_t i) const {
    return i < end && !doc.form(TokenId(i)).empty() && doc.form(TokenId(i)).front() >= 'A' &&
           doc.form(TokenId(i)).front() <= 'Z';
  }
  [[nodiscard]] bool named(std::uint32_t i) const { return i < end && (anchor.lower_case || capital(i)); }
  [[nodiscard]] Upos upos(std::uint32_t i) const {
    return i < end && !doc.tokens.upos.empty() ? doc.tokens.upos[i] : Upos::none;
  }
  [[nodiscard]] bool touches(std::uint32_t i) const {  ///< no blank between token i and the one before it
    return i > 0 && i < end && doc.tokens.span[i - 1].end == doc.tokens.span[i].begin;
  }
  /// "-" between two words without blanks
  [[nodiscard]] bool hyphen(std::uint32_t i) const { return is(i, "-") && touches(i); }
  [[nodiscard]] bool closes(std::uint32_t i) const {  ///< the phrase ends before token i
    return i >= end || upos(i) == Upos::punct;
  }
  [[nodiscard]] bool anchored() const { return anchor.published || anchor.reference; }
  /// The day told last, else the day of publication.
  [[nodiscard]] Date day() const { return anchor.reference ? *anchor.reference : *anchor.published; }
  /// The day of publication, else the day told last.
  [[nodiscard]] Date today() const { return anchor.published ? *anchor.published : *anchor.reference; }
  [[nodiscard]] calendar::Grain told_grain() const { return calendar::grain_of(anchor.told); }
  /// What "a year later" counts from: the time told last where it is as fine as the unit, else `day`.
  [[nodiscard]] Date story(std::string_view unit_code) const;
};

inline TimeMatch date_match(std::uint32_t begin, std::uint32_t end, std::string value) {
  return {begin, end, "DATE", std::move(value)};
}

/// "mid-May" → "May"
[[nodiscard]] std::string_view without_mid(std::string_view word);

/// The number that all of `s` writes in digits.
[[nodiscard]] std::optional<int> integer(std::string_view s);

/// A number that may be read as a year.
[[nodiscard]] constexpr bool is_year(int number) { return number >= 1500 && number <= 2099; }

/// 98 is 1998, 14 is 2014.
[[nodiscard]] int full_year(int two_digits);

}  // namespace hearsay
