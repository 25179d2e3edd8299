#include "language/segmentation/segmenter.h"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "doc/check.h"
#include "knowledge/table.h"

namespace hearsay {
namespace {

const std::filesystem::path kRoot = HEARSAY_SOURCE_DIR;

class SegmenterTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Segmenter::load(kRoot / "knowledge", kRoot / "models");
    ASSERT_TRUE(loaded) << loaded.error().text();
    segmenter_ = new Segmenter(std::move(*loaded));
  }
  static void TearDownTestSuite() { delete segmenter_; }

  static Doc segment(std::string text, std::vector<ByteSpan> boilerplate = {},
                     std::optional<ByteSpan> dateline = std::nullopt) {
    Article article;
    article.text = std::move(text);
    article.boilerplate = std::move(boilerplate);
    article.dateline = dateline;
    Doc doc(std::move(article));
    segmenter_->run(doc);
    return doc;
  }

  // Words parted by blanks, joined ones marked with "+", sentences by " | ".
  static std::string shape(const std::string& text) {
    const Doc doc = segment(text);
    std::string out;
    for (const Sentence& s : doc.sentences) {
      if (!out.empty()) out += " |";
      for (std::uint32_t i = s.tokens.begin; i < s.tokens.end; ++i) {
        if (!out.empty()) out += ' ';
        if (doc.tokens.joined[i]) out += '+';
        out += doc.form(TokenId(i));
      }
    }
    return out;
  }

  static std::string words(const std::string& text) {
    const Doc doc = segment(text);
    std::string out;
    for (std::size_t i = 0; i < doc.tokens.size(); ++i) out += (i > 0 ? " " : "") + std::string(doc.form(TokenId(i)));
    return out;
  }

  // What every segmentation promises, of any text.
  static void verify(const std::string& text) {
    const Doc doc = segment(text);
    const auto checked = check(doc);
    ASSERT_TRUE(checked) << checked.error().text();
    ASSERT_EQ(doc.tokens.joined.size(), doc.tokens.size());
    ASSERT_EQ(doc.tokens.lower.size(), doc.tokens.size());
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < doc.tokens.size(); ++i) {
      const ByteSpan span = doc.tokens.span[i];
      ASSERT_TRUE(only_white_space(std::string_view(text).substr(at, span.begin - at)))
          << "lost before byte " << span.begin;
      ASSERT_TRUE(!doc.tokens.joined[i] || at == span.begin);
      ASSERT_EQ(doc.tokens.lower[i], lower_case(doc.form(TokenId(i))));
      at = span.end;
    }
    ASSERT_TRUE(only_white_space(std::string_view(text).substr(at))) << "lost at the end";
    for (const Sentence& s : doc.sentences) ASSERT_FALSE(doc.tokens.joined[s.tokens.begin]);
  }

  static bool only_white_space(std::string_view s) {
    for (std::size_t p = 0; p < s.size();) {
      const Character c = character_at(s, p);
      if (!c.space()) return false;
      p += c.size;
    }
    return true;
  }

  static inline Segmenter* segmenter_ = nullptr;
};

TEST_F(SegmenterTest, TheTablesExamples) {
  for (const auto& [file, columns, example] : {std::tuple<std::string, std::vector<std::string_view>, std::size_t>{
                                                   "abbreviations.tsv", {"form", "kind", "example", "tokens"}, 2},
                                               {"word_forms.tsv", {"kind", "form", "parts", "example", "tokens"}, 3}}) {
    const auto table = Table::read(kRoot / "knowledge" / "language" / "en" / file, columns);
    ASSERT_TRUE(table) << table.error().text();
    for (std::size_t i = 0; i < table->size(); ++i) {
      EXPECT_EQ(words(std::string(table->row(i).cell(example))), table->row(i).cell(example + 1))
          << table->row(i).where();
    }
  }
}

