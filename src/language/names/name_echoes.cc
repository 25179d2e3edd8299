#include "language/names/name_echoes.h"

#include <string_view>
#include <unordered_set>

namespace hearsay {

namespace {

using Surnames = std::unordered_set<std::string_view>;

// Last words of people's full names; "Tyler" of "Steven Tyler" and of "Port Tyler" cannot be told apart.
Surnames surnames(const std::vector<Name>& names, const Doc& doc) {
  Surnames out;
  for (const Name& name : names) {
    const std::uint32_t last = name.tokens.end - 1;
    if (name.type != EntityType::person || name.tokens.size() < 2 || !is_capitalised(doc, last)) continue;
    if (doc.form(TokenId(last)).size() > 2) out.insert(doc.form(TokenId(last)));
  }
  for (const Name& name : names) {
    if (name.type != EntityType::person && name.tokens.size() > 1) out.erase(doc.form(TokenId(name.tokens.end - 1)));
  }
  return out;
}

}  // namespace

std::vector<Name> NameEchoes::add(const std::vector<Name>& names) const {
  const Surnames known = surnames(names, doc_);
  const auto echoes = [&](std::uint32_t t) { return known.contains(doc_.form(TokenId(t))); };
  std::vector<Name> out;
  std::uint32_t from = 0;
  const auto search = [&](std::uint32_t end) {
    for (; from < end; ++from) {
      if (doc_.tokens.upos[from] == Upos::propn && echoes(from)) out.push_back({{from, from + 1}, EntityType::person});
    }
  };
  for (const Name& name : names) {
    search(name.tokens.begin);
    out.push_back(name);
    from = name.tokens.end;
    if (name.tokens.size() > 1 || !echoes(name.tokens.begin)) continue;
    const auto* place = tables_.place(doc_.form(TokenId(name.tokens.begin)));
    if (place == nullptr || place->also.person) out.back().type = EntityType::person;
  }
  search(static_cast<std::uint32_t>(doc_.tokens.size()));
  return out;
}

}  // namespace hearsay
