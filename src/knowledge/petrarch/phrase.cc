#include "knowledge/petrarch/phrase.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay::petrarch {

namespace {

constexpr std::string_view kSmall[] = {"a",  "al", "an",  "and", "as",  "at", "da",  "de",  "del", "der",
                                       "di", "do", "dos", "du",  "e",   "el", "en",  "et",  "for", "in",
                                       "la", "le", "of",  "on",  "the", "to", "van", "von", "y"};

bool letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_vowel(std::string_view word) { return word.find_first_of("AEIOUY") != std::string_view::npos; }

std::string printed_word(std::string_view word, bool first) {
  const std::string lower = lower_case(word);
  if (!first && std::find(std::begin(kSmall), std::end(kSmall), lower) != std::end(kSmall)) return lower;
  const auto letters = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), letter));
  // "FBI", "K." and what stands in brackets are abbreviations
  if (word.front() == '(' || (letters <= 4 && !has_vowel(word)) || word.find('.') != std::string_view::npos) {
    return std::string(word);
  }
  std::string out = lower;
  bool start = true;
  for (std::size_t i = 0; i < out.size() && i < word.size(); ++i) {
    if (start && letter(word[i]) && static_cast<unsigned char>(word[i]) < 0x80) out[i] = word[i];
    const bool single = word[i] == '\'' && i == 1;  // O'Neil
    start =
        word[i] == '-' || word[i] == '/' || word[i] == '"' || word[i] == '&' || single || (start && !letter(word[i]));
  }
  return out;
}

}  // namespace

std::string phrase_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool gap = c == '_' || c == ' ' || c == '\t' || c == '|' || (c == '?' && out.empty());
    if (!gap) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string printed_name(std::string_view phrase) {
  if (std::any_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return std::string(phrase);
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) {
    const auto end = std::min(phrase.find(' ', at), phrase.size());
    if (!out.empty()) out += ' ';
    out += printed_word(phrase.substr(at, end - at), at == 0);
    at = end + 1;
  }
  return out;
}

std::string slug_of(std::string_view phrase) {
  std::string out;
  for (const char c : phrase) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "entry" : out;
}

std::string folded_phrase(std::string_view phrase) { return lower_case(phrase); }

}  // namespace hearsay::petrarch