TEST_F(SegmenterTest, ContractionsAndPossessives) {
  EXPECT_EQ(shape("They don't, it's John's; we can't."), "They do +n't , it +'s John +'s ; we ca +n't .");
  EXPECT_EQ(shape("She cannot and won’t say it’s over."), "She can +not and wo +n’t say it +’s over .");
  EXPECT_EQ(shape("The rebels' camp and the students’ march."), "The rebels +' camp and the students +’ march .");
  EXPECT_EQ(shape("He'd've gone, I'm sure."), "He +'d +'ve gone , I +'m sure .");
  EXPECT_EQ(shape("O'Hara met Shi'ite clerics at 5 o'clock."), "O'Hara met Shi'ite clerics at 5 o'clock .");
}

TEST_F(SegmenterTest, QuotesBracketsAndDashes) {
  EXPECT_EQ(words("He said 'the rebels' left."), "He said ' the rebels ' left .");
  EXPECT_EQ(words("“Go,” she said (twice) — ‘now’."), "“ Go , ” she said ( twice ) — ‘ now ’ .");
  EXPECT_EQ(words("the army--or what is left--fled"), "the army -- or what is left -- fled");
  EXPECT_EQ(words("Wait... what?! No!!!"), "Wait ... what ?! No !!!");
}

TEST_F(SegmenterTest, Hyphens) {
  EXPECT_EQ(words("the army-led talks with IS-Khorasan and al-Shabaab"),
            "the army - led talks with IS - Khorasan and al - Shabaab");
  EXPECT_EQ(words("an anti-government, pro-peace e-mail in mid-May"),
            "an anti-government , pro-peace e-mail in mid-May");
  EXPECT_EQ(words("a 12-year-old fell 4-0 in 2008-2010"), "a 12 - year - old fell 4 - 0 in 2008 - 2010");
  EXPECT_EQ(words("call 555-0199 or 202-555-0143 by 2024-05-17"), "call 555-0199 or 202-555-0143 by 2024-05-17");
}

TEST_F(SegmenterTest, NumbersMoneyAndUnits) {
  EXPECT_EQ(words("$5 million, €1,200.50, 40% and US$3bn"), "$ 5 million , € 1,200.50 , 40 % and US$ 3 bn");
  EXPECT_EQ(words("at 7:30pm on 3/5/2024, the 21st"), "at 7:30 pm on 3/5/2024 , the 21st");
  EXPECT_EQ(words("24°C, 50km, +44 and the 1990s"), "24 ° C , 50 km , +44 and the 1990s");
}

TEST_F(SegmenterTest, AddressesAndNames) {
  EXPECT_EQ(words("See https://example.org/a_(b)?c=1. Write to desk@example.org, or www.example.org!"),
            "See https://example.org/a_(b)?c=1 . Write to desk@example.org , or www.example.org !");
  EXPECT_EQ(words("#ceasefire by @fjordwire on example.com"), "#ceasefire by @fjordwire on example.com");
  EXPECT_EQ(words("J. K. Oduya of the U.S. met AT&T and R. Sen."), "J. K. Oduya of the U.S. met AT&T and R. Sen .");
  EXPECT_EQ(words("The end.Then it began"), "The end . Then it began");
}

TEST_F(SegmenterTest, Sentences) {
  EXPECT_EQ(shape("Gen. Okoye spoke. Troops left at 5 p.m. on Friday."),
            "Gen. Okoye spoke . | Troops left at 5 p.m. on Friday .");
  EXPECT_EQ(shape("\"We will stay,\" he said. \"They must go.\" Nobody moved."),
            "\" We will stay , \" he said . | \" They must go . \" | Nobody moved .");
  EXPECT_EQ(shape("Did they fire? Yes! Nine died."), "Did they fire ? | Yes ! | Nine died .");
  EXPECT_EQ(shape("They sold arms, fuel, etc. The army knew."), "They sold arms , fuel , etc . | The army knew .");
  EXPECT_EQ(shape("the police came. the men fled to the hills near the town."),
            "the police came . | the men fled to the hills near the town .");
}

