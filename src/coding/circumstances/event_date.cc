#include "coding/circumstances/event_date.h"

#include <utility>

#include "coding/circumstances/clause_path.h"

namespace hearsay {

namespace {

TokenId head_of(const Doc& doc, TokenRange range) {
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const TokenId head = doc.tokens.head[t];
    if (!head.valid() || !range.contains(head)) return TokenId(t);
  }
  return TokenId(range.begin);
}

bool is_point(const TimeExpression& t) { return t.value && (t.type == "DATE" || t.type == "TIME"); }

/// "recent", "now", "in future": says before or after, but no day.
bool is_reference(const TimeExpression& t) { return t.value->ends_with("_REF"); }

std::optional<std::string> iso(const std::optional<Date>& date) {
  return date ? std::optional(format_date(*date)) : std::nullopt;
}

}  // namespace

std::optional<EventDate> date_of(const Doc& doc, const Tree&, TokenId predicate) {
  const SentenceId here = doc.sentence_of(predicate);
  for (const TokenId top : clause_path(doc, predicate)) {
    const TimeExpression* best = nullptr;
    std::pair<bool, std::uint32_t> least;  // a day before a reference, then the nearest
    for (const TimeExpression& t : doc.times) {
      if (!is_point(t) || doc.sentence_of(TokenId(t.tokens.begin)) != here) continue;
      const TokenId head = head_of(doc, t.tokens);
      if (!in_own_phrase(doc, top, head)) continue;
      const std::uint32_t distance =
          head.value > predicate.value ? head.value - predicate.value : predicate.value - head.value;
      const std::pair rank(is_reference(t), distance);
      if (best == nullptr || rank < least) best = &t, least = rank;
    }
    if (best == nullptr) continue;
    return EventDate{std::string(doc.text_of(best->tokens)), best->value, iso(best->earliest), iso(best->latest)};
  }
  return std::nullopt;
}

}  // namespace hearsay
