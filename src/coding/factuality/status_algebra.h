#pragma once

#include <string_view>

#include "doc/doc.h"

namespace hearsay {

/// How statuses are made, turned around and held to the contract's scale. Status words point to static storage.
namespace status {

constexpr double kCertain = 3, kReported = 2.2;

[[nodiscard]] bool is(const PredicateStatus& s, std::string_view word);
/// Occurred or ongoing.
[[nodiscard]] bool real(const PredicateStatus& s);
[[nodiscard]] bool real(std::string_view word);
/// Planned or expected.
[[nodiscard]] bool coming(std::string_view word);

[[nodiscard]] PredicateStatus with(TokenId token, std::string_view word, double factuality, bool negated = false);
[[nodiscard]] PredicateStatus hypothetical(TokenId token);
/// The status of what is denied: not planned, not expected, not done.
[[nodiscard]] PredicateStatus denied(const PredicateStatus& s);
/// The same with a factuality that the status allows: below 0 for what has not occurred, about 0 for what is demanded
/// or hypothetical, a little above for what is planned or expected, more for what is told as a fact.
[[nodiscard]] PredicateStatus settled(PredicateStatus s);

}  // namespace status

}  // namespace hearsay
