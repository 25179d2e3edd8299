#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/dictionaries.h"

namespace hearsay::petrarch {

/// Collects what went wrong while one file after the other is read.
class ImportNotes {
 public:
  using Outcome = DictionaryNote::Outcome;

  void begin_file(std::string name) { file_ = std::move(name); }
  void lost(std::size_t line, std::string reason, std::string_view entry) {
    add(line, Outcome::lost, std::move(reason), entry);
  }
  void partly(std::size_t line, std::string reason, std::string_view entry) {
    add(line, Outcome::partly, std::move(reason), entry);
  }
  void mended(std::size_t line, std::string reason, std::string_view entry) {
    add(line, Outcome::mended, std::move(reason), entry);
  }
  /// The notes so far, by line within each file; nothing is left here.
  [[nodiscard]] std::vector<DictionaryNote> take();

 private:
  void add(std::size_t line, Outcome outcome, std::string reason, std::string_view entry);

  std::string file_;
  std::vector<DictionaryNote> notes_;
};

/// A cell of a table: tabs and line breaks become blanks, an empty cell stays one.
[[nodiscard]] std::string table_cell(std::string_view text);

}  // namespace hearsay::petrarch
