#include "language/number.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "support/doc_builder.h"

namespace hearsay {
namespace {

NumberReader reader() {
  auto loaded = NumberReader::load(HEARSAY_SOURCE_DIR "/knowledge/language/en/numbers.tsv");
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

Doc read(std::string_view words) {
  std::string lines;
  int i = 0;
  for (std::size_t at = 0; at < words.size(); ++i) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string word(words.substr(at, end - at));
    lines += word + " " + word + " NOUN NN " + (i == 0 ? "0 root" : "1 dep") + "\n";
    at = end + 1;
  }
  return testing::build_doc(lines);
}

enum class Kind { exact, vague, none };

struct Case {
  const char* words;
  std::optional<std::int64_t> min, max;
  Kind kind;
};

const Case kCases[] = {
    {"at least 14 soldiers", 14, std::nullopt, Kind::exact},
    {"more than 80 people", 80, std::nullopt, Kind::exact},
    {"between 11 and 15 people", 11, 15, Kind::exact},
    {"dozens of people", 24, std::nullopt, Kind::vague},
    {"fourteen people", 14, 14, Kind::exact},
    {"thousands of people", 2000, std::nullopt, Kind::vague},
    {"1,200 people", 1200, 1200, Kind::exact},
    {"2.3 million people", 2300000, 2300000, Kind::exact},
    {"twenty-one planes", 21, 21, Kind::exact},
    {"twenty - one planes", 21, 21, Kind::exact},
    {"a dozen men", 12, 12, Kind::exact},
    {"a few dozen men", 24, std::nullopt, Kind::vague},
    {"some 3,000 detainees", 3000, 3000, Kind::exact},
    {"fewer than 40,000 people", std::nullopt, 40000, Kind::exact},
    {"two hundred and five men", 205, 205, Kind::exact},
    {"several men", 3, std::nullopt, Kind::vague},
    {"up to 30 men", std::nullopt, 30, Kind::exact},
    {"a couple", 2, 2, Kind::exact},
    {"10 to 12 men", 10, 12, Kind::exact},
    {"20 or more men", 20, std::nullopt, Kind::exact},
    {"tens of thousands of people", 20000, std::nullopt, Kind::vague},
    {"half a loaf", std::nullopt, std::nullopt, Kind::none},
    {"the men", std::nullopt, std::nullopt, Kind::none},
};

TEST(NumberReader, ReadsAmountsWithTheirHedges) {
  const auto numbers = reader();
  for (const Case& c : kCases) {
    const Doc doc = read(c.words);
    const auto amount = numbers.amount_in(doc, {0, static_cast<std::uint32_t>(doc.tokens.size())});
    ASSERT_EQ(amount.has_value(), c.kind != Kind::none) << c.words;
    if (!amount) continue;
    EXPECT_EQ(amount->range.min, c.min) << c.words;
    EXPECT_EQ(amount->range.max, c.max) << c.words;
    EXPECT_EQ(amount->vague, c.kind == Kind::vague) << c.words;
  }
}

TEST(NumberReader, Ordinals) {
  const auto numbers = reader();
  EXPECT_EQ(numbers.ordinal("third"), 3);
  EXPECT_EQ(numbers.ordinal("21st"), 21);
  EXPECT_FALSE(numbers.ordinal("forest"));
  EXPECT_FALSE(numbers.value("1,20"));
}

}  // namespace
}  // namespace hearsay
