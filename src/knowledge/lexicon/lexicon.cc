#include "knowledge/lexicon/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "knowledge/table.h"

namespace hearsay {

namespace {

// Classes that the coder answers from entities rather than from words.
constexpr auto kBuiltIn = std::to_array<std::string_view>(
    {"person", "organization", "place", "actor", "force", "police", "state", "civilian", "number"});

Result<std::vector<std::filesystem::path>> predicate_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = item.path().filename().string();
    if (name == "blocked.tsv" || (name.starts_with("predicates-") && name.ends_with(".tsv")))
      files.push_back(item.path());
  }
  if (error) return Error{ErrorCode::not_found, "cannot read the lexicon: " + error.message(), folder.string()};
  if (files.empty()) return Error{ErrorCode::not_found, "no predicates-*.tsv here", folder.string()};
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<SlotName> slots(const std::vector<std::string_view>& names) {
  std::vector<SlotName> out;
  for (const auto name : names) out.push_back(slot_from(name));
  return out;
}

}  // namespace

Result<Lexicon> Lexicon::load(const std::filesystem::path& folder, const Ontology& ontology) {
  Lexicon lexicon;
  const auto files = predicate_files(folder);
  if (!files) return files.error();
  for (const auto& path : *files) HS_TRY(lexicon.read_predicates(path, ontology));
  HS_TRY(lexicon.read_classes(folder / "classes.tsv"));
  HS_TRY(lexicon.read_content(folder / "content.tsv", ontology));
  HS_TRY(lexicon.read_topics(folder / "topics.tsv", ontology));
  HS_TRY(lexicon.check_classes());
  lexicon.sort_senses();
  return lexicon;
}

Result<void> Lexicon::read_predicates(const std::filesystem::path& path, const Ontology& ontology) {
  const auto table =
      Table::read(path, {"pattern", "pos", "event", "mode", "cameo", "actor", "recipient", "flags", "example"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    PredicateEntry entry;
    if (auto parsed = parse_pattern(row.cell(0), entry); !parsed) return row.error(parsed.error().message);
    auto flags = parse_flags(row.list(7));
    if (!flags) return row.error(flags.error().message);
    entry.flags = *flags;
    entry.event = row.cell(2), entry.mode = row.cell(3), entry.cameo = row.cell(4);
    entry.actor = slots(row.list(5)), entry.recipient = slots(row.list(6));
    entry.example = row.cell(8);
    entry.where = fmt::format("{}:{}", path.filename().string(), row.line());
    if (!entry.blocked() && ontology.type(entry.event) == nullptr) {
      return row.error(fmt::format("unknown event type '{}'", entry.event));
    }
    if (!entry.mode.empty() && !ontology.has_mode(entry.event, entry.mode)) {
      return row.error(fmt::format("{} has no mode '{}'", entry.event, entry.mode));
    }
    if (!entry.cameo.empty() && ontology.cameo(entry.cameo) == nullptr) {
      return row.error(fmt::format("unknown CAMEO code '{}'", entry.cameo));
    }
    const auto pos = row.cell(1);
    if (pos != "v" && pos != "n" && pos != "a") return row.error("pos must be v, n or a");
    entry.pos = pos == "v" ? PartOfSpeech::verb : pos == "n" ? PartOfSpeech::noun : PartOfSpeech::adjective;
    (entry.blocked() ? blocked_ : entries_) += 1;
    auto& words = pos == "v" ? verbs_ : pos == "n" ? nouns_ : adjectives_;
    words[entry.lemma].push_back(std::move(entry));
  }
  return {};
}

Result<void> Lexicon::read_classes(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"class", "words"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    auto& words = classes_[std::string(row.cell(0))];
    for (const auto word : row.list(1)) {
      words.emplace(word);
      class_words_.emplace(word, true);
    }
    if (words.empty()) return row.error("a class without words");
  }
  return {};
}

