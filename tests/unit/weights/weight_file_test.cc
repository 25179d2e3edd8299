// Hand-made and hand-broken weight files: each damage is refused with a line that says what is wrong.
#include "weights/weight_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "weights/xxhash64.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

template <class T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_text(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

struct Fields {
  std::uint32_t version = 1;
  std::uint32_t values = 1;
  std::uint32_t tensors = 1;
  std::uint32_t type = 5;
  std::uint32_t rank = 2;
  std::uint32_t rows = 2;
  std::uint64_t offset = 192;
  std::uint64_t size = 24;
  std::string second_name;  ///< a second tensor where not empty
};

std::string directory_entry(const Fields& f, std::string_view name) {
  std::string out;
  put_text(out, name);
  put(out, f.type);
  put(out, f.rank);
  put(out, f.rows);
  if (f.rank == 2) put(out, std::uint32_t{3});
  put(out, f.offset);
  put(out, f.size);
  return out;
}

/// A file with one value, "colour" = "green", and one float tensor "numbers" [2, 3] = 0 … 5.
std::string build(const Fields& f = {}) {
  std::string body;
  put(body, std::uint32_t{6});
  put(body, std::uint32_t{5});
  body += "colourgreen";
  body += directory_entry(f, "numbers");
  if (!f.second_name.empty()) body += directory_entry(f, f.second_name);
  body.resize(192 - 64, '\0');
  for (int i = 0; i < 6; ++i) put(body, static_cast<float>(i));
  body.resize(256 - 64, '\0');
  std::string out = "HSWF";
  put(out, f.version);
  put(out, std::uint64_t{256});
  put(out, xxhash64(std::as_bytes(std::span(body))));
  put(out, f.values);
  put(out, f.tensors);
  out.resize(64, '\0');
  return out + body;
}

class WeightFileTest : public ::testing::Test {
 protected:
  Result<WeightFile> open(const std::string& bytes) {
    path_ =
        std::filesystem::path(::testing::TempDir()) / ("weights-" + std::to_string(::getpid()) + "-" +
                                                       ::testing::UnitTest::GetInstance()->current_test_info()->name());
    std::ofstream(path_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return WeightFile::open(path_);
  }

  void expect_refused(const std::string& bytes, const std::string& why) {
    const auto file = open(bytes);
    ASSERT_FALSE(file);
    EXPECT_THAT(file.error().text(), HasSubstr(why));
    EXPECT_THAT(file.error().text(), HasSubstr(path_.string()));
    EXPECT_EQ(file.error().text().find('\n'), std::string::npos);
  }

  void TearDown() override { std::filesystem::remove(path_); }

  std::filesystem::path path_;
};

TEST_F(WeightFileTest, GivesValuesAndTensors) {
  const auto file = open(build());
  ASSERT_TRUE(file) << file.error().text();
  EXPECT_EQ(*file->value("colour"), "green");
  const auto numbers = file->tensor<float>("numbers", {2, 3});
  ASSERT_TRUE(numbers);
  EXPECT_EQ((*numbers)[5], 5.0F);
  EXPECT_TRUE(file->tensor<float>("numbers", {0, 3}));
}

TEST_F(WeightFileTest, MissingOrOtherShapeIsAnError) {
  const auto file = open(build());
  ASSERT_TRUE(file);
  EXPECT_FALSE(file->value("size"));
  EXPECT_FALSE(file->tensor<float>("letters", {2, 3}));
  EXPECT_FALSE(file->tensor<float>("numbers", {3, 2}));
  EXPECT_FALSE(file->tensor<float>("numbers", {6}));
  EXPECT_FALSE(file->tensor<std::int32_t>("numbers", {2, 3}));
}

TEST_F(WeightFileTest, Empty) { expect_refused("", ""); }
TEST_F(WeightFileTest, ShorterThanTheHeader) { expect_refused(build().substr(0, 40), "shorter than its header"); }
TEST_F(WeightFileTest, Truncated) { expect_refused(build().substr(0, 200), "size"); }
TEST_F(WeightFileTest, Longer) { expect_refused(build() + "x", "size"); }
TEST_F(WeightFileTest, OtherMagic) { expect_refused("GGUF" + build().substr(4), "not a weight file"); }

TEST_F(WeightFileTest, NewerVersion) {
  Fields f;
  f.version = 2;
  expect_refused(build(f), "version 2");
}

TEST_F(WeightFileTest, FlippedBit) {
  std::string bytes = build();
  bytes[210] = static_cast<char>(bytes[210] ^ 4);
  expect_refused(bytes, "checksum");
}

TEST_F(WeightFileTest, DirectoryRunsOut) {
  Fields f;
  f.tensors = 400;
  expect_refused(build(f), "damaged weight file");
}

TEST_F(WeightFileTest, ValuesRunOut) {
  Fields f;
  f.values = 0xFFFFFFFF;
  expect_refused(build(f), "damaged weight file");
}

TEST_F(WeightFileTest, UnknownType) {
  Fields f;
  f.type = 9;
  expect_refused(build(f), "unknown type");
}

TEST_F(WeightFileTest, UnknownRank) {
  Fields f;
  f.rank = 5;
  expect_refused(build(f), "unknown rank");
}

TEST_F(WeightFileTest, TensorOutside) {
  Fields f;
  f.offset = 256;
  expect_refused(build(f), "outside");
  f.offset = 0xFFFFFFFFFFFFFFC0U;
  expect_refused(build(f), "outside");
}

TEST_F(WeightFileTest, TensorNotAligned) {
  Fields f;
  f.offset = 196;
  expect_refused(build(f), "not aligned");
}

TEST_F(WeightFileTest, SizeAndShapeDisagree) {
  Fields f;
  f.size = 20;
  expect_refused(build(f), "disagree");
  f.rows = 0xFFFFFFFF;
  expect_refused(build(f), "larger than the file");
}

TEST_F(WeightFileTest, NameTwice) {
  Fields f;
  f.tensors = 2;
  f.second_name = "numbers";
  expect_refused(build(f), "twice");
}

TEST(XxHash64, KnownValues) {
  const auto hash = [](std::string_view s) { return xxhash64(std::as_bytes(std::span(s.data(), s.size()))); };
  EXPECT_EQ(hash(""), 0xEF46DB3751D8E999U);
  EXPECT_EQ(hash("a"), 0xD24EC4F1A98C6E5BU);
}

}  // namespace
}  // namespace hearsay
