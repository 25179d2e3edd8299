#include <fmt/format.h>

#include <algorithm>

#include "engine/resources.h"
#include "hearsay/lexicon.h"
#include "knowledge/check/table_check.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

// The columns of a table of predicates: form_of(TableKind::predicates).
enum Column : std::size_t { kPattern = 0, kEvent = 2, kExample = 8 };

std::string came(const Analysis& analysis) {
  std::string out;
  for (const EventRecord& event : analysis.events) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{}{} from ‘{}’ ({})", event.event, event.mode ? " " + *event.mode : "", event.trigger.text,
                       event.rule);
  }
  return out;
}

std::string why_none(const Analysis& analysis, const std::string& pattern) {
  std::string out;
  for (const RejectedCandidate& c : analysis.rejected) {
    const auto where = c.rule.substr(0, c.rule.find(' '));
    out += fmt::format("{}‘{}’: {} ({})", out.empty() ? "" : "; ", c.trigger.text, c.words, where);
  }
  if (!out.empty()) return "no event: " + out;
  return fmt::format("no event: no sense of ‘{}’ fits the sentence as it is parsed",
                     pattern.substr(0, pattern.find(' ')));
}

}  // namespace

Result<LexiconExamples> read_examples(const std::vector<std::filesystem::path>& files, const EngineOptions& options) {
  const auto resources = find_resources(options);
  if (!resources) return resources.error();
  const auto tables = files.empty() ? own_tables(resources->knowledge) : tables_of(files, resources->knowledge);
  if (!tables) return tables.error();
  LexiconExamples out{{}, options};
  for (const CheckedTable& checked : *tables) {
    if (!form_of(checked.kind).addable) {
      if (files.empty()) continue;
      return Error{ErrorCode::damaged, "not a table of the lexicon that has entries to test", checked.file.string()};
    }
    if (!checked.own) out.options.lexicon.push_back(checked.file);
    if (checked.kind != TableKind::predicates) continue;
    const auto table = Table::read(checked.file, form_of(TableKind::predicates).columns);
    if (!table) return table.error();
    for (std::size_t i = 0; i < table->size(); ++i) {
      const auto row = table->row(i);
      if (row.cell(kExample).empty()) continue;
      out.examples.push_back({checked.file.string(), row.line(), std::string(row.cell(kPattern)),
                              std::string(row.cell(kEvent)), std::string(row.cell(kExample))});
    }
  }
  return out;
}

Result<ExampleOutcome> run_example(const Engine& engine, const LexiconExample& example) {
  Article article;
  article.id = "example";
  article.text = example.sentence;
  const auto analysis = engine.code(std::move(article), {.rejected = true});
  if (!analysis) return analysis.error();
  const auto& events = analysis->events;
  const bool passed = example.event.empty() ? events.empty()
                                            : std::any_of(events.begin(), events.end(),
                                                          [&](const auto& e) { return e.event == example.event; });
  if (passed) return ExampleOutcome{true, {}};
  return ExampleOutcome{false, events.empty() ? why_none(*analysis, example.pattern) : came(*analysis)};
}

}  // namespace hearsay
