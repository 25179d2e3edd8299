#include "knowledge/lexicon/inflection.h"

namespace hearsay {

namespace {

std::string cut(std::string_view form, std::size_t letters, std::string_view ending = {}) {
  return std::string(form.substr(0, form.size() - letters)) + std::string(ending);
}

// 'stopp' → 'stop'
void add_undoubled(std::string_view stem, std::vector<std::string>& out) {
  const auto n = stem.size();
  if (n > 2 && stem[n - 1] == stem[n - 2]) out.emplace_back(stem.substr(0, n - 1));
}

void add_cut(std::string_view form, std::string_view suffix, std::vector<std::string>& out) {
  const std::string stem = cut(form, suffix.size());
  out.push_back(stem + "e");
  out.push_back(stem);
  add_undoubled(stem, out);
}

}  // namespace

std::vector<std::string> verb_stems(std::string_view form) {
  std::vector<std::string> out;
  if (form.size() < 4) return out;
  if (form.ends_with("ied")) out.push_back(cut(form, 3, "y"));
  if (form.ends_with("ies")) out.push_back(cut(form, 3, "y"));
  if (form.ends_with("ed")) add_cut(form, "ed", out);
  if (form.ends_with("ing")) add_cut(form, "ing", out);
  if (form.ends_with("es")) out.push_back(cut(form, 2));
  if (form.ends_with("s")) out.push_back(cut(form, 1));
  return out;
}

std::vector<std::string> noun_stems(std::string_view form) {
  std::vector<std::string> out;
  if (form.size() < 4) return out;
  if (form.ends_with("men")) out.push_back(cut(form, 3, "man"));
  if (form.ends_with("ies")) out.push_back(cut(form, 3, "y"));
  if (form.ends_with("ves")) {
    out.push_back(cut(form, 3, "f"));
    out.push_back(cut(form, 3, "fe"));
  }
  if (form.ends_with("es")) out.push_back(cut(form, 2));
  if (form.ends_with("s")) out.push_back(cut(form, 1));
  return out;
}

}  // namespace hearsay
