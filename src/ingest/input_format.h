#pragma once

#include <optional>
#include <string_view>

namespace hearsay {

enum class InputFormat { text, markdown, json_lines, html, unsupported };

/// By the extension of a file name; nothing where it says nothing.
[[nodiscard]] std::optional<InputFormat> format_of_name(std::string_view name);

/// By the first bytes of the content. `unsupported`: compressed or otherwise not text, see describe_bytes().
[[nodiscard]] InputFormat sniff_format(std::string_view head);

/// What content that is not text seems to be ("gzip"); empty where it may be text.
[[nodiscard]] std::string_view describe_bytes(std::string_view head);

}  // namespace hearsay
