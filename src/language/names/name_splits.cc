#include "language/names/name_splits.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kLongName = 4;  // from here on a second given name begins another person

}  // namespace

std::vector<Name> NameSplits::split(const std::vector<Name>& names) const {
  std::vector<Name> out;
  for (const Name& name : names) {
    if (name.type == EntityType::person) {
      split_people(name, out);
    } else if (name.type == EntityType::place) {
      split_places(name, out);
    } else {
      out.push_back(name);
    }
  }
  return out;
}

void NameSplits::split_people(Name name, std::vector<Name>& out) const {
  for (std::uint32_t t = name.tokens.begin + 1; t < name.tokens.end; ++t) {
    if (!is_salutation(name.tokens, t) && !begins_another(name.tokens, t)) continue;
    out.push_back({{name.tokens.begin, t}, name.type});
    name.tokens.begin = t;
  }
  out.push_back(name);
}

// "Thank you, Phillip Phillip, …": a signature and the next letter's salutation.
bool NameSplits::is_salutation(TokenRange name, std::uint32_t t) const {
  return name.size() == 2 && doc_.form(TokenId(t)) == doc_.form(TokenId(t - 1)) && given(t) != nullptr &&
         t + 1 < doc_.tokens.size() && doc_.tokens.upos[t + 1] == Upos::punct;
}

// The third word or a later one of many, a given name after a surname in full.
bool NameSplits::begins_another(TokenRange name, std::uint32_t t) const {
  return name.size() >= kLongName && t >= name.begin + 2 && given(name.begin) != nullptr && given(t) != nullptr &&
         given(t)->none() && given(t - 1) == nullptr && doc_.form(TokenId(t - 1)).size() > 2 &&
         is_capitalised(doc_, t - 1);
}

void NameSplits::split_places(Name name, std::vector<Name>& out) const {
  if (known(name.tokens) == nullptr) {
    for (std::uint32_t t = name.tokens.begin + 1; t < name.tokens.end; ++t) {
      const auto* land = known({t, name.tokens.end});
      if (land == nullptr || land->town || land->also.word || known({name.tokens.begin, t}) == nullptr) continue;
      out.push_back({{name.tokens.begin, t}, name.type});
      name.tokens.begin = t;
      break;
    }
  }
  out.push_back(name);
}

}  // namespace hearsay
