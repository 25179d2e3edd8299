#include "language/names/name_types.h"

#include <string>

namespace hearsay {

namespace {

bool is_place_like(EntityType type) { return type == EntityType::place || type == EntityType::facility; }

bool is_refinable(EntityType type) {
  return type == EntityType::person || type == EntityType::organization || is_place_like(type);
}

}  // namespace

EntityType NameTypes::type(const Name& name) const {
  if (!is_refinable(name.type)) return name.type;
  const bool known = is_place(name.tokens);
  const auto word = known ? std::nullopt : by_words(name);
  if (word) return is_place_like(*word) && is_place_like(name.type) ? name.type : *word;
  if (titled(name.tokens)) return EntityType::person;
  if (known) return is_place_like(name.type) ? name.type : EntityType::place;
  return begins_as_person(name.tokens) ? EntityType::person : name.type;
}

// "Mr" or "President" before the name.
bool NameTypes::titled(TokenRange name) const {
  if (name.begin == 0) return false;
  const std::uint32_t before = name.begin - 1;
  return is_capitalised(doc_, before) && tables_.is_title(doc_.tokens.lower[before]) &&
         doc_.sentence_of(TokenId(before)) == doc_.sentence_of(TokenId(name.begin));
}

std::optional<EntityType> NameTypes::by_words(const Name& name) const {
  const TokenRange tokens = name.tokens;
  if (tokens.size() < 2 || (name.type == EntityType::person && begins_as_person(tokens))) return std::nullopt;
  // "University of Washington", "District of Columbia Court of Appeals": what stands before an "of" is a head.
  std::optional<EntityType> found;
  for (std::uint32_t t = tokens.begin + 1; t + 1 < tokens.end; ++t) {
    if (doc_.tokens.lower[t] != "of") continue;
    const auto type = by_last({tokens.begin, t});
    if (type == EntityType::organization) return type;
    if (!found) found = type;
  }
  if (found) return found;
  if (const auto type = by_last(tokens)) return type;
  return tables_.type_by_first(doc_.tokens.lower[tokens.begin]);
}

std::optional<EntityType> NameTypes::by_last(TokenRange tokens) const {
  const auto& lower = doc_.tokens.lower;
  if (tokens.size() > 1) {
    const std::string pair = std::string(lower[tokens.end - 2]) + ' ' + std::string(lower[tokens.end - 1]);
    if (const auto type = tables_.type_by_last(pair)) return type;
  }
  return tables_.type_by_last(lower[tokens.end - 1]);
}

bool NameTypes::begins_as_person(TokenRange name) const {
  const auto* also = tables_.given_name(doc_.form(TokenId(name.begin)));
  if (also == nullptr || !also->none()) return false;
  for (std::uint32_t t = name.begin; t < name.end; ++t) {
    if (!is_capitalised(doc_, t)) return false;
  }
  return true;
}

bool NameTypes::is_place(TokenRange name) const {
  const std::string text = spaced(doc_, name);
  const auto* place = tables_.place(text);
  if (place == nullptr || !place->also.none()) return false;
  const Spelling spelling = NameTables::spelling(*place, text);
  return spelling == Spelling::exact || spelling == Spelling::upper;
}

}  // namespace hearsay
