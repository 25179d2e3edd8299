#include "language/names/name_borders.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 14> kFileEndings = {".doc", ".docx", ".xls", ".xlsx", ".ppt",  ".pdf", ".txt",
                                                           ".jpg", ".jpeg", ".gif", ".png",  ".html", ".htm", ".zip"};

// "'s" or the apostrophe of a plural.
bool is_possessive(const Doc& doc, std::uint32_t token) {
  const auto lower = doc.tokens.lower[token];
  return lower == "'s" || lower == "’s" || (doc.tokens.xpos[token] == Xpos::pos && (lower == "'" || lower == "’"));
}

}  // namespace

bool is_address(const Doc& doc, std::uint32_t token) {
  if (doc.tokens.xpos[token] == Xpos::add) return true;
  const auto lower = doc.tokens.lower[token];
  if (lower.find("://") != std::string_view::npos || lower.starts_with("www.")) return true;
  if (lower.size() > 3 && lower.find('@', 1) != std::string_view::npos) return true;
  return std::any_of(kFileEndings.begin(), kFileEndings.end(), [&](auto ending) { return lower.ends_with(ending); });
}

void NameBorders::mend(Name& name, std::uint32_t next) const {
  if (is_address(doc_, name.tokens.begin)) {
    name.tokens.end = name.tokens.begin;
    return;
  }
  cut_possessive(name);
  if (name.type == EntityType::person) cut_titles(name);
  take_point(name, next);
  take_generation(name, next);
}

// "Picasso's cubism", but not "Alan's refused to work on my bike".
bool NameBorders::owns(TokenRange name) const {
  for (std::uint32_t t = name.begin; t < name.end; ++t) {
    const TokenId head = doc_.tokens.head[t];
    if (head.valid() && head.index() >= name.begin && head.index() < name.end) continue;
    return doc_.tokens.deprel[t] == Deprel::nmod_poss;
  }
  return false;
}

void NameBorders::cut_possessive(Name& name) const {
  if (name.tokens.size() < 2 || !is_possessive(doc_, name.tokens.end - 1)) return;
  if (name.type == EntityType::person || owns(name.tokens)) --name.tokens.end;
}

// "President Clinton" → "Clinton"; "Queen Elizabeth Hospital" and a lone "Pope" stay.
void NameBorders::cut_titles(Name& name) const {
  const auto type = tables_.type_by_last(doc_.tokens.lower[name.tokens.end - 1]);
  if (type && *type != EntityType::person) return;
  while (name.tokens.size() > 1 && tables_.is_title(doc_.tokens.lower[name.tokens.begin])) ++name.tokens.begin;
}

void NameBorders::take_point(Name& name, std::uint32_t next) const {
  const std::uint32_t end = name.tokens.end;
  if (end >= next || doc_.form(TokenId(end)) != ".") return;
  if (doc_.tokens.span[end].begin != doc_.tokens.span[end - 1].end) return;
  const std::string last = std::string(doc_.form(TokenId(end - 1))) + ".";
  const auto* place = tables_.place(last);
  const bool known = place != nullptr && place->name == last;
  const bool firm =
      name.tokens.size() > 1 && tables_.type_by_last(std::string(doc_.tokens.lower[end - 1]) + ".").has_value();
  if (known || firm) ++name.tokens.end;
}

// "Martin Luther King" + "Jr."
void NameBorders::take_generation(Name& name, std::uint32_t next) const {
  if (name.type != EntityType::person || name.tokens.end >= next) return;
  if (tables_.type_by_last(doc_.tokens.lower[name.tokens.end]) == EntityType::person) ++name.tokens.end;
}

}  // namespace hearsay
