#include "doc/doc.h"

#include <algorithm>
#include <cstring>

namespace hearsay {

Doc::Doc(Article article)
    : article_(std::make_unique<Article>(std::move(article))),
      arena_(std::make_unique<std::pmr::monotonic_buffer_resource>(4096)) {}

std::string_view Doc::keep(std::string_view s) {
  if (s.empty()) return {};
  auto* bytes = static_cast<char*>(arena_->allocate(s.size(), 1));
  std::memcpy(bytes, s.data(), s.size());
  return {bytes, s.size()};
}

ByteSpan Doc::span_of(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens.span[range.begin].begin, tokens.span[range.end - 1].end};
}

std::string_view Doc::text_of(TokenRange range) const& { return span_of(range).of(text()); }

Quote Doc::quote(TokenRange range) const { return {span_of(range), std::string(text_of(range))}; }

SentenceId Doc::sentence_of(TokenId token) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), token.value,
                                      [](std::uint32_t t, const Sentence& s) { return t < s.tokens.end; });
  return SentenceId(static_cast<std::size_t>(after - sentences.begin()));
}

TokenRange Doc::tokens_in(ByteSpan span) const {
  const auto first =
      std::partition_point(tokens.span.begin(), tokens.span.end(), [&](ByteSpan s) { return s.end <= span.begin; });
  const auto last = std::partition_point(first, tokens.span.end(), [&](ByteSpan s) { return s.begin < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.span.begin()),
          static_cast<std::uint32_t>(last - tokens.span.begin())};
}

std::optional<Date> Doc::published() const {
  return article_->published ? parse_date(*article_->published) : std::nullopt;
}

}  // namespace hearsay
