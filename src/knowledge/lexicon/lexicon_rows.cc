#include "knowledge/lexicon/lexicon_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "knowledge/lexicon/sense_order.h"

namespace hearsay {

namespace {

namespace fs = std::filesystem;

// Classes that the coder answers from entities rather than from words.
constexpr auto kBuiltIn = std::to_array<std::string_view>(
    {"person", "organization", "place", "actor", "force", "police", "state", "civilian", "number"});

// Empty, or what is wrong with an event named in a constraint.
std::string wrong_event(const PredicateEntry& entry, const Ontology& ontology) {
  for (const auto& constraint : entry.constraints) {
    for (const auto& value : constraint.values) {
      if (!value.is_event) continue;
      if (ontology.type(value.word) == nullptr) return fmt::format("unknown event type '{}'", value.word);
      if (!value.mode.empty() && !ontology.has_mode(value.word, value.mode))
        return fmt::format("{} has no mode '{}'", value.word, value.mode);
    }
  }
  return {};
}

std::vector<SlotName> slots(const std::vector<std::string_view>& names) {
  std::vector<SlotName> out;
  for (const auto name : names) out.push_back(slot_from(name));
  return out;
}

}  // namespace

const std::vector<std::string_view> LexiconRows::kPredicateColumns = {
    "pattern", "pos", "event", "mode", "cameo", "actor", "recipient", "flags", "example"};
const std::vector<std::string_view> LexiconRows::kClassColumns = {"class", "words"};
const std::vector<std::string_view> LexiconRows::kContentColumns = {"event", "content", "mode", "cameo"};
const std::vector<std::string_view> LexiconRows::kTopicColumns = {"context", "words"};
const std::vector<std::string_view> LexiconRows::kIrregularColumns = {"form", "lemma"};

Result<void> LexiconRows::read(const fs::path& file, TableKind kind) {
  const auto table = Table::read(file, form_of(kind).columns);
  if (!table) return table.error();
  if (kind == TableKind::predicates) add_predicates(*table);
  if (kind == TableKind::classes) add_classes(*table);
  if (kind == TableKind::content) add_content(*table);
  if (kind == TableKind::topics) add_topics(*table);
  if (kind == TableKind::irregular) add_irregular(*table);
  return {};
}

Result<void> LexiconRows::read_further(const fs::path& file) {
  const auto form = form_of(file);
  if (!form) return form.error();
  if (!(*form)->addable) {
    return Error{
        ErrorCode::damaged,
        fmt::format(
            "a table of {} cannot be added to the lexicon; predicates, classes, content, topics and irregular can",
            (*form)->name),
        file.string()};
  }
  begin_layer();
  return read(file, (*form)->kind);
}

Result<PredicateEntry> LexiconRows::predicate(const Table::Row& row) const {
  PredicateEntry entry;
  if (auto parsed = parse_pattern(row.cell(0), entry); !parsed) return row.error(parsed.error().message);
  auto flags = parse_flags(row.list(7));
  if (!flags) return row.error(flags.error().message);
  entry.flags = *flags;
  entry.event = row.cell(2), entry.mode = row.cell(3), entry.cameo = row.cell(4);
  entry.actor = slots(row.list(5)), entry.recipient = slots(row.list(6));
  entry.example = row.cell(8);
  entry.where = row.where();
  entry.layer = layer_;
  if (!entry.blocked() && ontology_.type(entry.event) == nullptr) {
    return row.error(fmt::format("unknown event type '{}'", entry.event));
  }
  if (!entry.mode.empty() && !ontology_.has_mode(entry.event, entry.mode)) {
    return row.error(fmt::format("{} has no mode '{}'", entry.event, entry.mode));
  }
  if (!entry.cameo.empty() && ontology_.cameo(entry.cameo) == nullptr) {
    return row.error(fmt::format("unknown CAMEO code '{}'", entry.cameo));
  }
  if (const auto wrong = wrong_event(entry, ontology_); !wrong.empty()) return row.error(wrong);
  const auto pos = row.cell(1);
  if (pos != "v" && pos != "n" && pos != "a") return row.error("pos must be v, n or a");
  entry.pos = pos == "v" ? PartOfSpeech::verb : pos == "n" ? PartOfSpeech::noun : PartOfSpeech::adjective;
  return entry;
}

void LexiconRows::add_predicates(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (auto entry = predicate(table.row(i))) {
      predicates.push_back(std::move(*entry));
    } else {
      faults_.push_back(entry.error());
    }
  }
}

