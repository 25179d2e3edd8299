#include "ingest/surrogates.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace hearsay {

namespace {

// The value of the escape "\uXXXX" at `at`.
std::optional<unsigned> escape_at(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  unsigned value = 0;
  const char* begin = json.data() + at + 2;
  const auto [end, error] = std::from_chars(begin, begin + 4, value, 16);
  return error == std::errc() && end == begin + 4 ? std::optional(value) : std::nullopt;
}

}  // namespace

std::size_t replace_lone_surrogates(std::string& json) {
  std::size_t replaced = 0;
  for (std::size_t at = 0; at + 1 < json.size(); ++at) {
    if (json[at] != '\\') continue;
    const auto value = escape_at(json, at);
    if (!value) {
      ++at;  // "\\" or another short escape
      continue;
    }
    const auto next = escape_at(json, at + 6);
    if (*value >= 0xD800 && *value < 0xDC00 && next && *next >= 0xDC00 && *next < 0xE000) {
      at += 11;
      continue;
    }
    if (*value >= 0xD800 && *value < 0xE000) {
      json.replace(at + 2, 4, "fffd");
      ++replaced;
    }
    at += 5;
  }
  return replaced;
}

}  // namespace hearsay
