#include "knowledge/petrarch/import_notes.h"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace petrarch {

void ImportNotes::add(std::size_t line, Outcome outcome, std::string reason, std::string_view entry) {
  notes_.push_back({file_, line, outcome, std::move(reason), std::string(entry)});
}

std::vector<DictionaryNote> ImportNotes::take() {
  for (auto at = notes_.begin(); at != notes_.end();) {
    const auto end = std::find_if(at, notes_.end(), [&](const DictionaryNote& n) { return n.file != at->file; });
    std::stable_sort(at, end, [](const DictionaryNote& a, const DictionaryNote& b) { return a.line < b.line; });
    at = end;
  }
  return std::move(notes_);
}

std::string table_cell(std::string_view text) {
  std::string out(text);
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace petrarch

std::string DictionaryImport::report() const {
  static constexpr std::string_view kOutcomes[] = {"lost", "partly", "mended"};
  std::string out = "file\tline\toutcome\treason\tentry\n";
  for (const DictionaryNote& n : notes) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\n", petrarch::table_cell(n.file), n.line,
                       kOutcomes[static_cast<std::size_t>(n.outcome)], petrarch::table_cell(n.reason),
                       petrarch::table_cell(n.entry));
  }
  return out;
}

}  // namespace hearsay
