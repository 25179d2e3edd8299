// The numbers are those of training/analysis/features.py.
#include "language/analysis/word_features.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay {
namespace {

using Buckets = std::array<std::uint32_t, WordFeatures::kAffixes>;

TEST(WordFeatures, SameAsInTraining) {
  const WordFeatures police("Police");
  EXPECT_EQ(police.key, 0xe2c119fbU);
  EXPECT_EQ(police.digit_key, police.key);
  EXPECT_EQ(police.buckets, (Buckets{445, 4033, 5380, 117, 1327, 4199, 9970, 282}));
}

TEST(WordFeatures, DigitsFallTogether) {
  const WordFeatures rifle("AK-47");
  EXPECT_EQ(rifle.key, 0x6b489529U);
  EXPECT_EQ(rifle.digit_key, 0xf43edf78U);
  EXPECT_EQ(rifle.digit_key, WordFeatures("ak-00").key);
  EXPECT_EQ(rifle.buckets, (Buckets{346, 1332, 5816, 678, 587, 2895, 8073, 505}));
}

TEST(WordFeatures, OtherScriptsAndShortWords) {
  EXPECT_EQ(WordFeatures("Łódź").buckets, (Buckets{196, 3377, 6592, 829, 1278, 3217, 4931, 282}));
  EXPECT_EQ(WordFeatures("Москва").buckets, (Buckets{179, 2162, 5617, 834, 1177, 2920, 1803, 282}));
  EXPECT_EQ(WordFeatures("x").buckets, (Buckets{293, 284, 7, 1022, 1841, 1832, 9747, 826}));
}

TEST(WordFeatures, CurlyQuotesAreStraight) {
  EXPECT_EQ(WordFeatures("UN’s").key, 0xde6c715cU);
  EXPECT_EQ(WordFeatures("UN’s").buckets, WordFeatures("UN's").buckets);
  EXPECT_EQ(WordFeatures("“").key, WordFeatures("\"").key);
}

TEST(WordFeatures, OnlyTheFirstCodePointsCount) {
  EXPECT_EQ(WordFeatures(std::string(64, 'a')).key, WordFeatures(std::string(5000, 'a')).key);
  EXPECT_NE(WordFeatures(std::string(63, 'a')).key, WordFeatures(std::string(64, 'a')).key);
}

TEST(WordFeatures, AnyBytesGiveBucketsInRange) {
  for (int first = 0; first < 256; ++first) {
    for (const int second : {0x00, 0x41, 0x80, 0xBF, 0xFF}) {
      const std::string bytes{static_cast<char>(first), static_cast<char>(second), 'q'};
      const WordFeatures word(bytes);
      for (std::size_t i = 0; i < WordFeatures::kAffixes; ++i) ASSERT_LT(word.buckets[i], WordFeatures::kBuckets[i]);
    }
  }
  EXPECT_EQ(WordFeatures("").key, kFnvStart);
}

}  // namespace
}  // namespace hearsay
