#include "language/names/name_joins.h"

#include <algorithm>

#include "language/names/name_borders.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kLongestPlace = 5;

bool is_place_like(EntityType type) { return type == EntityType::place || type == EntityType::facility; }

bool is_quote(const Doc& doc, std::uint32_t token) {
  return token < doc.tokens.size() && doc.form(TokenId(token)) == "\"";
}

bool is_inverted(const Doc& doc, const Name& surname, const Name& given) {
  return surname.type == EntityType::person && given.type == EntityType::person &&
         surname.tokens.end + 1 == given.tokens.begin && doc.form(TokenId(surname.tokens.end)) == "," &&
         surname.tokens.begin > 0 && is_quote(doc, surname.tokens.begin - 1) && is_quote(doc, given.tokens.end);
}

}  // namespace

std::vector<Name> NameJoins::join(const std::vector<Name>& names) const {
  return join_shops(join_inverted(join_of(join_places(names))));
}

// The longest known place in `room` that has more than `name` and all of it.
TokenRange NameJoins::known_place(TokenRange name, TokenRange room) const {
  TokenRange best = name;
  const std::uint32_t first = std::max(room.begin, name.end - std::min(name.end, kLongestPlace));
  for (std::uint32_t begin = first; begin <= name.begin; ++begin) {
    for (std::uint32_t end = std::min(room.end, begin + kLongestPlace); end >= name.end && end > begin; --end) {
      if (end - begin <= best.size()) break;
      const std::string text = spaced(doc_, {begin, end});
      const auto* place = tables_.place(text);
      if (place == nullptr || place->also.word || NameTables::spelling(*place, text) == Spelling::other) continue;
      best = {begin, end};
    }
  }
  return best;
}

std::vector<Name> NameJoins::join_places(const std::vector<Name>& names) const {
  std::vector<Name> out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    Name name = names[i];
    if (is_place_like(name.type)) {
      const TokenRange sentence = doc_.sentences[doc_.sentence_of(TokenId(name.tokens.begin)).index()].tokens;
      TokenRange room{out.empty() ? sentence.begin : std::max(sentence.begin, out.back().tokens.end), sentence.end};
      for (std::size_t k = i + 1; k < names.size() && names[k].tokens.begin < room.end; ++k) {
        if (!is_place_like(names[k].type)) room.end = names[k].tokens.begin;
      }
      const TokenRange wide = known_place(name.tokens, room);
      if (wide.size() > name.tokens.size()) name = {wide, EntityType::place};
      // names that only begin inside are not joined
      while (i + 1 < names.size() && names[i + 1].tokens.begin < name.tokens.end) {
        name.tokens.end = std::max(name.tokens.end, names[++i].tokens.end);
      }
    }
    out.push_back(name);
  }
  return out;
}

std::vector<Name> NameJoins::join_of(const std::vector<Name>& names) const {
  std::vector<Name> out;
  for (const Name& name : names) {
    if (!out.empty() && is_named_by(out.back(), name)) {
      out.back().tokens.end = name.tokens.end;
    } else {
      out.push_back(name);
    }
  }
  return out;
}

// A header's "Vell, Oksana" <o.vell@example.org>, in quotes: one person.
std::vector<Name> NameJoins::join_inverted(const std::vector<Name>& names) const {
  std::vector<Name> out;
  for (const Name& name : names) {
    if (!out.empty() && is_inverted(doc_, out.back(), name)) {
      out.back().tokens.end = name.tokens.end;
    } else {
      out.push_back(name);
    }
  }
  return out;
}

// "Tanner" + "'s" + "Pizza"
std::vector<Name> NameJoins::join_shops(const std::vector<Name>& names) const {
  std::vector<Name> out;
  for (Name name : names) {
    if (!out.empty() && name.tokens.begin < out.back().tokens.end) continue;  // "Pizza" had a label of its own
    const std::uint32_t shop = name.tokens.end + 1;
    const bool owner = name.type == EntityType::person || name.type == EntityType::organization;
    if (owner && shop < doc_.tokens.size() && is_possessive(doc_, shop - 1) && is_capitalised(doc_, shop) &&
        tables_.is_shop(doc_.tokens.lower[shop])) {
      name = {{name.tokens.begin, shop + 1}, EntityType::organization};
    }
    out.push_back(name);
  }
  return out;
}

// "Superior Court" + "of the" + "District of Columbia"; but "Google, Inc." + "of Mountain View" are two.
bool NameJoins::is_named_by(const Name& body, const Name& name) const {
  if (body.type != EntityType::organization) return false;
  if (!is_place_like(name.type) && name.type != EntityType::organization) return false;
  const std::uint32_t of = body.tokens.end;
  const auto& lower = doc_.tokens.lower;
  if (of >= name.tokens.begin || lower[of] != "of" || lower[of - 1].ends_with('.')) return false;
  const bool linked = of + 1 == name.tokens.begin || (of + 2 == name.tokens.begin && lower[of + 1] == "the");
  return linked && tables_.type_by_last(lower[of - 1]) == EntityType::organization &&
         doc_.sentence_of(TokenId(of - 1)) == doc_.sentence_of(TokenId(name.tokens.begin));
}

}  // namespace hearsay
