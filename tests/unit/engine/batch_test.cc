#include "hearsay/batch.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace hearsay {
namespace {

std::vector<int> squares(int count, std::size_t jobs) {
  int given = 0;
  std::vector<int> out;
  run_in_order<int>([&]() -> std::optional<int> { return given < count ? std::optional(given++) : std::nullopt; },
                    [](int& n) {
                      // The early ones are the slow ones, so that order is not had by luck.
                      if (n % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                      n *= n;
                    },
                    [&](int n) {
                      out.push_back(n);
                      return true;
                    },
                    jobs);
  return out;
}

TEST(Batch, EmitsInTheOrderOfTheInput) {
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    const auto out = squares(200, jobs);
    ASSERT_EQ(out.size(), 200U);
    for (int i = 0; i < 200; ++i) EXPECT_EQ(out[static_cast<std::size_t>(i)], i * i);
  }
}

TEST(Batch, TakesNothing) { EXPECT_TRUE(squares(0, 3).empty()); }

TEST(Batch, StopsWhenEmitSaysSo) {
  std::atomic<int> given = 0;
  int emitted = 0;
  run_in_order<int>([&]() -> std::optional<int> { return given++; }, [](int&) {}, [&](int) { return ++emitted < 10; },
                    3);
  EXPECT_EQ(emitted, 10);
  EXPECT_LT(given, 10 + 3 * 8 + 4);
}

TEST(Batch, EmitsWhatIsDoneWhileTheInputWaits) {
  // The second item comes only after the first one was emitted.
  std::atomic<bool> emitted = false;
  int given = 0;
  run_in_order<int>(
      [&]() -> std::optional<int> {
        if (given == 1) {
          while (!emitted) std::this_thread::yield();
        }
        return given < 2 ? std::optional(given++) : std::nullopt;
      },
      [](int&) {},
      [&](int) {
        emitted = true;
        return true;
      },
      2);
  EXPECT_TRUE(emitted);
}

}  // namespace
}  // namespace hearsay
