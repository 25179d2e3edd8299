#include "coding/factuality/status_algebra.h"

#include <algorithm>
#include <array>

#include "coding/factuality/embedding.h"

namespace hearsay::status {

namespace {

struct Range {
  std::string_view status;
  double least, most;
};

constexpr auto kRanges = std::to_array<Range>({{"occurred", 0.6, 3},
                                               {"ongoing", 0.6, 3},
                                               {"planned", 0.3, 1.9},
                                               {"expected", 0.3, 2},
                                               {"possible", -0.5, 1},
                                               {"hypothetical", -0.5, 0.5},
                                               {"demanded", -0.5, 0.5},
                                               {"not_occurred", -3, -0.3}});

}  // namespace

bool is(const PredicateStatus& s, std::string_view word) { return s.status == word; }
bool real(std::string_view word) { return word == "occurred" || word == "ongoing"; }
bool real(const PredicateStatus& s) { return real(s.status); }
bool coming(std::string_view word) { return word == "planned" || word == "expected"; }

PredicateStatus with(TokenId token, std::string_view word, double factuality, bool negated) {
  return {token, status_word(word), std::clamp(factuality, -3.0, 3.0), negated};
}

PredicateStatus hypothetical(TokenId token) { return with(token, "hypothetical", 0); }

PredicateStatus denied(const PredicateStatus& s) {
  if (is(s, "not_occurred")) return with(s.token, "occurred", kReported, true);
  if (is(s, "possible")) return with(s.token, "not_occurred", -1.5, true);
  if (is(s, "hypothetical")) return with(s.token, "hypothetical", -0.6, true);
  if (is(s, "demanded")) return with(s.token, "demanded", -0.5, true);
  return with(s.token, "not_occurred", real(s) ? -2.7 : -2, true);
}

PredicateStatus settled(PredicateStatus s) {
  const auto* const range =
      std::find_if(kRanges.begin(), kRanges.end(), [&](const Range& r) { return r.status == s.status; });
  s.factuality = std::clamp(s.factuality, range->least, range->most);
  return s;
}

}  // namespace hearsay::status
