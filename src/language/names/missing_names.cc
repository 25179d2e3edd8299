#include "language/names/missing_names.h"

#include <algorithm>

#include "language/names/name_borders.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kLongestPlace = 5;

// "Kofi" found before "Annan"
bool continues(const std::vector<Name>& found, const Name& next) {
  return !found.empty() && found.back().tokens.end == next.tokens.begin && found.back().type == EntityType::person &&
         next.type == EntityType::person;
}

}  // namespace

std::vector<Name> MissingNames::add(const std::vector<Name>& names) const {
  std::vector<Name> out;
  auto next = names.begin();
  for (const Sentence& sentence : doc_.sentences) {
    std::uint32_t from = sentence.tokens.begin;
    for (; next != names.end() && next->tokens.begin < sentence.tokens.end; ++next) {
      const std::size_t known = out.size();
      search({from, next->tokens.begin}, out);
      if (out.size() > known && continues(out, *next)) {
        out.back().tokens.end = next->tokens.end;
      } else {
        out.push_back(*next);
      }
      from = next->tokens.end;
    }
    search({from, sentence.tokens.end}, out);
  }
  return out;
}

void MissingNames::search(TokenRange gap, std::vector<Name>& out) const {
  for (std::uint32_t t = gap.begin; t < gap.end;) {
    std::uint32_t end = place_end({t, gap.end});
    EntityType type = EntityType::place;
    if (end == t) {
      end = titled_end(t, gap);
      if (end == t) end = given_end(t, gap);
      type = EntityType::person;
    }
    if (end > t) out.push_back({{t, end}, type});
    t = std::max(end, t + 1);
  }
}

// Where the longest place that begins the gap ends.
std::uint32_t MissingNames::place_end(TokenRange gap) const {
  for (std::uint32_t last = std::min(gap.end, gap.begin + kLongestPlace); last > gap.begin; --last) {
    const std::string text = spaced(doc_, {gap.begin, last});
    const auto* place = tables_.place(text);
    if (place != nullptr && accepts(*place, {gap.begin, last}, text)) return last;
  }
  return gap.begin;
}

bool MissingNames::accepts(const NameTables::Place& place, TokenRange tokens, const std::string& text) const {
  if (place.also.word || place.also.person) return false;
  if (is_address(doc_, tokens.begin) || after_hyphen(tokens.begin)) return false;
  switch (NameTables::spelling(place, text)) {
    case Spelling::exact:
      return place.abbreviation || is_proper(tokens.end - 1);
    case Spelling::upper:
      return tokens.size() > 1 || is_proper(tokens.begin);
    case Spelling::lower:
      return !place.town && !place.abbreviation && text.size() > 3 && place.also.none();
    case Spelling::other:
      return false;
  }
  return false;
}

// "All-America"
bool MissingNames::after_hyphen(std::uint32_t token) const {
  return token > 0 && doc_.form(TokenId(token - 1)) == "-" &&
         doc_.tokens.span[token - 1].end == doc_.tokens.span[token].begin;
}

// "Mr Gross", "Ms. Walker": the proper nouns after a title.
std::uint32_t MissingNames::titled_end(std::uint32_t begin, TokenRange gap) const {
  if (begin == gap.begin || !is_capitalised(doc_, begin - 1)) return begin;
  if (!tables_.is_title(doc_.tokens.lower[begin - 1])) return begin;
  std::uint32_t last = begin;
  while (last < gap.end && is_capitalised(doc_, last) && is_proper(last) &&
         !tables_.is_title(doc_.tokens.lower[last])) {
    ++last;
  }
  return last;
}

// "Oksana Vell": a given name and what it is followed by.
std::uint32_t MissingNames::given_end(std::uint32_t begin, TokenRange gap) const {
  const auto* given = tables_.given_name(doc_.form(TokenId(begin)));
  if (given == nullptr || !given->none() || !is_proper(begin)) return begin;
  std::uint32_t last = begin + 1;
  while (last < gap.end && is_proper(last) && is_capitalised(doc_, last)) {
    if (last > begin + 1 && tables_.given_name(doc_.form(TokenId(last))) != nullptr) break;
    if (tables_.type_by_last(doc_.tokens.lower[last])) return begin;
    ++last;
  }
  return last;
}

}  // namespace hearsay
