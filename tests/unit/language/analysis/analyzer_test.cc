// What the stage promises for any input, with the shipped weights.
#include "language/analysis/analyzer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "doc/check.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

const std::string kWeights = std::string(HEARSAY_SOURCE_DIR) + "/models/en/analysis.hsw";

/// A document of one sentence a line, words parted by blanks.
Doc build(std::string_view lines) {
  Article article;
  article.text = lines;
  std::vector<ByteSpan> spans;
  std::vector<Sentence> sentences;
  for (std::uint32_t at = 0; at < lines.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(lines.find('\n', at), lines.size()));
    Sentence sentence;
    sentence.tokens.begin = static_cast<std::uint32_t>(spans.size());
    sentence.span = {at, end};
    for (std::uint32_t b = at; b < end;) {
      const auto e = static_cast<std::uint32_t>(std::min<std::size_t>(lines.find(' ', b), end));
      spans.push_back({b, e});
      b = e + 1;
    }
    sentence.tokens.end = static_cast<std::uint32_t>(spans.size());
    sentences.push_back(sentence);
    at = end + 1;
  }
  Doc doc(std::move(article));
  doc.tokens.span = spans;
  doc.tokens.joined.assign(spans.size(), false);
  doc.sentences = sentences;
  return doc;
}

class AnalyzerTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Analyzer::load(kWeights);
    ASSERT_TRUE(loaded) << loaded.error().text();
    analyzer_ = std::make_unique<Analyzer>(std::move(loaded).value());
  }
  static void TearDownTestSuite() { analyzer_.reset(); }

  static std::size_t roots(const Doc& doc, const Sentence& sentence) {
    std::size_t count = 0;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      count += doc.tokens.head[t].valid() ? 0 : 1;
    return count;
  }

  static bool same(const Doc& a, const Doc& b) {
    const TokenColumns& x = a.tokens;
    const TokenColumns& y = b.tokens;
    return x.upos == y.upos && x.xpos == y.xpos && x.lemma == y.lemma && x.head == y.head && x.deprel == y.deprel &&
           x.entity == y.entity;
  }

  static inline std::unique_ptr<Analyzer> analyzer_;
};

TEST_F(AnalyzerTest, ReadsASimpleSentence) {
  Doc doc = build("Police arrested three protesters in Lyon on Friday .");
  analyzer_->run(doc);
  EXPECT_EQ(doc.tokens.upos[1], Upos::verb);
  EXPECT_EQ(doc.tokens.xpos[1], Xpos::vbd);
  EXPECT_EQ(doc.tokens.lemma[1], "arrest");
  EXPECT_EQ(doc.tokens.lemma[3], "protester");
  EXPECT_FALSE(doc.tokens.head[1].valid());
  EXPECT_EQ(doc.tokens.deprel[1], Deprel::root);
  EXPECT_EQ(doc.tokens.head[0], TokenId(1));
  EXPECT_EQ(doc.tokens.deprel[0], Deprel::nsubj);
  EXPECT_EQ(doc.tokens.deprel[3], Deprel::obj);
  EXPECT_EQ(doc.tokens.entity[5], (EntityLabel{EntityType::place, true}));
}

TEST_F(AnalyzerTest, NoTokensAndEmptySentences) {
  Doc nothing = build("");
  analyzer_->run(nothing);
  EXPECT_TRUE(nothing.tokens.upos.empty());
  Doc doc = build("Yes .\nNo .");
  doc.sentences.insert(doc.sentences.begin() + 1, Sentence{{2, 2}, {6, 6}, true});
  analyzer_->run(doc);
  EXPECT_EQ(doc.tokens.upos.size(), 4U);
}

TEST_F(AnalyzerTest, LongSentenceHasOneTree) {
  std::string line;
  for (int i = 0; i < 1500; ++i) line += i % 7 == 6 ? "; " : "item ";
  line += ".";
  Doc doc = build(line);
  analyzer_->run(doc);
  EXPECT_EQ(roots(doc, doc.sentences[0]), 1U);
  const auto checked = check(doc);
  EXPECT_TRUE(checked) << checked.error().text();
}

TEST_F(AnalyzerTest, StrangeWordsGiveATree) {
  Doc doc =
      build("@@@ ﷽ 🜚🜚 ((((((( 000000000000000000000000000000000000000000000000000000000000000000000000000000\n\x01 ~");
  analyzer_->run(doc);
  for (const auto& sentence : doc.sentences) EXPECT_EQ(roots(doc, sentence), 1U);
}

TEST_F(AnalyzerTest, ASentenceDoesNotSeeItsNeighbours) {
  const std::string one = "The minister resigned on Monday .";
  const std::string two = "Rebels , he said , had shelled the port .";
  Doc both = build(one + "\n" + two);
  Doc alone = build(two);
  analyzer_->run(both);
  analyzer_->run(alone);
  for (std::size_t i = 0; i < alone.tokens.size(); ++i) {
    EXPECT_EQ(both.tokens.deprel[i + 6], alone.tokens.deprel[i]);
    EXPECT_EQ(both.tokens.upos[i + 6], alone.tokens.upos[i]);
  }
}

TEST_F(AnalyzerTest, ThreadsAgree) {
  const std::string text =
      "The two sides met in Geneva to discuss a prisoner exchange .\nNo date was set .\nAnna Kowalska , who chairs the "
      "commission , called the vote a farce .";
  Doc wanted = build(text);
  analyzer_->run(wanted);
  std::vector<Doc> docs;
  for (int i = 0; i < 8; ++i) docs.push_back(build(text));
  {
    std::vector<std::jthread> threads;
    for (Doc& doc : docs)
      threads.emplace_back([&doc] {
        for (int i = 0; i < 20; ++i) analyzer_->run(doc);
      });
  }
  for (const Doc& doc : docs) EXPECT_TRUE(same(doc, wanted));
}

TEST_F(AnalyzerTest, SameAnswerAfterManyOtherWords) {
  Doc first = build("Parliament rejected the budget .");
  analyzer_->run(first);
  std::string filler;
  for (int i = 0; i < 20000; ++i) filler += "w" + std::to_string(i) + (i % 20 == 19 ? "\n" : " ");
  Doc many = build(filler);
  analyzer_->run(many);
  Doc again = build("Parliament rejected the budget .");
  analyzer_->run(again);
  EXPECT_TRUE(same(first, again));
}

TEST(AnalyzerLoad, OtherFilesAreRefused) {
  EXPECT_FALSE(Analyzer::load("/nonexistent/weights.hsw"));
  const testing::TemporaryFolder folder;
  const auto path = folder.path() / "half.hsw";
  std::filesystem::copy_file(kWeights, path, std::filesystem::copy_options::overwrite_existing);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  const auto loaded = Analyzer::load(path);
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().text().find("half.hsw"), std::string::npos);
}

}  // namespace
}  // namespace hearsay
