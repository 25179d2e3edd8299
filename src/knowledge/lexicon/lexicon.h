#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "knowledge/lexicon/entry.h"
#include "knowledge/lexicon/lexicon_rows.h"
#include "knowledge/ontology.h"

namespace hearsay {

/// The predicate lexicon of one language. Immutable; look-ups are by lemma.
class Lexicon {
 public:
  /// Reads predicates-*.tsv, blocked.tsv, classes.tsv, content.tsv, topics.tsv and irregular.tsv of `folder`, then
  /// `further` tables of these kinds, which win (docs/lexicon.md). The error lists the first faults with file and line.
  static Result<Lexicon> load(const std::filesystem::path& folder, const Ontology& ontology,
                              const std::vector<std::filesystem::path>& further = {});

  /// The senses of a lemma, most specific first.
  [[nodiscard]] std::span<const PredicateEntry> senses(std::string_view lemma, PartOfSpeech pos) const;
  /// True for a head word of any entry, and for any word of a class.
  [[nodiscard]] bool knows(std::string_view lemma, PartOfSpeech pos) const;
  /// True where classes.tsv has the lemma in that class.
  [[nodiscard]] bool in_class(std::string_view class_name, std::string_view lemma) const;
  /// The rule for a content of that type and mode, else for its type; null: none.
  [[nodiscard]] const ContentRule* content(std::string_view event, std::string_view content_event,
                                           std::string_view content_mode) const;
  /// The verb of an irregular past form ("fled" → flee), empty for any other word.
  [[nodiscard]] std::string_view irregular_verb(std::string_view form) const;
  /// PLOVER contexts that the lemma or two-word phrase hints at.
  [[nodiscard]] std::span<const std::string> topics(std::string_view words) const;
  [[nodiscard]] std::string describe() const;

 private:
  explicit Lexicon(LexiconRows rows);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  template <class T>
  using WordMap = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

  WordMap<std::vector<PredicateEntry>> verbs_, nouns_, adjectives_;
  std::map<std::string, LexiconRows::Words, std::less<>> classes_;
  WordMap<bool> class_words_;
  std::map<std::pair<std::string, std::string>, ContentRule> content_;
  WordMap<std::vector<std::string>> topics_;
  WordMap<std::string> irregular_;
  std::size_t entries_ = 0, blocked_ = 0;
};

}  // namespace hearsay
