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
  if (is_list(name.tokens)) {
    for (; name.tokens.size() > 2; name.tokens.begin += 2) {
      out.push_back({{name.tokens.begin, name.tokens.begin + 2}, name.type});
    }
    out.push_back(name);
    return;
  }
  for (std::uint32_t t = name.tokens.begin + 1; t < name.tokens.end; ++t) {
    if (!is_salutation(name.tokens, t) && !is_addressed(name.tokens, t) && !begins_another(name.tokens, t)) continue;
    out.push_back({{name.tokens.begin, t}, name.type});
    name.tokens.begin = t;
  }
  out.push_back(name);
}

// "Larry Dale Tom Perry Scott Neel": from five words on, each other word a given name.
bool NameSplits::is_list(TokenRange name) const {
  if (name.size() <= kLongName) return false;
  for (std::uint32_t t = name.begin; t < name.end; t += 2) {
    if (given(t) == nullptr) return false;
  }
  return true;
}

// "Thank you, Phillip Phillip, …": a signature and the next letter's salutation.
bool NameSplits::is_salutation(TokenRange name, std::uint32_t t) const {
  return name.size() == 2 && doc_.form(TokenId(t)) == doc_.form(TokenId(t - 1)) && given(t) != nullptr &&
         t + 1 < doc_.tokens.size() && doc_.tokens.upos[t + 1] == Upos::punct;
}

// "Best regards, Dana Perling Tammy, …": a signature in full and the given name that the next letter is addressed to.
bool NameSplits::is_addressed(TokenRange name, std::uint32_t t) const {
  if (t + 1 != name.end || t != name.begin + 2 || given(name.begin) == nullptr || given(t) == nullptr) return false;
  if (given(t - 1) != nullptr || doc_.form(TokenId(t - 1)).size() < 3 || name.end >= doc_.tokens.size()) return false;
  const auto after = doc_.form(TokenId(name.end));
  return after == "," || after == ":";
}

// The third word or a later one of many, a given name after a surname in full.
bool NameSplits::begins_another(TokenRange name, std::uint32_t t) const {
  return name.size() >= kLongName && t >= name.begin + 2 && given(name.begin) != nullptr && given(t) != nullptr &&
         !given(t)->word && given(t - 1) == nullptr && doc_.form(TokenId(t - 1)).size() > 2 &&
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
