#include "knowledge/lexicon/lexicon.h"

#include <fmt/format.h>

#include "knowledge/lexicon/sense_order.h"
#include "knowledge/table.h"

namespace hearsay {

Result<Lexicon> Lexicon::load(const std::filesystem::path& folder, const Ontology& ontology,
                              const std::vector<std::filesystem::path>& further) {
  LexiconRows rows(ontology);
  const auto files = lexicon_tables(folder);
  if (!files) return files.error();
  for (const auto& [file, kind] : *files) HS_TRY(rows.read(file, kind));
  for (const auto& file : further) HS_TRY(rows.read_further(file));
  rows.finish();
  if (!rows.faults().empty()) return first_faults(rows.faults());
  return Lexicon(std::move(rows));
}

Lexicon::Lexicon(LexiconRows rows) {
  for (PredicateEntry& entry : rows.predicates) {
    (entry.blocked() ? blocked_ : entries_) += 1;
    auto& words = entry.pos == PartOfSpeech::verb ? verbs_ : entry.pos == PartOfSpeech::noun ? nouns_ : adjectives_;
    if (entry.layer == 0) entry.where = std::filesystem::path(entry.where).filename().string();
    auto& senses = words[entry.lemma];
    senses.push_back(std::move(entry));
  }
  for (auto* words : {&verbs_, &nouns_, &adjectives_}) {
    for (auto& [lemma, senses] : *words) sort_senses(senses, rows);
  }
  for (const auto& [name, words] : rows.classes) {
    for (const auto& word : words) class_words_.emplace(word, true);
  }
  for (auto& [word, contexts] : rows.topics) topics_.emplace(word, std::move(contexts));
  classes_ = std::move(rows.classes);
  content_ = std::move(rows.content);
  for (auto& [form, lemma] : rows.irregular) irregular_.emplace(form, std::move(lemma));
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

std::string_view Lexicon::irregular_verb(std::string_view form) const {
  const auto at = irregular_.find(form);
  return at == irregular_.end() ? std::string_view() : at->second;
}

std::span<const std::string> Lexicon::topics(std::string_view words) const {
  const auto at = topics_.find(words);
  return at == topics_.end() ? std::span<const std::string>() : std::span<const std::string>(at->second);
}

std::string Lexicon::describe() const {
  return fmt::format("lexicon: {} senses, {} blocked ones, {} word classes", entries_, blocked_, classes_.size());
}

}  // namespace hearsay
