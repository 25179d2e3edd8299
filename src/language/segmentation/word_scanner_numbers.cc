#include "language/segmentation/word_scanner.h"

namespace hearsay {

namespace {

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool ordinal_ending(std::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th" || letters == "s";
}

}  // namespace

std::uint32_t WordScanner::ascii_digits_end(At p) const {
  while (p < end_ && ascii_digit(text_[p])) ++p;
  return p;
}

// Telephone numbers and dates keep their hyphens ("555-0199", "2024-05-17"), ranges and scores do not ("2008-2010",
// "3-1"). Returns the end of such a number that began at `begin` and whose first hyphen is at p, or p.
std::uint32_t WordScanner::hyphenated_digits(At begin, At p) const {
  At end = p;
  std::size_t groups = 1;
  At last = p - begin;
  const At first = last;
  while (end < end_ && text_[end] == '-' && ascii_digits_end(end + 1) > end + 1) {
    const At to = ascii_digits_end(end + 1);
    last = to - end - 1;
    end = to;
    ++groups;
  }
  if (at(end).letter()) return p;
  const bool phone = groups == 2 && (first == 3 || first == 7) && last == 4;
  const bool postcode = groups == 2 && first == 5 && last == 4;
  return groups >= 3 || phone || postcode ? end : p;
}

std::uint32_t WordScanner::number(At begin) {
  At p = begin;
  if (text_[p] == '+' || text_[p] == '.') ++p;
  for (Character c = at(p); p < end_; c = at(p)) {
    if (c.digit()) {
      p += c.size;
      continue;
    }
    const char next = p + 1 < end_ ? text_[p + 1] : ' ';
    if ((c.value == '.' || c.value == ',' || c.value == ':' || c.value == '/' || c.value == '_') && ascii_digit(next)) {
      ++p;
      continue;
    }
    if (c.value == '-') {
      const At end = hyphenated_digits(begin, p);
      if (end > p) {
        p = end;
        continue;
      }
    }
    break;
  }
  const At letters = letters_end(p);
  if (letters > p) {
    const auto suffix = lowered(p, letters);
    if (ordinal_ending(suffix)) {
      p = letters;
    } else if (forms_.unit(suffix) && !at(letters).digit()) {
      add(begin, p);
      return p;  // the unit is the next word
    } else {
      // "3143C", "17H", "81mm2": letters and digits mixed are one name.
      p = letters;
      for (Character c = at(p); c.word(); c = at(p)) p += c.size;
    }
  }
  if (at(p).value == '.' && at(p + 1).letter()) {
    // "20.doc": a file name; anything else ends here.
    const At end = letters_end(p + 1);
    if (forms_.domain(lowered(p + 1, end)) && !at(end).word()) p = end;
  }
  // "the 1980's" is one word.
  if (at(p).apostrophe() && clitic_at(p)) p = letters_end(p + at(p).size);
  add(begin, p);
  return p;
}

}  // namespace hearsay
