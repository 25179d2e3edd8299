#include "language/names/name_acronyms.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace hearsay {

namespace {

constexpr std::size_t kShortest = 3;  // letters: two are as often a state or a unit
constexpr std::size_t kLongest = 8;

bool is_link(std::string_view lower) {
  return lower == "of" || lower == "the" || lower == "and" || lower == "for" || lower == "&" || lower == "in" ||
         lower == "on" || lower == "-";
}

void replace(std::vector<Name>& names, Name name) {
  std::erase_if(names, [&](const Name& other) {
    return other.tokens.begin < name.tokens.end && name.tokens.begin < other.tokens.end;
  });
  const auto at = std::find_if(names.begin(), names.end(),
                               [&](const Name& other) { return other.tokens.begin > name.tokens.begin; });
  names.insert(at, name);
}

}  // namespace

bool NameAcronyms::is_acronym(std::uint32_t token) const {
  const auto form = doc_.form(TokenId(token));
  return form.size() >= kShortest && form.size() <= kLongest &&
         std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The words before the bracket whose initials are the acronym's letters; links between them may have a letter or none.
TokenRange NameAcronyms::long_form(std::uint32_t acronym) const {
  const auto letters = doc_.form(TokenId(acronym));
  const std::uint32_t end = acronym - 1;
  const std::uint32_t first = doc_.sentences[doc_.sentence_of(TokenId(acronym)).index()].tokens.begin;
  std::size_t left = letters.size();
  for (std::uint32_t t = end; t > first && left > 0;) {
    --t;
    const auto form = doc_.form(TokenId(t));
    const bool agrees = !form.empty() && (form[0] & ~0x20) == letters[left - 1];
    if (agrees && is_capitalised(doc_, t)) {
      if (--left == 0) return {t, end};
    } else if (!is_link(doc_.tokens.lower[t])) {
      break;
    } else if (agrees && left > 1) {
      --left;  // "Federation of American Scientists (FOAS)"
    }
  }
  return {end, end};
}

std::vector<Name> NameAcronyms::join(const std::vector<Name>& names) const {
  std::vector<Name> out = names;
  std::unordered_set<std::string_view> known;
  for (std::uint32_t t = 2; t + 1 < doc_.tokens.size(); ++t) {
    if (doc_.form(TokenId(t - 1)) != "(" || doc_.form(TokenId(t + 1)) != ")" || !is_acronym(t)) continue;
    const TokenRange words = long_form(t);
    if (words.size() < kShortest - 1) continue;
    replace(out, {words, EntityType::organization});
    known.insert(doc_.form(TokenId(t)));
  }
  if (known.empty()) return out;
  for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
    if (!known.contains(doc_.form(TokenId(t)))) continue;
    const auto covers = [&](const Name& name) {
      return name.tokens.size() > 1 && name.tokens.begin <= t && t < name.tokens.end;
    };
    if (std::none_of(out.begin(), out.end(), covers)) replace(out, {{t, t + 1}, EntityType::organization});
  }
  return out;
}

}  // namespace hearsay
