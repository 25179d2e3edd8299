#include "hearsay/reader.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "ingest/content_id.h"
#include "ingest/input_format.h"
#include "ingest/iso_time.h"
#include "ingest/json_record.h"
#include "ingest/line_source.h"
#include "ingest/markdown.h"
#include "ingest/plain_text.h"

namespace hearsay {

namespace {

using Item = std::optional<Result<Article>>;

Error too_long(std::size_t size, std::size_t limit) {
  return {ErrorCode::invalid_input, fmt::format("{} bytes, more than the limit of {} for one record", size, limit), ""};
}

// Opens a file for reading, or says in one line why not.
Result<std::unique_ptr<std::ifstream>> open_file(const std::string& name) {
  std::error_code error;
  const auto status = std::filesystem::status(name, error);
  if (std::filesystem::is_directory(status)) return Error{ErrorCode::io, "is a directory; give its files", name};
  auto file = std::make_unique<std::ifstream>(name, std::ios::binary);
  if (!*file) {
    const int code = errno;
    return Error{code == ENOENT ? ErrorCode::not_found : ErrorCode::io,
                 fmt::format("cannot open: {}", std::strerror(code)), name};
  }
  return file;
}

}  // namespace

struct Reader::State {
  std::vector<std::string> files;
  ReaderOptions options;
  std::istream* given = nullptr;  // a stream of the caller, not yet read

  std::size_t file = 0;  // index of the next one
  std::string name;
  std::unique_ptr<std::ifstream> owned;
  std::unique_ptr<LineSource> source;
  InputFormat format = InputFormat::text;
  bool first_record = true;
  std::deque<std::string> whole;  // records of an indented file that is read as a whole
  JsonRecordReader json;
  std::vector<std::string> warnings;
  std::string where;

  Item next();
  std::optional<Error> open_next();
  void begin(std::istream& stream, std::string stream_name);
  void close() { source.reset(), owned.reset(); }
  Item next_json();
  Item read_whole_json(std::string first_line);
  Item read_record(std::string& record);
  Item read_document();
  Result<Article> document(const std::string& bytes);
  Error placed(Error error) const {
    if (error.where.empty()) error.where = where;
    return error;
  }
};

void Reader::State::begin(std::istream& stream, std::string stream_name) {
  name = std::move(stream_name);
  where = name;
  source = std::make_unique<LineSource>(stream, options.max_record_bytes);
  first_record = true;
  const auto by_name = format_of_name(name);
  const auto by_content = sniff_format(source->head());
  format = by_content == InputFormat::unsupported ? by_content : by_name.value_or(by_content);
}

// Opens the next source; an error where it cannot be read. `source` stays empty at the end of the list.
std::optional<Error> Reader::State::open_next() {
  if (given != nullptr) {
    begin(*std::exchange(given, nullptr), name);
    return std::nullopt;
  }
  if (file >= files.size()) return std::nullopt;
  const std::string path = files[file++];
  where = path;
  if (path == "-") {
    begin(std::cin, "-");
    return std::nullopt;
  }
  auto opened = open_file(path);
  if (!opened) return opened.error();
  owned = std::move(*opened);
  begin(*owned, path);
  return std::nullopt;
}

Item Reader::State::next() {
  warnings.clear();
  for (;;) {
    if (!whole.empty()) {
      std::string record = std::move(whole.front());
      whole.pop_front();
      return read_record(record);
    }
    if (!source) {
      if (auto error = open_next()) return Result<Article>(std::move(*error));
      if (!source) return std::nullopt;
    }
    Item item = format == InputFormat::json_lines ? next_json() : read_document();
    if (item) return item;
    close();
  }
}

Item Reader::State::next_json() {
  std::string line;
  for (;;) {
    const auto outcome = source->next(line);
    if (outcome == LineSource::Outcome::end) return std::nullopt;
    where = fmt::format("{}:{}", name, source->line());
    if (outcome == LineSource::Outcome::too_long)
      return Result<Article>(placed(too_long(source->skipped(), options.max_record_bytes)));
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    // .jsonl promises one record a line, so that a broken first line costs no more than itself.
    const bool one_a_line = name.ends_with(".jsonl") || name.ends_with(".ndjson");
    if (std::exchange(first_record, false) && !one_a_line && json.is_unfinished(line))
      return read_whole_json(std::move(line));
    return read_record(line);
  }
}

// A file that is one indented object, or one array of objects.
Item Reader::State::read_whole_json(std::string first_line) {
  const std::size_t line = source->line();
  std::string text;
  const auto outcome = source->rest(text);
  where = fmt::format("{}:{}", name, line);
  if (outcome == LineSource::Outcome::too_long)
    return Result<Article>(placed(too_long(source->skipped(), options.max_record_bytes)));
  text.insert(0, first_line + "\n");
  auto records = json.split(text);
  if (!records) return Result<Article>(placed(records.error()));
  if (records->empty()) return Result<Article>(placed({ErrorCode::invalid_input, "an empty array", ""}));
  whole.assign(std::make_move_iterator(records->begin()), std::make_move_iterator(records->end()));
  std::string record = std::move(whole.front());
  whole.pop_front();
  return read_record(record);
}

Item Reader::State::read_record(std::string& record) {
  auto article = json.read(record, warnings);
  if (!article) return Result<Article>(placed(article.error()));
  return article;
}

// A file that is one report; nothing where it has been read already.
Item Reader::State::read_document() {
  if (!std::exchange(first_record, false)) return std::nullopt;
  std::string bytes;
  const auto outcome = source->rest(bytes);
  if (outcome == LineSource::Outcome::too_long)
    return Result<Article>(placed(too_long(source->skipped(), options.max_record_bytes)));
  auto article = document(bytes);
  if (!article) return Result<Article>(placed(article.error()));
  return article;
}

Result<Article> Reader::State::document(const std::string& bytes) {
  if (format == InputFormat::html)
    return Error{ErrorCode::unsupported, "HTML is not yet supported; give plain text, Markdown or JSON Lines", ""};
  auto text = read_plain_text(bytes, warnings);
  if (!text) return text.error();
  Article article;
  if (format != InputFormat::markdown) {
    article.text = std::move(*text);
    article.id = content_id(article.text);
    return article;
  }
  auto report = read_markdown(*text);
  if (!report) return report.error();
  if (!has_content(report->text)) return Error{ErrorCode::invalid_input, "empty body", ""};
  article.text = std::move(report->text);
  article.id = content_id(article.text);
  article.title = std::move(report->title);
  article.url = std::move(report->url);
  article.outlet = std::move(report->outlet);
  if (report->published && is_iso_time(*report->published)) {
    article.published = std::move(report->published);
  } else if (report->published) {
    warnings.push_back(fmt::format("date: '{}' is no ISO 8601 date; left out", report->published->substr(0, 40)));
  }
  return article;
}

Reader::Reader(std::vector<std::string> files, ReaderOptions options) : state_(std::make_unique<State>()) {
  state_->files = std::move(files);
  state_->options = options;
}

Reader::Reader(std::istream& stream, std::string name, ReaderOptions options) : state_(std::make_unique<State>()) {
  state_->given = &stream;
  state_->name = std::move(name);
  state_->options = options;
}

std::optional<Result<Article>> Reader::next() { return state_->next(); }
const std::vector<std::string>& Reader::warnings() const { return state_->warnings; }
const std::string& Reader::where() const { return state_->where; }

Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

}  // namespace hearsay
