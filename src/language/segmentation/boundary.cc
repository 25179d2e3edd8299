#include "language/segmentation/boundary.h"

#include <algorithm>
#include <array>

#include "knowledge/feature_sink.h"

namespace hearsay {

namespace {

TokenClass classify_word(std::string_view form, const Character& first) {
  if (form.back() == '.') return TokenClass::abbreviation;
  bool lower = false, upper_later = false;
  bool after_mark =
      false;  // a capital behind a hyphen or apostrophe is no sign of an odd word: Anti-Corruption, O'Neill
  for (std::size_t p = first.size; p < form.size();) {
    const Character c = character_at(form, p);
    lower |= c.kind == CharacterKind::lower;
    upper_later |= c.kind == CharacterKind::upper && !after_mark;
    after_mark = !c.word();
    p += c.size;
  }
  if (first.digit()) return TokenClass::number;
  if (first.kind == CharacterKind::lower) return upper_later ? TokenClass::mixed : TokenClass::lower;
  if (upper_later) return lower ? TokenClass::mixed : TokenClass::capitals;
  return lower || form.size() == first.size ? TokenClass::capitalised : TokenClass::capitals;
}

TokenClass classify_mark(char32_t c, std::string_view form) {
  switch (c) {
    case '.':
      return form.size() == 1                                        ? TokenClass::full_stop
             : form.find_first_not_of('.') == std::string_view::npos ? TokenClass::ellipsis
                                                                     : TokenClass::question;
    case '!':
    case '?':
      return TokenClass::question;
    case 0x2026:
      return TokenClass::ellipsis;
    case ':':
      return form.size() == 1 ? TokenClass::colon : TokenClass::symbol;
    case ';':
      return form.size() == 1 ? TokenClass::semicolon : TokenClass::symbol;
    case ',':
      return TokenClass::comma;
    case '-':
    case 0x2013:
    case 0x2014:
      return TokenClass::dash;
    case '(':
    case '[':
    case '{':
    case 0x201C:
    case 0x2018:
    case 0xAB:
      return TokenClass::opening;
    case ')':
    case ']':
    case '}':
    case 0x201D:
    case 0x2019:
    case 0xBB:
      return TokenClass::closing;
    case '"':
    case '\'':
    case '`':
      return TokenClass::quote;
    case '*':
    case 0x2022:
    case 0xB7:
    case 0x25CF:
    case 0x25AA:
    case '>':
    case '<':
    case '=':
    case '_':
    case '~':
    case '+':
      return TokenClass::bullet;
    default:
      return TokenClass::symbol;
  }
}

bool ends_sentences(TokenClass c) {
  switch (c) {
    case TokenClass::full_stop:
    case TokenClass::question:
    case TokenClass::ellipsis:
    case TokenClass::colon:
    case TokenClass::semicolon:
    case TokenClass::abbreviation:
    case TokenClass::dash:
    case TokenClass::symbol:
    case TokenClass::bullet:
      return true;
    default:
      return false;
  }
}

constexpr std::array<std::string_view, 19> kClassNames = {
    "lower", "cap",  "caps",  "mixed", "num",  "abbr",  "title", "stop",   "quest", "ellipsis",
    "colon", "semi", "comma", "dash",  "open", "close", "quote", "bullet", "symbol"};
constexpr std::array<std::string_view, 4> kGapNames = {"none", "blank", "line", "paragraph"};
constexpr std::array<std::string_view, 8> kSizeNames = {"0", "1", "2", "3-4", "5-7", "8-14", "15-30", "31"};

std::string_view size_name(std::size_t n) {
  return kSizeNames[n < 3 ? n : n < 5 ? 3 : n < 8 ? 4 : n < 15 ? 5 : n < 31 ? 6 : 7];
}

template <class Sink>
void write_features(const TokenRow& row, const Boundary& b, Sink sink) {
  const auto inside = [&](std::size_t i) { return i >= b.paragraph_begin && i < b.paragraph_end; };
  const auto word = [&](std::size_t i) { return inside(i) ? row.lower[i] : std::string_view("#"); };
  const auto kind = [&](std::size_t i) {
    return inside(i) ? kClassNames[static_cast<std::size_t>(row.classes[i])] : std::string_view("#");
  };
  const std::size_t last = b.next - 1;
  const auto base = kind(b.base);
  const auto gap = kGapNames[static_cast<std::size_t>(row.gaps[b.next])];
  const auto closed = last != b.base ? std::string_view("closed") : std::string_view("open");
  const auto text_case = row.caseless ? std::string_view("caseless") : std::string_view("cased");
  const auto before = b.base == 0 ? SIZE_MAX : b.base - 1;
  sink.add("base", {base, closed});
  sink.add("basegap", {base, gap, closed});
  sink.add("pair", {base, kind(b.next), text_case});
  sink.add("pair2", {base, kind(b.next), kind(b.next + 1)});
  sink.add("triple", {kind(before), base, kind(b.next)});
  sink.add("baseword", {word(b.base)});
  sink.add("baseword.kind", {word(b.base), kind(b.next)});
  sink.add("last", {word(last), kind(b.next)});
  sink.add("before", {word(before), base});
  sink.add("next", {word(b.next)});
  sink.add("next.base", {word(b.next), base, kind(b.next)});
  sink.add("next2", {word(b.next + 1), base});
  sink.add("nextpair", {word(b.next), word(b.next + 1)});
  sink.add("size", {base, size_name(b.next - b.sentence_begin)});
  sink.add("rest", {base, size_name(b.paragraph_end - b.next)});
  sink.add("size.next", {size_name(b.next - b.sentence_begin), kind(b.next), base});
  sink.add("quote", {b.in_quote ? "in" : "out", base, closed, kind(b.next)});
  sink.add("bracket", {b.in_bracket ? "in" : "out", base, closed});
  sink.add("first", {word(b.sentence_begin), base});
  sink.add("line", {kind(b.sentence_begin), kind(b.next), base});
}

}  // namespace

TokenClass classify_token(std::string_view form) {
  const Character first = character_at(form, 0);
  if (first.word()) return classify_word(form, first);
  if (form.size() > first.size) {
    const Character second = character_at(form, first.size);
    if (second.letter()) return TokenClass::lower;  // 's, n't
    if (second.digit()) return TokenClass::number;
  }
  return classify_mark(first.value, form);
}

bool is_candidate(const TokenRow& row, Boundary& b) {
  const std::size_t i = b.next;
  if (row.pieces[i].joined || row.classes[i - 1] == TokenClass::title) return false;
  const auto closes = [&](TokenClass c) { return c == TokenClass::closing || c == TokenClass::quote; };
  if (row.gaps[i] == Gap::none && (closes(row.classes[i]) || ends_sentences(row.classes[i]))) return false;
  b.base = i - 1;
  while (b.base > b.sentence_begin && closes(row.classes[b.base]) && row.gaps[b.base] == Gap::none) --b.base;
  if (ends_sentences(row.classes[b.base]))
    return row.gaps[i] != Gap::none || row.classes[b.base] != TokenClass::abbreviation;
  b.base = i - 1;
  if (row.gaps[i] == Gap::none) return false;
  return row.classes[i] != TokenClass::lower && row.classes[i] != TokenClass::comma;
}

void boundary_keys(const TokenRow& row, const Boundary& boundary, std::vector<std::uint64_t>& keys) {
  keys.clear();
  write_features(row, boundary, FeatureKeys{&keys});
}

std::vector<std::string> boundary_names(const TokenRow& row, const Boundary& boundary) {
  std::vector<std::string> names;
  write_features(row, boundary, FeatureNames{&names});
  return names;
}

}  // namespace hearsay
