#include "weights/kernels.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <random>
#include <vector>

#include "weights/dense.h"

namespace hearsay {
namespace {

/// Every set of kernels must give the bits of the plain one.
class SameBits : public ::testing::TestWithParam<Instructions> {
 protected:
  void SetUp() override {
    if (!supported(GetParam())) GTEST_SKIP() << "this processor lacks the instructions";
  }

  std::vector<float> random(std::size_t size, float width = 4) {
    std::normal_distribution<float> normal(0, width);
    std::vector<float> out(size);
    for (float& x : out) x = normal(engine_);
    return out;
  }

  static bool same(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
  }

  const Kernels& plain_ = kernels(Instructions::plain);
  const Kernels& fast_ = kernels(GetParam());
  std::mt19937 engine_{7};
};

TEST_P(SameBits, Dense) {
  std::uniform_int_distribution<int> bytes(-127, 127);
  std::uniform_int_distribution<int> inputs(1, 127);
  for (const std::size_t ins : {4U, 96U, 228U, 384U}) {
    constexpr std::size_t kOuts = 48;
    std::vector<std::int8_t> weight(ins * kOuts);
    for (auto& w : weight) w = static_cast<std::int8_t>(bytes(engine_));
    const auto scale = random(kOuts, 0.01F);
    const auto bias = random(kOuts);
    std::vector<std::int32_t> offset(kOuts, -640);
    const Dense layer{weight.data(), scale.data(), bias.data(), offset.data(), 1.0F, ins, kOuts};
    for (const std::size_t rows : {1U, 3U, 4U, 7U, 12U, 30U}) {
      std::vector<std::uint8_t> in(rows * ins);
      for (auto& x : in) x = static_cast<std::uint8_t>(inputs(engine_));
      std::vector<float> a(rows * kOuts);
      std::vector<float> b(rows * kOuts);
      plain_.dense(layer, in.data(), ins, rows, a.data(), kOuts);
      fast_.dense(layer, in.data(), ins, rows, b.data(), kOuts);
      EXPECT_TRUE(same(a, b)) << ins << " inputs, " << rows << " rows";
    }
  }
}

TEST_P(SameBits, DenseAtTheExtremesOfItsTypes) {
  constexpr std::size_t kIns = 384;
  const std::vector<std::int8_t> weight(kIns * 16, -127);
  const std::vector<float> one(16, 1.0F);
  const std::vector<float> zero(16, 0.0F);
  const std::vector<std::int32_t> offset(16, 0);
  const std::vector<std::uint8_t> in(kIns, 127);
  std::vector<float> out(16);
  fast_.dense({weight.data(), one.data(), zero.data(), offset.data(), 1.0F, kIns, 16}, in.data(), kIns, 1, out.data(),
              16);
  EXPECT_EQ(out[0], -127.0F * 127.0F * static_cast<float>(kIns));
}

TEST_P(SameBits, Normalise) {
  auto in = random(240);
  for (std::size_t i = 228; i < 240; ++i) in[i] = 0;
  std::vector<float> a(240);
  std::vector<float> b(240);
  plain_.normalise(in.data(), 228, 240, a.data());
  fast_.normalise(in.data(), 228, 240, b.data());
  EXPECT_TRUE(same(a, b));
  EXPECT_EQ(b[235], 0.0F);
}

TEST_P(SameBits, Quantise) {
  const auto in = random(256, 3);
  std::vector<std::uint8_t> a(256);
  std::vector<std::uint8_t> b(256);
  plain_.quantise(in.data(), in.size(), 17.3F, a.data());
  fast_.quantise(in.data(), in.size(), 17.3F, b.data());
  EXPECT_EQ(a, b);
}

TEST_P(SameBits, GatesAndSums) {
  const auto values = random(256);
  const auto gates = random(256, 30);
  auto a = random(256);
  auto b = a;
  plain_.add_gated(a.data(), values.data(), gates.data(), 256);
  fast_.add_gated(b.data(), values.data(), gates.data(), 256);
  EXPECT_TRUE(same(a, b));
  std::vector<float> c(256);
  std::vector<float> d(256);
  plain_.recur(values.data(), gates.data(), a.data(), c.data(), 256);
  fast_.recur(values.data(), gates.data(), b.data(), d.data(), 256);
  EXPECT_TRUE(same(c, d));
  plain_.attend(values.data(), 8, gates.data(), 32, 32, c.data());
  fast_.attend(values.data(), 8, gates.data(), 32, 32, d.data());
  EXPECT_TRUE(same(c, d));
  plain_.rectify(c.data(), 256);
  fast_.rectify(d.data(), 256);
  plain_.add(c.data(), a.data(), 256);
  fast_.add(d.data(), b.data(), 256);
  EXPECT_TRUE(same(c, d));
}

INSTANTIATE_TEST_SUITE_P(Instructions, SameBits,
                         ::testing::Values(Instructions::plain, Instructions::avx2, Instructions::avx512));

TEST(Kernels, SigmoidIsCloseToTheTrueOne) {
  const Kernels& plain = kernels(Instructions::plain);
  for (float x = -20; x < 20; x += 0.37F) {
    std::vector<float> one(16, 1.0F);
    std::vector<float> gate(16, x);
    std::vector<float> out(16, 0.0F);
    plain.add_gated(out.data(), one.data(), gate.data(), 16);
    EXPECT_NEAR(out[3], 1.0 / (1.0 + std::exp(-static_cast<double>(x))), 2e-7);
  }
}

TEST(Kernels, QuantiseRoundsToEvenAndClamps) {
  std::vector<float> in(16, 0.0F);
  in[0] = 0.5F, in[1] = 1.5F, in[2] = -0.5F, in[3] = 1000.0F, in[4] = -1000.0F;
  std::vector<std::uint8_t> out(16);
  kernels(Instructions::plain).quantise(in.data(), in.size(), 1.0F, out.data());
  EXPECT_EQ(out[0], 64);
  EXPECT_EQ(out[1], 66);
  EXPECT_EQ(out[2], 64);
  EXPECT_EQ(out[3], 127);
  EXPECT_EQ(out[4], 1);
}

}  // namespace
}  // namespace hearsay
