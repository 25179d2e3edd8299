#include "ingest/json_record.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/utf8.h"
#include "ingest/content_id.h"
#include "ingest/iso_time.h"
#include "ingest/plain_text.h"
#include "ingest/surrogates.h"

namespace hearsay {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kDeepest = 64;
constexpr std::string_view kForm = "each line must be one JSON object with `text` or `html`";

Error invalid(std::string message) { return {ErrorCode::invalid_input, std::move(message), ""}; }

std::string describe(simdjson::error_code code) {
  switch (code) {
    case simdjson::DEPTH_ERROR:
      return fmt::format("nested deeper than {} levels", kDeepest);
    case simdjson::EMPTY:
      return "empty";
    case simdjson::UNCLOSED_STRING:
      return "a string is not closed (truncated?)";
    case simdjson::UNESCAPED_CHARS:
      return "control characters inside a string";
    case simdjson::TAPE_ERROR:
      return "bad structure (truncated?)";
    case simdjson::STRING_ERROR:
      return "a bad escape in a string";
    case simdjson::NUMBER_ERROR:
      return "a bad number";
    case simdjson::UTF8_ERROR:
      return "not UTF-8";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
      return "too large";
    default:
      return "bad value";
  }
}

std::string_view type_name(const element& value) {
  switch (value.type()) {
    case simdjson::dom::element_type::ARRAY:
      return "an array";
    case simdjson::dom::element_type::OBJECT:
      return "an object";
    case simdjson::dom::element_type::STRING:
      return "a string";
    case simdjson::dom::element_type::BOOL:
      return "a truth value";
    case simdjson::dom::element_type::NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

// A field that is a string or null; anything else is left out with a warning.
std::optional<std::string> optional_string(const object& record, const char* key, std::vector<std::string>& warnings) {
  element value;
  if (record.at_key(key).get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) {
    warnings.push_back(fmt::format("{}: must be a string or null, is {}; left out", key, type_name(value)));
    return std::nullopt;
  }
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

void read_outlet(const object& record, Article& article, std::vector<std::string>& warnings) {
  object outlet;
  if (record.at_key("outlet").get(outlet) != simdjson::SUCCESS) {
    article.outlet = optional_string(record, "outlet", warnings);
    return;
  }
  article.outlet = optional_string(outlet, "name", warnings);  // the form of the output
  article.outlet_domain = optional_string(outlet, "domain", warnings);
}

void read_id(const object& record, Article& article, std::vector<std::string>& warnings) {
  element value;
  std::int64_t number = 0;
  if (record.at_key("id").get(value) == simdjson::SUCCESS && value.get(number) == simdjson::SUCCESS) {
    article.id = std::to_string(number);
  } else {
    article.id = optional_string(record, "id", warnings).value_or("");
  }
  if (article.id.empty()) article.id = content_id(article.text);
}

void read_published(const object& record, Article& article, std::vector<std::string>& warnings) {
  article.published = optional_string(record, "published", warnings);
  if (article.published && !is_iso_time(*article.published)) {
    warnings.push_back(fmt::format("published: '{}' is no ISO 8601 date; left out", article.published->substr(0, 40)));
    article.published.reset();
  }
}

Result<std::string> read_body(const object& record) {
  element value;
  const bool has_text = record.at_key("text").get(value) == simdjson::SUCCESS && !value.is_null();
  if (!has_text) {
    const bool has_html = record.at_key("html").get(value) == simdjson::SUCCESS && !value.is_null();
    if (has_html) return Error{ErrorCode::unsupported, "`html` is not yet supported; give `text`", ""};
    return invalid("no `text`: a record needs `text` or `html`");
  }
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS)
    return invalid(fmt::format("`text` must be a string, is {}", type_name(value)));
  if (!has_content(text)) return invalid("empty body");
  return std::string(text);
}

}  // namespace

struct JsonRecordReader::Parts {
  simdjson::dom::parser parser;

  simdjson::error_code parse(std::string& json, element& root) {
    const std::size_t size = json.size();
    if (json.capacity() < size + simdjson::SIMDJSON_PADDING) json.reserve(size + simdjson::SIMDJSON_PADDING);
    if (parser.capacity() < size || parser.max_depth() != kDeepest) {
      if (const auto error = parser.allocate(std::max<std::size_t>(size, 1U << 16U), kDeepest);
          error != simdjson::SUCCESS)
        return error;
    }
    return parser.parse(json.data(), size, false).get(root);
  }
};

JsonRecordReader::JsonRecordReader() : parts_(std::make_unique<Parts>()) {}
JsonRecordReader::~JsonRecordReader() = default;

Result<Article> JsonRecordReader::read(std::string& json, std::vector<std::string>& warnings) {
  element root;
  auto error = parts_->parse(json, root);
  if (error == simdjson::UTF8_ERROR || error == simdjson::UNESCAPED_CHARS) {
    RepairedText repaired = repair_utf8(json);
    if (repaired.replaced > json.size() / 4 + 2)
      return invalid(fmt::format("not UTF-8: {} of {} bytes are invalid", repaired.replaced, json.size()));
    json = std::move(repaired.text);
    error = parts_->parse(json, root);
    if (error == simdjson::SUCCESS && repaired.replaced > 0)
      warnings.push_back(fmt::format("{} bytes were not UTF-8 and were read as Windows-1252", repaired.replaced));
    if (error == simdjson::SUCCESS && repaired.dropped > 0)
      warnings.push_back(fmt::format("{} control characters were left out", repaired.dropped));
  }
  if (error == simdjson::STRING_ERROR) {
    if (const std::size_t lone = replace_lone_surrogates(json); lone > 0) {
      error = parts_->parse(json, root);
      if (error == simdjson::SUCCESS) warnings.push_back(fmt::format("{} lone surrogates became U+FFFD", lone));
    }
  }
  if (error != simdjson::SUCCESS) return invalid(fmt::format("not JSON: {}; {}", describe(error), kForm));
  object record;
  if (root.get(record) != simdjson::SUCCESS)
    return invalid(fmt::format("not an object but {}; {}", type_name(root), kForm));
  auto body = read_body(record);
  if (!body) return body.error();
  Article article;
  article.text = std::move(*body);
  read_id(record, article, warnings);
  article.url = optional_string(record, "url", warnings);
  article.title = optional_string(record, "title", warnings);
  article.language = optional_string(record, "language", warnings);
  read_outlet(record, article, warnings);
  read_published(record, article, warnings);
  return article;
}

Result<std::vector<std::string>> JsonRecordReader::split(std::string& json) {
  element root;
  if (const auto error = parts_->parse(json, root); error != simdjson::SUCCESS)
    return invalid(fmt::format("not JSON: {}; {}", describe(error), kForm));
  std::vector<std::string> records;
  simdjson::dom::array array;
  if (root.get(array) != simdjson::SUCCESS) {
    records.push_back(json);
    return records;
  }
  for (const element item : array) records.push_back(simdjson::minify(item));
  return records;
}

bool JsonRecordReader::is_unfinished(std::string& json) {
  const auto first = json.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || (json[first] != '{' && json[first] != '[')) return false;
  element root;
  const auto error = parts_->parse(json, root);
  if (json[first] == '[') return true;
  const char last = json[json.find_last_not_of(" \t\r\n")];
  return error != simdjson::SUCCESS && (last == '{' || last == ',' || last == ':' || last == '[');
}

}  // namespace hearsay
