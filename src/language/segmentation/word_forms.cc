#include "language/segmentation/word_forms.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "knowledge/table.h"

namespace hearsay {

Result<WordForms> WordForms::load(const std::filesystem::path& folder) {
  WordForms forms;
  HS_TRY(forms.read_abbreviations(folder / "abbreviations.tsv"));
  HS_TRY(forms.read_forms(folder / "word_forms.tsv"));
  return forms;
}

Result<void> WordForms::read_abbreviations(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"form", "kind", "example", "tokens"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto form = row.cell(0);
    const auto kind = row.cell(1);
    if (form.size() < 2 || form.back() != '.') return row.error("column form: an abbreviation ends with a full stop");
    if (lower_case(form) != form) return row.error("column form: write abbreviations in lower case");
    AbbreviationKind parsed = AbbreviationKind::always;
    if (kind == "name") {
      parsed = AbbreviationKind::before_name;
    } else if (kind == "number") {
      parsed = AbbreviationKind::before_number;
    } else if (kind != "any") {
      return row.error(fmt::format("column kind: '{}' is not one of any, name, number", kind));
    }
    if (!abbreviations_.emplace(std::string(form.substr(0, form.size() - 1)), parsed).second) {
      return row.error(fmt::format("'{}' stands twice", form));
    }
  }
  return {};
}

Result<void> WordForms::read_forms(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"kind", "form", "parts", "example", "tokens"});
  if (!table) return table.error();
  const Map<Set*> sets = {
      {"clitic", &clitics_}, {"elision", &elisions_}, {"prefix", &prefixes_}, {"unit", &units_}, {"domain", &domains_}};
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto kind = row.cell(0);
    const std::string form(row.cell(1));
    if (form.empty()) return row.error("column form: empty");
    if (kind == "emoticon") {
      emoticons_.push_back(form);
    } else if (kind == "contraction") {
      std::vector<std::uint32_t> sizes;
      std::string whole;
      for (const auto part : row.list(2)) {
        sizes.push_back(static_cast<std::uint32_t>(part.size()));
        whole += part;
      }
      if (sizes.size() < 2 || whole != form)
        return row.error("column parts: the parts, separated by |, must make up the form");
      contractions_.emplace(form, std::move(sizes));
    } else if (const auto set = sets.find(kind); set != sets.end()) {
      set->second->insert(form);
    } else {
      return row.error(fmt::format(
          "column kind: '{}' is not one of clitic, contraction, domain, elision, emoticon, prefix, unit", kind));
    }
  }
  std::sort(emoticons_.begin(), emoticons_.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return {};
}

std::optional<AbbreviationKind> WordForms::abbreviation(std::string_view form) const {
  const auto found = abbreviations_.find(form);
  return found == abbreviations_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::uint32_t>* WordForms::contraction(std::string_view form) const {
  const auto found = contractions_.find(form);
  return found == contractions_.end() ? nullptr : &found->second;
}

std::size_t WordForms::emoticon(std::string_view text) const {
  for (const auto& e : emoticons_) {
    if (text.starts_with(e)) return e.size();
  }
  return 0;
}

}  // namespace hearsay
