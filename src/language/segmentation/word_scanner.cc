#include "language/segmentation/word_scanner.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace hearsay {

namespace {

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_closing(char32_t c) {
  constexpr std::u32string_view kClosing = U".,;:!?\"')]}>\u201D\u2019\u00BB*";
  return kClosing.find(c) != std::u32string_view::npos;
}

bool is_terminal(char32_t c) { return c == '.' || c == '!' || c == '?'; }

// Characters of which a run is one token: "--", "***", "====".
bool makes_runs(char32_t c) {
  constexpr std::u32string_view kRuns = U"-=*_~#+<>$\\/\u2014\u2013";
  return kRuns.find(c) != std::u32string_view::npos;
}

}  // namespace

std::uint32_t WordScanner::letters_end(At p) const {
  for (Character c = at(p); c.letter(); c = at(p)) p += c.size;
  return p;
}

std::string_view WordScanner::lowered(At from, At to) {
  const auto form = slice(from, to);
  if (std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return form;
  buffer_.clear();
  for (const char c : form) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      buffer_ = lower_case(form);
      break;
    }
    buffer_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return buffer_;
}

bool WordScanner::plain() const {
  const auto whole = slice(begin_, end_);
  return std::all_of(whole.begin(), whole.end(), ascii_letter);
}

void WordScanner::scan(std::uint32_t begin, std::uint32_t end, std::vector<Piece>& out) {
  begin_ = begin;
  end_ = end;
  out_ = &out;
  if (plain()) {
    add_word(begin, end);
    return;
  }
  for (At p = begin; p < end;) p = step(p);
}

std::uint32_t WordScanner::step(At p) {
  const Character c = at(p);
  if (const At end = address_end(p); end > p) {
    add(p, end);
    return end;
  }
  if (c.letter()) return word(p);
  const char next = p + 1 < end_ ? text_[p + 1] : ' ';
  const bool signed_number = (c.value == '+' || c.value == '.') && ascii_digit(next) && (p == begin_ || c.value == '+');
  if (c.digit() || signed_number) return number(p);
  if (c.apostrophe()) return apostrophe(p);
  if (const At end = emoticon(p); end > p) {
    add(p, end);
    return end;
  }
  return punctuation(p);
}

// Closing punctuation at the end of an address belongs to the sentence; a bracket only where none is open in the
// address.
std::uint32_t WordScanner::trimmed_end(At p, At end) const {
  while (end > p) {
    const Character c = character_before(text_, end);
    if (!is_closing(c.value) || c.value == '*') break;
    if (c.value == ')' && slice(p, end - 1).find('(') != std::string_view::npos) break;
    end -= c.size;
  }
  return end;
}

// The end of the web or mail address or the hash tag that begins at p, or p.
std::uint32_t WordScanner::address_end(At p) const {
  const auto rest = slice(p, end_);
  const char first = rest.front();
  if (first == 'h' || first == 'w' || first == 'f' || first == 'm' || first == 'H' || first == 'W') {
    for (const std::string_view start :
         {"http://", "https://", "www.", "ftp://", "mailto:", "Http://", "Https://", "WWW.", "HTTP://"}) {
      if (rest.size() > start.size() && rest.starts_with(start)) return trimmed_end(p, end_);
    }
  }
  if ((first == '#' || first == '@') && rest.size() > 1 && at(p + 1).letter()) {
    At end = p + 1;
    for (Character c = at(end); c.word() || c.value == '_'; c = at(end)) end += c.size;
    return end;
  }
  const auto sign = rest.find('@');
  if (sign == std::string_view::npos || sign == 0 || sign + 1 >= rest.size()) return p;
  if (!at(p).word()) return p;
  // Everything before the sign must be an address's own characters, else the address begins later in the chunk.
  for (std::size_t i = 0; i < sign; ++i) {
    const char c = rest[i];
    if (!ascii_letter(c) && !ascii_digit(c) && std::string_view(".-_+%'&").find(c) == std::string_view::npos) return p;
  }
  At end = p + static_cast<At>(sign) + 1;
  for (Character c = at(end); c.word() || c.value == '.' || c.value == '-' || c.value == '_'; c = at(end))
    end += c.size;
  return trimmed_end(p, end);
}

std::uint32_t WordScanner::emoticon(At p) const {
  const auto size = static_cast<At>(forms_.emoticon(slice(p, end_)));
  if (size == 0) return p;
  return at(p + size).word() ? p : p + size;
}

std::uint32_t WordScanner::punctuation(At p) {
  const Character c = at(p);
  At end = p + c.size;
  if (is_terminal(c.value)) {
    while (is_terminal(at(end).value)) ++end;
  } else if (c.value == 0x2026) {
    for (Character next = at(end); next.value == 0x2026 || next.value == '.'; next = at(end)) end += next.size;
  } else if (makes_runs(c.value)) {
    while (at(end).value == c.value) end += c.size;
  }
  add(p, end);
  return end;
}

}  // namespace hearsay
