#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/result.h"
#include "knowledge/petrarch/import_notes.h"

namespace hearsay::petrarch {

struct DictionaryLine {
  std::size_t number = 0;
  std::string_view text;  ///< without comments and trailing blanks; never blank
};

/// The lines of a dictionary that say something: comments (`#` anywhere, `;` at the start or behind a blank, XML
/// comments over any number of lines), byte order mark, carriage returns and blank lines are gone. Owns its text.
class DictionaryLines {
 public:
  /// Bytes that are no UTF-8 are mended with a note. Compressed and binary files are an Error "FILE:LINE: …".
  static Result<DictionaryLines> read(const std::filesystem::path& path, ImportNotes& notes);
  /// The same for a text in memory; `name` stands for the file.
  static Result<DictionaryLines> parse(std::string text, std::string name, ImportNotes& notes);

  [[nodiscard]] const std::vector<DictionaryLine>& lines() const { return lines_; }
  /// How many lines the file has, comments and all.
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  /// An Error at a line of this file.
  [[nodiscard]] Error error(std::size_t line, std::string message) const;

 private:
  std::unique_ptr<const std::string> text_;
  std::string name_;
  std::vector<DictionaryLine> lines_;
  std::size_t count_ = 0;
};

/// Without the blanks and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// The words between blanks and tabs.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

}  // namespace hearsay::petrarch
