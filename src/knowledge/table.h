#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// A tab-separated table of docs/formats/tables.md, read whole. Cells are views into the text that the Table owns.
class Table {
 public:
  /// Reads `path` and checks it: valid UTF-8, the columns exactly those of `columns` in any order, every row complete.
  static Result<Table> read(const std::filesystem::path& path, const std::vector<std::string_view>& columns);
  /// The same for a text in memory; `name` stands for the file in errors.
  static Result<Table> parse(std::string text, std::string name, const std::vector<std::string_view>& columns);

  /// The columns that line 1 of the file names, as written.
  static Result<std::vector<std::string>> columns(const std::filesystem::path& path);

  class Row {
   public:
    Row(const Table* table, std::size_t index) : table_(table), index_(index) {}
    /// The cell of the i-th column *as asked for in `columns`*; empty for an empty cell or "-".
    [[nodiscard]] std::string_view cell(std::size_t column) const;
    /// The cell's parts between `|`, blanks around them cut off; empty ones left out.
    [[nodiscard]] std::vector<std::string_view> list(std::size_t column) const;
    [[nodiscard]] std::size_t line() const { return table_->lines_[index_]; }
    /// "file:line"
    [[nodiscard]] std::string where() const;
    [[nodiscard]] Error error(std::string message) const;

   private:
    const Table* table_;
    std::size_t index_;
  };

  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  [[nodiscard]] Row row(std::size_t i) const { return {this, i}; }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::unique_ptr<const std::string> text_;
  std::string name_;
  std::size_t width_ = 0;
  std::vector<std::string_view> cells_;  // rows of width_, in the order of the columns asked for
  std::vector<std::size_t> lines_;
};

/// One error of several, of which there is at least one: a line for each of the first.
[[nodiscard]] Error first_faults(const std::vector<Error>& faults);

}  // namespace hearsay
