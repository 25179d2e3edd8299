#include "ingest/boilerplate.h"

#include <fmt/format.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>

#include "base/utf8.h"
#include "ingest/rough_sentences.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

using re2::RE2;
using re2::StringPiece;

constexpr std::size_t kLongest = 320;  // bytes; a longer sentence is never boilerplate

RE2::Options options() {
  RE2::Options o;
  o.set_case_sensitive(false);
  o.set_log_errors(false);
  o.set_max_mem(64 << 20);
  return o;
}

ByteSpan trimmed(std::string_view text, ByteSpan span) {
  const auto blank = [&](std::uint32_t at) {
    return std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos;
  };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.end > span.begin && blank(span.end - 1)) --span.end;
  return span;
}

// Without the brackets, stars and dashes that a notice may be wrapped in.
std::string_view unwrapped(std::string_view s) {
  constexpr std::string_view kOpen = "([{*_-<>|#~= \t";
  constexpr std::string_view kClose = ")]}*_->|#~= \t";
  while (!s.empty() && kOpen.find(s.front()) != std::string_view::npos) s.remove_prefix(1);
  while (!s.empty() && kClose.find(s.back()) != std::string_view::npos) s.remove_suffix(1);
  for (const std::string_view mark : {"—", "–", "•", "»", "▪", "►"}) {
    while (s.starts_with(mark)) s.remove_prefix(mark.size());
  }
  while (s.starts_with(' ')) s.remove_prefix(1);
  return s;
}

}  // namespace

struct BoilerplateFinder::Parts {
  RE2::Set lines{options(), RE2::ANCHOR_BOTH};
  RE2::Set sentences{options(), RE2::ANCHOR_BOTH};
  std::vector<std::unique_ptr<RE2>> outlets;

  [[nodiscard]] static bool matches(const RE2::Set& set, std::string_view s) {
    if (s.empty() || s.size() > kLongest) return false;
    const auto inner = unwrapped(s);
    std::vector<int> found;
    return set.Match(StringPiece(s.data(), s.size()), &found) ||
           (!inner.empty() && inner.size() < s.size() && set.Match(StringPiece(inner.data(), inner.size()), &found));
  }
};

Result<BoilerplateFinder> BoilerplateFinder::load(const std::filesystem::path& knowledge) {
  const auto table = Table::read(knowledge / "outlets" / "boilerplate.tsv", {"scope", "pattern", "example", "counter"});
  if (!table) return table.error();
  auto parts = std::make_unique<Parts>();
  bool has_lines = false, has_sentences = false;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto scope = row.cell(0);
    const StringPiece pattern(row.cell(1).data(), row.cell(1).size());
    std::string error;
    if (scope == "line") {
      has_lines = parts->lines.Add(pattern, &error) >= 0 || has_lines;
    } else if (scope == "sentence") {
      has_sentences = parts->sentences.Add(pattern, &error) >= 0 || has_sentences;
    } else if (scope == "outlet") {
      RE2::Options exact = options();
      exact.set_case_sensitive(true);
      parts->outlets.push_back(std::make_unique<RE2>(pattern, exact));
      error = parts->outlets.back()->error();
      if (error.empty() && parts->outlets.back()->NumberOfCapturingGroups() != 1)
        error = "needs one group for the name";
    } else {
      return row.error(fmt::format("column scope: '{}' is not one of line, sentence, outlet", scope));
    }
    if (!error.empty()) return row.error("column pattern: " + error);
  }
  if (!has_lines || !has_sentences)
    return Error{ErrorCode::damaged, "needs at least one pattern for line and for sentence", table->name()};
  if (!parts->lines.Compile() || !parts->sentences.Compile())
    return Error{ErrorCode::damaged, "the patterns are too large together", table->name()};
  return BoilerplateFinder(std::move(parts));
}

std::vector<ByteSpan> BoilerplateFinder::find(std::string_view text) const {
  std::vector<ByteSpan> spans;
  const auto mark = [&](ByteSpan span) {
    if (!spans.empty() &&
        text.substr(spans.back().end, span.begin - spans.back().end).find_first_not_of(' ') == std::string_view::npos) {
      spans.back().end = span.end;
    } else {
      spans.push_back(span);
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const ByteSpan line = trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    if (!line.empty()) {
      if (Parts::matches(parts_->lines, line.of(text))) {
        mark(line);
      } else {
        for (const ByteSpan sentence : rough_sentences(text, line)) {
          if (Parts::matches(parts_->sentences, sentence.of(text))) mark(sentence);
        }
      }
    }
    at = end + 1;
  }
  return spans;
}

std::optional<std::string> BoilerplateFinder::outlet_in(std::string_view boilerplate) const {
  for (const auto& pattern : parts_->outlets) {
    StringPiece name;
    if (RE2::PartialMatch(StringPiece(boilerplate.data(), boilerplate.size()), *pattern, &name))
      return std::string(name);
  }
  return std::nullopt;
}

BoilerplateFinder::BoilerplateFinder(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
BoilerplateFinder::BoilerplateFinder(BoilerplateFinder&&) noexcept = default;
BoilerplateFinder& BoilerplateFinder::operator=(BoilerplateFinder&&) noexcept = default;
BoilerplateFinder::~BoilerplateFinder() = default;

}  // namespace hearsay
