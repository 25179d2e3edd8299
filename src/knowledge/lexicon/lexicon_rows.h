#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/lexicon/entry.h"
#include "knowledge/ontology.h"
#include "knowledge/table.h"
#include "knowledge/table_form.h"

namespace hearsay {

/// What a complement's type makes of its governor: THREATEN + ASSAULT → violence, 138.
struct ContentRule {
  std::string mode, cameo;
};

/// Collects the rows of the lexicon's tables, in the order of reading, and checks them; every fault names file and
/// line. Tables after begin_layer() go before those read so far (docs/lexicon.md).
class LexiconRows {
 public:
  using Words = std::set<std::string, std::less<>>;

  explicit LexiconRows(const Ontology& ontology) : ontology_(ontology) {}

  void begin_layer() { ++layer_; }
  /// A table of one of the addable forms (table_form.h).
  [[nodiscard]] Result<void> read(const std::filesystem::path& file, TableKind kind);
  /// Reads a table that may be added to the own ones, as a layer of its own; which kind it is, its first line tells.
  [[nodiscard]] Result<void> read_further(const std::filesystem::path& file);
  /// Checks that span files: classes, patterns that stand twice in one further layer. Then drops what is replaced.
  void finish();

  [[nodiscard]] const std::vector<Error>& faults() const { return faults_; }
  [[nodiscard]] bool in_class(std::string_view class_name, std::string_view lemma) const;

  std::vector<PredicateEntry> predicates;
  std::map<std::string, Words, std::less<>> classes;
  std::map<std::pair<std::string, std::string>, ContentRule> content;
  std::map<std::string, std::vector<std::string>, std::less<>> topics;  ///< word → contexts
  std::map<std::string, std::string, std::less<>> irregular;            ///< past form → verb

  static const std::vector<std::string_view> kPredicateColumns, kClassColumns, kContentColumns, kTopicColumns,
      kIrregularColumns;

 private:
  void fault(const Table::Row& row, std::string message) { faults_.push_back(row.error(std::move(message))); }
  void add_predicates(const Table& table);
  void add_classes(const Table& table);
  void add_content(const Table& table);
  void add_topics(const Table& table);
  void add_irregular(const Table& table);
  [[nodiscard]] Result<PredicateEntry> predicate(const Table::Row& row) const;
  void check_classes();
  void drop_replaced();

  const Ontology& ontology_;
  std::size_t layer_ = 0;
  std::vector<Error> faults_;
};

/// Tables of a lexicon's folder: predicates-*.tsv and blocked.tsv by name, then classes, content, topics and irregular.
[[nodiscard]] Result<std::vector<std::pair<std::filesystem::path, TableKind>>> lexicon_tables(
    const std::filesystem::path& folder);

}  // namespace hearsay
