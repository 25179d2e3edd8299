#include "knowledge/check/row_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/date.h"
#include "base/utf8.h"

namespace hearsay {

namespace {

void check_order(const Table& table, std::vector<Error>& findings) {
  for (std::size_t i = 1; i < table.size(); ++i) {
    const auto before = table.row(i - 1).cell(0);
    const auto row = table.row(i);
    if (row.cell(0) < before)
      findings.push_back(row.error(fmt::format("not sorted: '{}' stands after '{}'", row.cell(0), before)));
  }
}

void check_keys(const Table& table, const TableForm& form, std::vector<Error>& findings) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    std::string key;
    for (const std::size_t column : form.key) key += (key.empty() ? "" : " ") + std::string(row.cell(column));
    const auto [at, fresh] = seen.try_emplace(key, row.line());
    if (!fresh) findings.push_back(row.error(fmt::format("'{}' stands twice; first on line {}", key, at->second)));
  }
}

void check_examples(const Table& table, const TableForm& form, std::vector<Error>& findings) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    if (row.cell(form.columns.size() - 1).empty())
      findings.push_back(row.error(fmt::format("'{}' has no example", row.cell(0))));
  }
}

// The words of classes and topics are compared with lemmas, topics with two of them too: "slush fund".
void check_words(const Table& table, long blanks, std::vector<Error>& findings) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    std::map<std::string_view, bool> seen;
    for (const auto word : row.list(1)) {
      if (!seen.emplace(word, true).second)
        findings.push_back(row.error(fmt::format("'{}' stands twice in {}", word, row.cell(0))));
      if (lower_case(word) != word) {
        findings.push_back(row.error(fmt::format("'{}' is never met: lemmas are in lower case", word)));
      } else if (std::count(word.begin(), word.end(), ' ') > blanks) {
        findings.push_back(
            row.error(fmt::format("'{}' is never met: at most {} here", word, blanks == 0 ? "one word" : "two words")));
      }
    }
  }
}

// The first row of a lemma that has the complement decides; a row without any has all.
void check_complements(const Table& table, std::vector<Error>& findings) {
  std::map<std::pair<std::string_view, std::string_view>, std::map<std::string_view, std::size_t>> words;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    auto& taken = words[{row.cell(0), row.cell(1)}];
    auto complements = row.list(2);
    if (complements.empty()) complements.emplace_back();
    for (const auto complement : complements) {
      const auto all = taken.find("");
      const auto same = all != taken.end() ? all : taken.find(complement);
      if (same != taken.end()) {
        findings.push_back(row.error(fmt::format("'{}' with {} is never reached; line {} has it", row.cell(0),
                                                 complement.empty() ? "any complement" : complement, same->second)));
      }
      taken.try_emplace(complement, row.line());
    }
  }
}

// Nobody holds one office twice at a time.
void check_offices(const Table& table, std::vector<Error>& findings) {
  struct Term {
    std::optional<Date> from, to;
    std::size_t line = 0;
  };
  std::map<std::string, std::vector<Term>> offices;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    const Term term{parse_partial_date(row.cell(6)), parse_partial_date(row.cell(7)), row.line()};
    auto& others = offices[fmt::format("{}\t{}\t{}", row.cell(0), row.cell(3), row.cell(4))];
    for (const Term& other : others) {
      if ((other.to && term.from && *other.to <= *term.from) || (term.to && other.from && *term.to <= *other.from))
        continue;
      findings.push_back(
          row.error(fmt::format("'{}' is {} on line {} at the same time", row.cell(1), row.cell(4), other.line)));
    }
    others.push_back(term);
  }
}

}  // namespace

void check_rows(const Table& table, const TableForm& form, std::vector<Error>& findings) {
  check_order(table, findings);
  if (!form.key.empty()) check_keys(table, form, findings);
  if (form.example) check_examples(table, form, findings);
  if (form.kind == TableKind::classes) check_words(table, 0, findings);
  if (form.kind == TableKind::topics) check_words(table, 1, findings);
  if (form.kind == TableKind::embeddings) check_complements(table, findings);
  if (form.kind == TableKind::holders) check_offices(table, findings);
}

}  // namespace hearsay
