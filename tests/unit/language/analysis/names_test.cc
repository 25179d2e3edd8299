#include "language/analysis/names.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

const std::vector<std::string_view> kTags{"O", "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "I-ORG", "E-ORG", "S-ORG"};

std::vector<std::uint8_t> decode(const std::vector<std::vector<float>>& rows) {
  const auto decoder = NameDecoder::make(kTags);
  std::vector<float> flat;
  for (const auto& row : rows) flat.insert(flat.end(), row.begin(), row.end());
  std::vector<std::uint8_t> back;
  std::vector<std::uint8_t> path;
  decoder->decode(flat.data(), kTags.size(), rows.size(), back, path);
  return path;
}

std::vector<float> vote(std::size_t tag, float score = 5) {
  std::vector<float> out(kTags.size(), 0);
  out[tag] = score;
  return out;
}

using Path = std::vector<std::uint8_t>;

TEST(NameDecoder, NoWords) { EXPECT_TRUE(decode({}).empty()); }
TEST(NameDecoder, LegalVotesStand) {
  EXPECT_EQ(decode({vote(1), vote(2), vote(3), vote(0), vote(8)}), (Path{1, 2, 3, 0, 8}));
}
TEST(NameDecoder, SentenceCannotBeginInside) { EXPECT_EQ(decode({vote(3), vote(0)})[0] % 4, 0); }
TEST(NameDecoder, SentenceCannotEndOpen) { EXPECT_NE(decode({vote(0), vote(1)})[1], 1); }

TEST(NameDecoder, StrongerHalfDecidesTheType) { EXPECT_EQ(decode({vote(1, 3), vote(7, 5)}), (Path{5, 7})); }

TEST(NameDecoder, LabelsSayWhereANameBegins) {
  const auto decoder = NameDecoder::make(kTags);
  EXPECT_EQ(decoder->label(0), (EntityLabel{EntityType::none, false}));
  EXPECT_EQ(decoder->label(4), (EntityLabel{EntityType::person, true}));
  EXPECT_EQ(decoder->label(7), (EntityLabel{EntityType::organization, false}));
}

TEST(NameDecoder, OtherListsAreRefused) {
  EXPECT_FALSE(NameDecoder::make({}));
  EXPECT_FALSE(NameDecoder::make({"O", "B-PER", "I-PER", "E-PER"}));
  EXPECT_FALSE(NameDecoder::make({"O", "B-XYZ", "I-XYZ", "E-XYZ", "S-XYZ"}));
}

}  // namespace
}  // namespace hearsay