void LexiconRows::add_classes(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    auto& words = classes[std::string(row.cell(0))];
    for (const auto word : row.list(1)) words.emplace(word);
    if (row.list(1).empty()) fault(row, "a class without words");
  }
}

void LexiconRows::add_content(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    const auto below = row.cell(1);
    const auto slash = below.find('/');
    const bool known_mode =
        slash == std::string_view::npos || ontology_.has_mode(below.substr(0, slash), below.substr(slash + 1));
    if (ontology_.type(row.cell(0)) == nullptr || ontology_.type(below.substr(0, slash)) == nullptr || !known_mode) {
      fault(row, "event must be a PLOVER type and content a type or TYPE/mode");
    } else if (!row.cell(2).empty() && !ontology_.has_mode(row.cell(0), row.cell(2))) {
      fault(row, fmt::format("{} has no mode '{}'", row.cell(0), row.cell(2)));
    } else if (!row.cell(3).empty() && ontology_.cameo(row.cell(3)) == nullptr) {
      fault(row, fmt::format("unknown CAMEO code '{}'", row.cell(3)));
    } else {
      content[{std::string(row.cell(0)), std::string(below)}] = {std::string(row.cell(2)), std::string(row.cell(3))};
    }
  }
}

void LexiconRows::add_topics(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    if (!ontology_.has_context(row.cell(0))) {
      fault(row, fmt::format("unknown context '{}'", row.cell(0)));
      continue;
    }
    for (const auto word : row.list(1)) topics[std::string(word)].emplace_back(row.cell(0));
  }
}

void LexiconRows::add_irregular(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    if (row.cell(1).empty()) fault(row, "an irregular form without its verb");
    irregular[std::string(row.cell(0))] = row.cell(1);
  }
}

bool LexiconRows::in_class(std::string_view class_name, std::string_view lemma) const {
  const auto at = classes.find(class_name);
  return at != classes.end() && at->second.contains(lemma);
}

void LexiconRows::finish() {
  check_classes();
  if (layer_ > 0) drop_replaced();
}

void LexiconRows::check_classes() {
  for (const PredicateEntry& entry : predicates) {
    for (const auto& constraint : entry.constraints) {
      for (const auto& value : constraint.values) {
        const bool built_in = std::find(kBuiltIn.begin(), kBuiltIn.end(), value.word) != kBuiltIn.end();
        if (value.is_class && !built_in && !classes.contains(value.word)) {
          faults_.push_back({ErrorCode::damaged,
                             fmt::format("class '@{}' is neither built in nor in a table of classes", value.word),
                             entry.where});
        }
      }
    }
  }
}

void LexiconRows::drop_replaced() {
  std::map<std::string, const PredicateEntry*> last;
  for (const PredicateEntry& entry : predicates) {
    const auto [at, fresh] = last.try_emplace(sense_key(entry), &entry);
    if (fresh) continue;
    if (entry.layer > 0 && at->second->layer == entry.layer) {
      faults_.push_back({ErrorCode::damaged,
                         fmt::format("'{}' stands twice; first at {}", entry.pattern, at->second->where), entry.where});
    }
    if (at->second->layer < entry.layer) at->second = &entry;
  }
  std::vector<PredicateEntry> kept;
  kept.reserve(predicates.size());
  for (const PredicateEntry& entry : predicates) {
    if (last.at(sense_key(entry))->layer == entry.layer) kept.push_back(entry);
  }
  predicates = std::move(kept);
}

Result<std::vector<std::pair<fs::path, TableKind>>> lexicon_tables(const fs::path& folder) {
  std::vector<std::pair<fs::path, TableKind>> files;
  std::error_code error;
  for (const auto& item : fs::directory_iterator(folder, error)) {
    const std::string name = item.path().filename().string();
    if (name == "blocked.tsv" || (name.starts_with("predicates-") && name.ends_with(".tsv")))
      files.emplace_back(item.path(), TableKind::predicates);
  }
  if (error) return Error{ErrorCode::not_found, "cannot read the lexicon: " + error.message(), folder.string()};
  if (files.empty()) return Error{ErrorCode::not_found, "no predicates-*.tsv here", folder.string()};
  std::sort(files.begin(), files.end());
  for (const auto kind : {TableKind::classes, TableKind::content, TableKind::topics, TableKind::irregular})
    files.emplace_back(folder / (std::string(form_of(kind).name) + ".tsv"), kind);
  return files;
}

}  // namespace hearsay
