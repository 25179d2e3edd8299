#include "base/utf8.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Utf8, RefusesOverlongSurrogateAndTruncatedForms) {
  for (const char* bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC3", "\x80", "\xFF"}) {
    EXPECT_FALSE(is_valid_utf8(bad));
  }
  EXPECT_TRUE(is_valid_utf8("na\xC3\xAFve \xE2\x80\x9Cquote\xE2\x80\x9D \xF0\x9F\x98\x80"));
}

TEST(Utf8, RepairsWindows1252AndCounts) {
  const auto repaired = repair_utf8("it\x92s \xC3\xA9t\xE9\x01");
  EXPECT_EQ(repaired.text, "it\xE2\x80\x99s \xC3\xA9t\xC3\xA9");
  EXPECT_EQ(repaired.replaced, 2U);
  EXPECT_EQ(repaired.dropped, 1U);
}

TEST(Utf8, IndexAgreesWithCountingOneByOne) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "\xE2\x80\x94" : i % 7 == 0 ? "\xF0\x9F\x98\x80" : "ab";
  const CodePointIndex index(text);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    EXPECT_EQ(index.code_points(static_cast<std::uint32_t>(at)), count);
    EXPECT_EQ(index.bytes(count), at);
    at += decode_utf8(text, at).size;
    ++count;
  }
  EXPECT_EQ(index.code_points(static_cast<std::uint32_t>(text.size())), count);
}

TEST(Utf8, LowerCaseKeepsTheNumberOfCharacters) { EXPECT_EQ(lower_case("ÇA Ürümqi İ"), lower_case("ça ürümqi İ")); }

}  // namespace
}  // namespace hearsay