TEST_F(SegmenterTest, EmptyLinesAlwaysPartAndLineEndsByTheirLayout) {
  EXPECT_EQ(shape("Peace talks\n\nthe army left"), "Peace talks | the army left");
  EXPECT_EQ(shape("Peace talks resume\nThe army left."), "Peace talks resume | The army left .");
  EXPECT_EQ(shape("Demands:\n- an end to war\n- food"), "Demands : | - an end to war | - food");
  EXPECT_EQ(
      shape("The army left the town of\nKivu after nine days in\nwhich the rebels had shelled\nevery street of it."),
      "The army left the town of Kivu after nine days in which the rebels had shelled every street of it .");
  EXPECT_EQ(shape("One came.\r\n\r\nTwo left."), "One came . | Two left .");
}

TEST_F(SegmenterTest, BoilerplateIsASentenceOfItsOwnAndNotCoded) {
  const std::string text = "Troops left Read more here and then came back";
  const Doc doc = segment(text, {{12, 26}});
  ASSERT_EQ(doc.sentences.size(), 3U);
  EXPECT_TRUE(doc.sentences[0].coded);
  EXPECT_FALSE(doc.sentences[1].coded);
  EXPECT_EQ(doc.sentences[1].span.of(text), "Read more here");
  EXPECT_TRUE(doc.sentences[2].coded);
}

TEST_F(SegmenterTest, ADatelineIsWhole) {
  const std::string text = "PORT LOUIS, Nov. 3 (Isle Press) - The ferry sank.";
  const Doc doc = segment(text, {}, ByteSpan{0, 33});
  ASSERT_EQ(doc.sentences.size(), 2U);
  EXPECT_EQ(doc.sentences[0].span.of(text), "PORT LOUIS, Nov. 3 (Isle Press) -");
  EXPECT_FALSE(doc.sentences[0].coded);
  EXPECT_TRUE(doc.sentences[1].coded);
}

TEST_F(SegmenterTest, LowerCaseFormsPointIntoTheTextWhereTheyCan) {
  const Doc doc = segment("the ARMY of Évian");
  EXPECT_EQ(doc.tokens.lower[0].data(), doc.text().data());
  EXPECT_EQ(doc.tokens.lower[1], "army");
  EXPECT_EQ(doc.tokens.lower[3], "évian");
}

TEST_F(SegmenterTest, OddTexts) {
  for (const std::string& text :
       {std::string(), std::string(" \n\t "), std::string("'"), std::string("-"), std::string("..."),
        std::string("n't"), std::string("\0x\0", 3), std::string("\xC2\x85\xE2\x80\xA8x"), std::string("\uFEFF"),
        std::string("a\u200Db \U0001F600!"), std::string(20000, '\''), std::string(20000, '.'), std::string(20000, 'a'),
        std::string("@@@ # $ % http:// www. x@ @y"), std::string("1.2.3.4,5:6/7-8-9-10"),
        std::string("日本の首相は。中国へ"), std::string("الجيش انسحب.")}) {
    verify(text);
  }
}

TEST_F(SegmenterTest, EveryCharacterIsKeptInRandomTexts) {
  const std::vector<std::string> parts = {
      "a", "B",      "the",    "don't", "n't",        "'",    "’",       "‘",      "\"",     "“",    ".",   "...",
      "…", "!",      "?",      ",",     ":",          ";",    "-",       "--",     "–",      "(",    ")",   "[",
      " ", " ",      " ",      "\n",    "\n\n",       "\r\n", "\t",      "\u00A0", "\u2028", "1",    "23",  "1,2",
      "$", "%",      "&",      "/",     "@",          "#",    "http://", "www.",   ".com",   "U.S.", "Mr.", "etc.",
      "é", "\u0301", "\u200B", "日",    "\U0001F600", "*",    "_",       "+",      "<3",     ":)"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t size = random() % 40;
    for (std::size_t i = 0; i < size; ++i) text += parts[random() % parts.size()];
    verify(text);
    if (HasFatalFailure()) FAIL() << "text: " << text;
  }
}

TEST_F(SegmenterTest, RunningAgainGivesTheSame) {
  Doc doc = segment("Troops left. They don't return.");
  const auto spans = doc.tokens.span;
  segmenter_->run(doc);
  EXPECT_EQ(doc.tokens.span, spans);
  EXPECT_EQ(doc.sentences.size(), 2U);
}

}  // namespace
}  // namespace hearsay
