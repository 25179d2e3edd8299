#include "ingest/plain_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "ingest/input_format.h"

namespace hearsay {

namespace {

Error not_text(std::string message) { return {ErrorCode::invalid_input, std::move(message), ""}; }

// UTF-16 after its byte order mark; a lone surrogate becomes U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? (a << 8U) | b : (b << 8U) | a);
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_utf8(out, c);
  }
  return out;
}

std::string with_line_feeds(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace

bool has_content(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const bool blank = c.value <= 0x20 || (c.value >= 0x7F && c.value <= 0xA0) || c.value == 0x3000 ||
                       c.value == 0xFEFF || (c.value >= 0x2000 && c.value <= 0x200F) || c.value == 0x2028 ||
                       c.value == 0x2029;
    if (!blank) return true;
    at += c.size;
  }
  return false;
}

Result<std::string> read_plain_text(std::string_view bytes, std::vector<std::string>& warnings) {
  if (const auto kind = describe_bytes(bytes); !kind.empty())
    return not_text(fmt::format("not text: looks like {}", kind));
  std::string decoded;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    decoded = from_utf16(bytes, bytes.front() == '\xFE');
    bytes = decoded;
  }
  const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  RepairedText repaired = repair_utf8(bytes);
  if (zeros > bytes.size() / 1000 + 1)
    return not_text(fmt::format("not text: {} of {} bytes are NUL", zeros, bytes.size()));
  if (repaired.dropped > bytes.size() / 50 + 2)
    return not_text(fmt::format("not text: {} of {} bytes are control characters", repaired.dropped, bytes.size()));
  if (repaired.replaced > bytes.size() / 4 + 2)
    return not_text(
        fmt::format("not UTF-8: {} of {} bytes are invalid; convert the file first", repaired.replaced, bytes.size()));
  if (repaired.replaced > 0)
    warnings.push_back(fmt::format("{} bytes were not UTF-8 and were read as Windows-1252", repaired.replaced));
  if (repaired.dropped > 0) warnings.push_back(fmt::format("{} control characters were left out", repaired.dropped));
  std::string text = with_line_feeds(std::move(repaired.text));
  if (!has_content(text)) return not_text("empty body");
  return text;
}

}  // namespace hearsay
