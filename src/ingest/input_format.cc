#include "ingest/input_format.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace hearsay {

std::optional<InputFormat> format_of_name(std::string_view name) {
  const auto slash = name.rfind('/');
  const auto base = slash == std::string_view::npos ? name : name.substr(slash + 1);
  const auto dot = base.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  const std::string extension = lower_case(base.substr(dot + 1));
  if (extension == "txt" || extension == "text") return InputFormat::text;
  if (extension == "md" || extension == "markdown") return InputFormat::markdown;
  if (extension == "jsonl" || extension == "ndjson" || extension == "json") return InputFormat::json_lines;
  if (extension == "html" || extension == "htm" || extension == "xhtml") return InputFormat::html;
  return std::nullopt;
}

std::string_view describe_bytes(std::string_view head) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kMagic = {{{"\x1F\x8B", "gzip"},
                                                                                    {"\x28\xB5\x2F\xFD", "Zstandard"},
                                                                                    {"BZh", "bzip2"},
                                                                                    {"\xFD"
                                                                                     "7zXZ",
                                                                                     "xz"},
                                                                                    {"PK\x03\x04", "a ZIP archive"},
                                                                                    {"%PDF-", "PDF"},
                                                                                    {"\x89PNG", "an image"},
                                                                                    {"\xFF\xD8\xFF", "an image"}}};
  for (const auto& [magic, name] : kMagic) {
    if (head.starts_with(magic)) return name;
  }
  return {};
}

InputFormat sniff_format(std::string_view head) {
  if (!describe_bytes(head).empty()) return InputFormat::unsupported;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const auto first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return InputFormat::text;
  head.remove_prefix(first);
  if (head.front() == '{') return InputFormat::json_lines;
  const std::string start = lower_case(head.substr(0, 16));
  const bool html = start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<head") ||
                    start.starts_with("<?xml");
  return html ? InputFormat::html : InputFormat::text;
}

}  // namespace hearsay
