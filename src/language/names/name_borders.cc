#include "language/names/name_borders.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 14> kFileEndings = {".doc", ".docx", ".xls", ".xlsx", ".ppt",  ".pdf", ".txt",
                                                           ".jpg", ".jpeg", ".gif", ".png",  ".html", ".htm", ".zip"};

// "K" or "K." as a proper noun
bool is_initial(const Doc& doc, std::uint32_t token) {
  const auto form = doc.form(TokenId(token));
  if (form.empty() || form[0] < 'A' || form[0] > 'Z' || doc.tokens.upos[token] != Upos::propn) return false;
  return form.size() == 1 || (form.size() == 2 && form[1] == '.');
}

}  // namespace

bool is_possessive(const Doc& doc, std::uint32_t token) {
  const auto lower = doc.tokens.lower[token];
  return lower == "'s" || lower == "’s" || (doc.tokens.xpos[token] == Xpos::pos && (lower == "'" || lower == "’"));
}

bool is_address(const Doc& doc, std::uint32_t token) {
  if (doc.tokens.xpos[token] == Xpos::add) return true;
  const auto lower = doc.tokens.lower[token];
  if (lower.find("://") != std::string_view::npos || lower.starts_with("www.")) return true;
  if (lower.size() > 3 && lower.find('@', 1) != std::string_view::npos) return true;
  return std::any_of(kFileEndings.begin(), kFileEndings.end(), [&](auto ending) { return lower.ends_with(ending); });
}

void NameBorders::mend(Name& name, std::uint32_t previous, std::uint32_t next) const {
  if (is_address(doc_, name.tokens.begin)) {
    name.tokens.end = name.tokens.begin;
    return;
  }
  cut_dash(name);
  cut_possessive(name);
  if (name.type == EntityType::person) cut_titles(name);
  take_point(name, next);
  take_generation(name, next);
  take_initials(name, previous);
  take_greater(name, previous);
}

// "Oksana Vell - Analyst", with blanks: what stands behind the dash is another thing.
void NameBorders::cut_dash(Name& name) const {
  for (std::uint32_t t = name.tokens.begin + 1; t + 1 < name.tokens.end; ++t) {
    const auto form = doc_.form(TokenId(t));
    if (form != "-" && form != "--" && form != "–") continue;
    const auto& span = doc_.tokens.span;
    if (span[t].begin == span[t - 1].end || span[t + 1].begin == span[t].end) continue;
    name.tokens.end = t;
    if (name.tokens.size() > 1 && tables_.given_name(doc_.form(TokenId(name.tokens.begin))) != nullptr) {
      name.type = EntityType::person;
    }
    return;
  }
}

// "Greater" + "Manchester": the town with what lies around it.
void NameBorders::take_greater(Name& name, std::uint32_t previous) const {
  const std::uint32_t first = name.tokens.begin;
  if (name.type == EntityType::place && first > previous && doc_.form(TokenId(first - 1)) == "Greater") {
    --name.tokens.begin;
  }
}

// "V" + "K Rao", but not "I" or "A" alone.
void NameBorders::take_initials(Name& name, std::uint32_t previous) const {
  if (name.type != EntityType::person) return;
  std::uint32_t first = name.tokens.begin;
  while (first > previous && is_initial(doc_, first - 1)) --first;
  if (first + 1 == name.tokens.begin && (doc_.form(TokenId(first)) == "I" || doc_.form(TokenId(first)) == "A")) return;
  name.tokens.begin = first;
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