Result<void> Lexicon::read_content(const std::filesystem::path& path, const Ontology& ontology) {
  const auto table = Table::read(path, {"event", "content", "mode", "cameo"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto content = row.cell(1);
    const auto slash = content.find('/');
    const bool known_mode =
        slash == std::string_view::npos || ontology.has_mode(content.substr(0, slash), content.substr(slash + 1));
    if (ontology.type(row.cell(0)) == nullptr || ontology.type(content.substr(0, slash)) == nullptr || !known_mode) {
      return row.error("event must be a PLOVER type and content a type or TYPE/mode");
    }
    if (!row.cell(2).empty() && !ontology.has_mode(row.cell(0), row.cell(2))) {
      return row.error(fmt::format("{} has no mode '{}'", row.cell(0), row.cell(2)));
    }
    if (!row.cell(3).empty() && ontology.cameo(row.cell(3)) == nullptr) {
      return row.error(fmt::format("unknown CAMEO code '{}'", row.cell(3)));
    }
    content_[{std::string(row.cell(0)), std::string(row.cell(1))}] = {std::string(row.cell(2)),
                                                                      std::string(row.cell(3))};
  }
  return {};
}

Result<void> Lexicon::read_topics(const std::filesystem::path& path, const Ontology& ontology) {
  const auto table = Table::read(path, {"context", "words"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    if (!ontology.has_context(row.cell(0))) return row.error(fmt::format("unknown context '{}'", row.cell(0)));
    for (const auto word : row.list(1)) topics_[std::string(word)].emplace_back(row.cell(0));
  }
  return {};
}

Result<void> Lexicon::check_classes() const {
  for (const auto* words : {&verbs_, &nouns_, &adjectives_}) {
    for (const auto& [lemma, senses] : *words) {
      for (const PredicateEntry& entry : senses) {
        for (const auto& constraint : entry.constraints) {
          for (const auto& value : constraint.values) {
            const bool built_in = std::find(kBuiltIn.begin(), kBuiltIn.end(), value.word) != kBuiltIn.end();
            if (value.is_class && !built_in && !classes_.contains(value.word)) {
              return Error{ErrorCode::damaged, fmt::format("class '@{}' is not in classes.tsv", value.word),
                           entry.where};
            }
          }
        }
      }
    }
  }
  return {};
}

void Lexicon::sort_senses() {
  const auto more_specific = [](const PredicateEntry& a, const PredicateEntry& b) {
    if (a.constraints.size() != b.constraints.size()) return a.constraints.size() > b.constraints.size();
    if (a.blocked() != b.blocked()) return a.blocked();
    return a.pattern.size() > b.pattern.size();
  };
  for (auto* words : {&verbs_, &nouns_, &adjectives_}) {
    for (auto& [lemma, senses] : *words) std::stable_sort(senses.begin(), senses.end(), more_specific);
  }
}

std::span<const PredicateEntry> Lexicon::senses(std::string_view lemma, PartOfSpeech pos) const {
  const auto& words = pos == PartOfSpeech::verb ? verbs_ : pos == PartOfSpeech::noun ? nouns_ : adjectives_;
  const auto at = words.find(lemma);
  return at == words.end() ? std::span<const PredicateEntry>() : std::span<const PredicateEntry>(at->second);
}

bool Lexicon::knows(std::string_view lemma, PartOfSpeech pos) const {
  return !senses(lemma, pos).empty() || class_words_.contains(lemma);
}

bool Lexicon::in_class(std::string_view class_name, std::string_view lemma) const {
  const auto at = classes_.find(class_name);
  return at != classes_.end() && at->second.contains(lemma);
}

const ContentRule* Lexicon::content(std::string_view event, std::string_view content_event,
                                    std::string_view content_mode) const {
  auto at = content_.find({std::string(event), fmt::format("{}/{}", content_event, content_mode)});
  if (at == content_.end()) at = content_.find({std::string(event), std::string(content_event)});
  return at == content_.end() ? nullptr : &at->second;
}

std::span<const std::string> Lexicon::topics(std::string_view words) const {
  const auto at = topics_.find(words);
  return at == topics_.end() ? std::span<const std::string>() : std::span<const std::string>(at->second);
}

std::string Lexicon::describe() const {
  return fmt::format("lexicon: {} senses, {} blocked ones, {} word classes", entries_, blocked_, classes_.size());
}

}  // namespace hearsay
