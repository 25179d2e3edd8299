#include "language/analysis/head_decoder.h"

#include <gtest/gtest.h>

#include <random>

namespace hearsay {
namespace {

constexpr float kNo = -1e4F;

std::vector<std::uint32_t> decode(std::vector<std::vector<float>> rows) {
  std::vector<float> flat;
  for (const auto& row : rows) flat.insert(flat.end(), row.begin(), row.end());
  HeadDecoder decoder;
  std::vector<std::uint32_t> heads;
  decoder.decode(flat.data(), rows.empty() ? 0 : rows[0].size(), rows.size(), heads);
  return heads;
}

bool is_tree(const std::vector<std::uint32_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == 0 ? 1 : 0;
    std::size_t node = i + 1;
    for (std::size_t steps = 0; node != 0; ++steps) {
      if (steps > heads.size()) return false;
      node = heads[node - 1];
    }
  }
  return roots == 1;
}

/// Sum of the arcs of the best tree with the given root, by trying every assignment of heads.
double best_by_search(const std::vector<std::vector<float>>& scores, std::uint32_t root) {
  const std::size_t n = scores.size();
  std::vector<std::uint32_t> heads(n, 0);
  double best = -1e30;
  while (true) {
    bool legal = heads[root - 1] == 0 && is_tree(heads);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += static_cast<double>(scores[i][heads[i]]);
    if (legal && sum > best) best = sum;
    std::size_t k = 0;
    while (k < n && ++heads[k] > n) heads[k++] = 0;
    if (k == n) return best;
  }
}

TEST(HeadDecoder, NoWords) { EXPECT_TRUE(decode({}).empty()); }

TEST(HeadDecoder, OneWordIsTheRoot) { EXPECT_EQ(decode({{-5, kNo}}), (std::vector<std::uint32_t>{0})); }

TEST(HeadDecoder, GreedyChoiceIsKeptWhereItIsATree) {
  EXPECT_EQ(decode({{0, kNo, 3, 1}, {4, 0, kNo, 1}, {0, 0, 2, kNo}}), (std::vector<std::uint32_t>{2, 0, 2}));
}

TEST(HeadDecoder, CycleIsBroken) {
  const auto heads = decode({{0, kNo, 9, 0}, {1, 9, kNo, 8}, {5, 0, 0, kNo}});
  EXPECT_EQ(heads, (std::vector<std::uint32_t>{2, 3, 0}));
}

TEST(HeadDecoder, SecondRootFindsAHead) {
  const auto heads = decode({{5, kNo, 1}, {7, 2, kNo}});
  EXPECT_EQ(heads, (std::vector<std::uint32_t>{2, 0}));
}

TEST(HeadDecoder, RandomScoresGiveTheBestTreeForItsRoot) {
  std::mt19937 engine(3);
  std::uniform_real_distribution<float> uniform(-3, 3);
  for (int round = 0; round < 300; ++round) {
    const std::size_t n = 2 + static_cast<std::size_t>(round) % 4;
    std::vector<std::vector<float>> scores(n, std::vector<float>(n + 1));
    for (std::size_t i = 0; i < n; ++i) {
      for (auto& s : scores[i]) s = uniform(engine);
      scores[i][i + 1] = kNo;
    }
    const auto heads = decode(scores);
    ASSERT_TRUE(is_tree(heads));
    double sum = 0;
    std::uint32_t root = 0;
    for (std::size_t i = 0; i < n; ++i) {
      sum += static_cast<double>(scores[i][heads[i]]);
      if (heads[i] == 0) root = static_cast<std::uint32_t>(i) + 1;
    }
    EXPECT_NEAR(sum, best_by_search(scores, root), 1e-4);
  }
}

TEST(HeadDecoder, LongSentenceOfOneBigCycleEnds) {
  constexpr std::size_t kWords = 200;
  std::vector<std::vector<float>> scores(kWords, std::vector<float>(kWords + 1, 0));
  for (std::size_t i = 0; i < kWords; ++i) scores[i][i + 1] = kNo, scores[i][(i + 1) % kWords + 1] = 9;
  EXPECT_TRUE(is_tree(decode(scores)));
}

}  // namespace
}  // namespace hearsay
