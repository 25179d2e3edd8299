#include "knowledge/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/utf8.h"

namespace hearsay {

namespace {

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const auto end = s.find(separator, at);
    parts.push_back(s.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::string joined(const std::vector<std::string_view>& words) { return fmt::format("{}", fmt::join(words, " ")); }

// For every column asked for, its place in the file.
Result<std::vector<std::size_t>> match_columns(std::string_view header, const std::string& name,
                                               const std::vector<std::string_view>& columns) {
  const auto given = split(header, '\t');
  std::vector<std::size_t> places;
  for (const auto column : columns) {
    const auto at = std::find(given.begin(), given.end(), column);
    if (at == given.end()) {
      return Error{ErrorCode::damaged, fmt::format("no column '{}'; line 1 must name: {}", column, joined(columns)),
                   name};
    }
    places.push_back(static_cast<std::size_t>(at - given.begin()));
  }
  for (const auto column : given) {
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
      return Error{ErrorCode::damaged, fmt::format("unknown column '{}'; known are: {}", column, joined(columns)),
                   name};
    }
  }
  return places;
}

}  // namespace

Result<Table> Table::read(const std::filesystem::path& path, const std::vector<std::string_view>& columns) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::not_found, "cannot read the table", path.string()};
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) return Error{ErrorCode::io, "cannot read the table", path.string()};
  return parse(std::move(text), path.string(), columns);
}

Result<std::vector<std::string>> Table::columns(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::not_found, "cannot read the table", path.string()};
  std::string line;
  while (std::getline(file, line)) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    const auto names = split(line, '\t');
    return std::vector<std::string>(names.begin(), names.end());
  }
  if (file.bad()) return Error{ErrorCode::io, "cannot read the table", path.string()};
  return std::vector<std::string>();
}

Result<Table> Table::parse(std::string text, std::string name, const std::vector<std::string_view>& columns) {
  if (!is_valid_utf8(text)) return Error{ErrorCode::damaged, "not valid UTF-8", name};
  Table table;
  table.text_ = std::make_unique<const std::string>(std::move(text));
  table.name_ = std::move(name);
  table.width_ = columns.size();
  const auto lines = split(*table.text_, '\n');
  std::vector<std::size_t> places;
  std::size_t width = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = lines[i].ends_with('\r') ? lines[i].substr(0, lines[i].size() - 1) : lines[i];
    if (line.empty() || line.front() == '#') continue;
    if (places.empty()) {
      auto matched = match_columns(line, table.name_, columns);
      if (!matched) return matched.error();
      places = std::move(*matched);
      width = columns.size();
      continue;
    }
    const auto cells = split(line, '\t');
    if (cells.size() != width) {
      return Error{ErrorCode::damaged, fmt::format("{} cells, the header has {}", cells.size(), width),
                   fmt::format("{}:{}", table.name_, i + 1)};
    }
    for (const std::size_t place : places) {
      const auto cell = trimmed(cells[place]);
      table.cells_.push_back(cell == "-" ? std::string_view() : cell);
    }
    table.lines_.push_back(i + 1);
  }
  if (places.empty()) return Error{ErrorCode::damaged, "empty; line 1 must name: " + joined(columns), table.name_};
  return table;
}

std::string_view Table::Row::cell(std::size_t column) const { return table_->cells_[index_ * table_->width_ + column]; }

std::vector<std::string_view> Table::Row::list(std::size_t column) const {
  std::vector<std::string_view> parts;
  const auto whole = cell(column);
  if (whole.empty()) return parts;
  for (const auto part : split(whole, '|')) {
    if (const auto word = trimmed(part); !word.empty()) parts.push_back(word);
  }
  return parts;
}

std::string Table::Row::where() const { return fmt::format("{}:{}", table_->name_, line()); }

Error Table::Row::error(std::string message) const { return {ErrorCode::damaged, std::move(message), where()}; }

Error first_faults(const std::vector<Error>& faults) {
  constexpr std::size_t kShown = 20;
  Error error = faults.front();
  for (std::size_t i = 1; i < std::min(faults.size(), kShown); ++i) error.message.append("\n").append(faults[i].text());
  if (faults.size() > kShown) error.message += fmt::format("\nand {} more", faults.size() - kShown);
  return error;
}

}  // namespace hearsay
