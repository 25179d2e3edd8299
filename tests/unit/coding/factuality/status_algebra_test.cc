#include "coding/factuality/status_algebra.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(StatusAlgebra, DenialTurnsAStatusAround) {
  const TokenId token(0);
  const auto denied = [&](std::string_view word) { return status::denied(status::with(token, word, 1)).status; };
  EXPECT_EQ(denied("occurred"), "not_occurred");
  EXPECT_EQ(denied("planned"), "not_occurred");
  EXPECT_EQ(denied("possible"), "not_occurred");
  EXPECT_EQ(denied("not_occurred"), "occurred");
  EXPECT_EQ(denied("demanded"), "demanded");
  EXPECT_EQ(denied("hypothetical"), "hypothetical");
}

// Surer statuses never lie below less sure ones on the scale.
TEST(StatusAlgebra, FactualityFollowsTheStatus) {
  for (const double wild : {-3.0, 3.0}) {
    const auto settled = [&](std::string_view word) {
      return status::settled(status::with(TokenId(0), word, wild)).factuality;
    };
    EXPECT_LT(settled("not_occurred"), 0);
    EXPECT_GT(settled("planned"), 0);
    EXPECT_GT(settled("expected"), 0);
    EXPECT_LE(settled("not_occurred"), settled("demanded"));
    EXPECT_LE(settled("demanded"), settled("planned"));
    EXPECT_LE(settled("hypothetical"), settled("possible"));
    EXPECT_LE(settled("possible"), settled("planned"));
    EXPECT_LE(settled("planned"), settled("occurred"));
    EXPECT_LE(settled("expected"), settled("ongoing"));
  }
}

}  // namespace
}  // namespace hearsay
