#include <algorithm>

#include "language/segmentation/word_scanner.h"

namespace hearsay {

namespace {

bool ends_in_sibilant(std::string_view form) {
  const char last = form.empty() ? ' ' : form.back();
  return last == 's' || last == 'S' || last == 'x' || last == 'z' || last == 'X' || last == 'Z';
}

std::size_t code_points(std::string_view s) {
  return static_cast<std::size_t>(
      std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

// Adds a word without apostrophe; "cannot" and "dont" are two.
void WordScanner::add_word(At begin, At end) {
  if (end - begin >= 2 && end - begin <= 10) {
    if (const auto* sizes = forms_.contraction(lowered(begin, end)); sizes != nullptr) {
      At p = begin;
      for (const At size : *sizes) {
        add(p, p + size, p != begin);
        p += size;
      }
      return;
    }
  }
  add(begin, end);
}

// An apostrophe at p with a clitic behind it that ends the word: "'s", "’ll".
bool WordScanner::clitic_at(At p) {
  const At from = p + at(p).size;
  const At to = letters_end(from);
  if (to == from || to - from > 2 || at(to).digit()) return false;
  return forms_.clitic(lowered(from, to));
}

// The word [begin, p) is complete; takes the clitics behind it.
std::uint32_t WordScanner::clitics(At begin, At p) {
  const Character mark = at(p);
  if (!mark.apostrophe() || mark.value == 0x2018) {
    add_word(begin, p);
    return p;
  }
  const At from = p + mark.size;
  if (clitic_at(p)) {
    add_word(begin, p);
    const At to = letters_end(from);
    add(p, to, true);
    return at(to).apostrophe() && clitic_at(to)
               ? (add(to, letters_end(to + at(to).size), true), letters_end(to + at(to).size))
               : to;
  }
  const bool letter_follows = at(from).word();
  if (!letter_follows && !quote_open_ && mark.value != '`' && ends_in_sibilant(slice(begin, p)) &&
      !at(from).apostrophe()) {
    add_word(begin, p);
    add(p, from, true);
    return from;
  }
  add_word(begin, p);
  return p;
}

bool WordScanner::dot_goes_on(At begin, At p) {
  const Character next = at(p + 1);
  if (!next.word()) return false;
  // "U.S", "p.m", "Ph.D": parts of one or two letters between full stops.
  const auto so_far = slice(begin, p);
  const auto last_dot = so_far.rfind('.');
  const auto part = last_dot == std::string_view::npos ? so_far : so_far.substr(last_dot + 1);
  const At next_end = letters_end(p + 1);
  const bool short_next = next.letter() && code_points(slice(p + 1, next_end)) == 1 && !at(next_end).digit();
  if (short_next && code_points(part) == 1) return true;
  if (short_next && next.kind == CharacterKind::upper && (part == "Ph" || part == "M" || part == "LL")) return true;
  if (last_dot != std::string_view::npos && code_points(part) == 1 && next.letter() &&
      code_points(slice(p + 1, next_end)) == 2)
    return true;
  // "soc.culture.misc": a name of several parts, as it went on so far.
  if (last_dot != std::string_view::npos && part.size() > 2 && next.kind == CharacterKind::lower) return true;
  // "example.org", "minutes.doc": what follows the last full stop is a known ending.
  At end = p + 1;
  At label = end;
  std::size_t labels = 1;
  for (Character c = at(end); c.word() || c.value == '-' || c.value == '_' || (c.value == '.' && at(end + 1).word());
       c = at(end)) {
    if (c.value == '.') {
      label = end + 1;
      ++labels;
    }
    end += c.size;
  }
  if (labels >= 2 && !next.digit() && next.kind == CharacterKind::lower) return true;
  return forms_.domain(lowered(label, end));
}

bool WordScanner::next_fits(AbbreviationKind kind, At after) const {
  if (kind == AbbreviationKind::always) return true;
  if (after < end_) {
    const Character c = at(after);
    return kind == AbbreviationKind::before_number ? c.digit() : c.kind == CharacterKind::upper;
  }
  At p = after;
  Character c = character_at(text_, p);
  while (p < text_.size() && c.space()) {
    p += c.size;
    c = character_at(text_, p);
  }
  if (kind == AbbreviationKind::before_number) return c.digit();
  return c.kind == CharacterKind::upper || (caseless_ && c.letter());
}

// Whether the full stop at p belongs to the word [begin, p).
bool WordScanner::dot_ends_word(At begin, At p) {
  if (at(p + 1).value == '.' || at(p + 1).value == '@') return false;
  const auto so_far = slice(begin, p);
  const auto dot = so_far.rfind('.');
  if (dot != std::string_view::npos) return code_points(so_far.substr(dot + 1)) <= 2;
  const bool initial = code_points(so_far) == 1 && character_at(text_, begin).kind == CharacterKind::upper;
  if (initial) return so_far != "I" && !caseless_;
  if (so_far.size() > 8) return false;
  const auto kind = forms_.abbreviation(lowered(begin, p));
  return kind && next_fits(*kind, p + 1);
}

// Whether the character c at p, no letter or digit, is part of the word that began at `begin`.
bool WordScanner::goes_on(At begin, At p, const Character& c) {
  const Character next = at(p + c.size);
  if (c.value == '_') return true;
  if (c.apostrophe() && c.value != 0x2018) {
    if (!next.letter() || clitic_at(p)) return false;
    const bool negates = (next.value == 't' || next.value == 'T') && !at(p + c.size + 1).word() &&
                         (text_[p - 1] == 'n' || text_[p - 1] == 'N');
    return !negates;  // O'Reilly, Shi'ite; but "didn't"
  }
  if (c.value == '&') {
    const At to = letters_end(p + 1);
    return to > p + 1 && to - p <= 4 && p - begin <= 4;  // AT&T
  }
  if (c.value == '-')
    return next.word() && p - begin <= 8 && (begin == begin_ || text_[begin - 1] != '-') &&
           forms_.prefix(lowered(begin, p));
  if (c.value == '/')
    return p - begin == 1 && (next.letter() || (p + 1 == end_ && text_[begin] == 'w')) && letters_end(p + 1) - p <= 4 &&
           !at(letters_end(p + 1)).digit();  // w/o
  if (c.value == '*') return next.letter() || (next.value == '*' && at(p + 2).letter());
  if (c.value == '$')
    return p - begin <= 2 && character_at(text_, begin).kind == CharacterKind::upper && (next.digit() || p + 1 == end_);
  if (c.value == '.') return dot_goes_on(begin, p);
  return false;
}

std::uint32_t WordScanner::word(At begin) {
  At p = begin;
  Character c = at(p);
  for (; p < end_; c = at(p)) {
    if (c.word()) {
      p += c.size;
      continue;
    }
    if (!goes_on(begin, p, c)) break;
    p += c.size;
    if (c.value == '$') break;  // US$, then the number
  }
  c = at(p);
  if (p < end_ && c.value == '.' && dot_ends_word(begin, p)) {
    ++p;
    c = at(p);
  }
  if (!c.apostrophe()) {
    add_word(begin, p);
    return p;
  }
  // "didn't": the clitic takes the n. clitic_at() knows "t" only as part of it.
  const At from = p + c.size;
  const At to = letters_end(from);
  const char last = p - begin >= 2 ? text_[p - 1] : ' ';
  if (to - from == 1 && (text_[from] == 't' || text_[from] == 'T') && (last == 'n' || last == 'N') && !at(to).digit()) {
    add(begin, p - 1);
    add(p - 1, to, true);
    return to;
  }
  return clitics(begin, p);
}

// An apostrophe that begins a chunk or follows punctuation: "'s" set apart, "'72", "'em", or a quote.
std::uint32_t WordScanner::apostrophe(At p) {
  const Character c = at(p);
  const At from = p + c.size;
  if (at(from).value == c.value) {
    add(p, from + c.size);  // '' as a double quote
    return from + c.size;
  }
  if (c.value != 0x2018 && c.value != '`') {
    const At digits = ascii_digits_end(from);
    if (digits - from == 2 && p == begin_) {
      const At end = at(digits).value == 's' ? digits + 1 : digits;
      if (!at(end).word()) {
        add(p, end);
        return end;
      }
    }
    const At to = letters_end(from);
    if (to > from && (forms_.elision(lowered(from, to)) || (!quote_open_ && clitic_at(p) && p == begin_))) {
      add(p, to);
      return to;
    }
  }
  const bool opens = at(from).word() || c.value == 0x2018;
  quote_open_ = opens;
  add(p, from);
  return from;
}

}  // namespace hearsay
