#include "ingest/rough_sentences.h"

namespace hearsay {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_stop(char c) { return c == '.' || c == '!' || c == '?'; }

// "J.", "Gen.": the word before the full stop at `at` has one to three letters and a capital.
bool is_short_title(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t from = at;
  while (from > begin && (is_upper(text[from - 1]) || is_lower(text[from - 1]))) --from;
  const bool starts_word = from == begin || text[from - 1] == ' ' || text[from - 1] == '.' || text[from - 1] == '(';
  return at - from >= 1 && at - from <= 3 && starts_word && is_upper(text[from]);
}

std::uint32_t skip_closing(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const auto rest = text.substr(at, end - at);
    if (rest.front() == '"' || rest.front() == '\'' || rest.front() == ')' || rest.front() == ']' ||
        is_stop(rest.front())) {
      ++at;
    } else if (rest.starts_with("”") || rest.starts_with("’")) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

std::vector<ByteSpan> rough_sentences(std::string_view text, ByteSpan line) {
  std::vector<ByteSpan> spans;
  std::uint32_t begin = line.begin;
  const auto end_at = [&](std::uint32_t end) {
    if (end > begin) spans.push_back({begin, end});
  };
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    if (!is_stop(text[at])) continue;
    const std::uint32_t end = skip_closing(text, at + 1, line.end);
    if (end >= line.end || text[end] != ' ') continue;
    if (text[at] == '.' && end == at + 1 && is_short_title(text, begin, at)) continue;
    std::uint32_t next = end;
    while (next < line.end && text[next] == ' ') ++next;
    if (next >= line.end || is_lower(text[next])) continue;
    end_at(end);
    begin = next;
    at = next - 1;
  }
  end_at(line.end);
  return spans;
}

}  // namespace hearsay
