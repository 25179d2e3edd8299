// Replays the sample exported with the weights: the program must give what the quantised reference in Python gives.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "language/analysis/analyzer.h"

namespace hearsay {
namespace {

/// The folder of analysis.hsw and parity.json: the shipped one, or that of weights just trained (training/test).
std::string models() {
  const char* other = std::getenv("HEARSAY_WEIGHTS");
  return other != nullptr ? std::string(other) + "/" : std::string(HEARSAY_SOURCE_DIR) + "/models/en/";
}

/// One document of the sample's sentences, words parted by blanks.
Doc build(const std::vector<std::vector<std::string>>& sentences) {
  Article article;
  std::vector<ByteSpan> spans;
  std::vector<Sentence> borders;
  for (const auto& forms : sentences) {
    const auto first = static_cast<std::uint32_t>(spans.size());
    for (const auto& form : forms) {
      const auto begin = static_cast<std::uint32_t>(article.text.size());
      article.text += form;
      spans.push_back({begin, static_cast<std::uint32_t>(article.text.size())});
      article.text += ' ';
    }
    Sentence sentence;
    sentence.tokens = {first, static_cast<std::uint32_t>(spans.size())};
    if (!forms.empty()) sentence.span = {spans[first].begin, spans.back().end};
    borders.push_back(sentence);
  }
  Doc doc(std::move(article));
  doc.tokens.span = spans;
  doc.tokens.joined.assign(spans.size(), false);
  doc.sentences = borders;
  return doc;
}

std::string bio(EntityLabel label) {
  if (label.type == EntityType::none) return "O";
  return (label.begins ? "B-" : "I-") + std::string(short_name(label.type));
}

std::string as_bio(std::string tag) {
  if (tag[0] == 'S') tag[0] = 'B';
  if (tag[0] == 'E') tag[0] = 'I';
  return tag;
}

class Parity : public ::testing::TestWithParam<Instructions> {
 protected:
  void SetUp() override {
    if (!supported(GetParam())) GTEST_SKIP() << "this processor lacks the instructions";
    text_ = simdjson::padded_string::load(models() + "parity.json").value();
    root_ = parser_.parse(text_);
  }

  simdjson::padded_string text_;
  simdjson::dom::parser parser_;
  simdjson::dom::element root_;
};

TEST_P(Parity, LabelsAreThoseOfTheReference) {
  std::vector<std::vector<std::string>> sentences;
  for (auto item : root_.get_array()) {
    sentences.emplace_back();
    for (auto form : item["forms"].get_array()) sentences.back().emplace_back(std::string_view(form));
  }
  const auto analyzer = Analyzer::load(models() + "analysis.hsw", GetParam());
  ASSERT_TRUE(analyzer) << analyzer.error().text();
  Doc doc = build(sentences);
  analyzer->run(doc);
  std::size_t t = 0;
  for (auto item : root_.get_array()) {
    const std::size_t first = t;
    std::size_t i = 0;
    for (auto form : item["forms"].get_array()) {
      SCOPED_TRACE(std::string(std::string_view(form)));
      EXPECT_EQ(name(doc.tokens.upos[t]), std::string_view(item["upos"].at(i)));
      EXPECT_EQ(name(doc.tokens.xpos[t]), std::string_view(item["xpos"].at(i)));
      EXPECT_EQ(name(doc.tokens.deprel[t]), std::string_view(item["deprels"].at(i)));
      EXPECT_EQ(doc.tokens.lemma[t], std::string_view(item["lemmas"].at(i)));
      EXPECT_EQ(bio(doc.tokens.entity[t]), as_bio(std::string(std::string_view(item["names"].at(i)))));
      const auto head = static_cast<std::size_t>(std::int64_t(item["heads"].at(i)));
      const TokenId wanted = head == 0 ? TokenId() : TokenId(first + head - 1);
      EXPECT_EQ(doc.tokens.head[t], wanted);
      ++t;
      ++i;
    }
  }
  EXPECT_EQ(t, doc.tokens.size());
}

TEST_P(Parity, TagScoresAreThoseOfTheReference) {
  const auto model = AnalysisModel::load(models() + "analysis.hsw");
  ASSERT_TRUE(model) << model.error().text();
  for (auto item : root_.get_array()) {
    Workspace workspace(**model, kernels(GetParam()));
    workspace.encoder.clear();
    workspace.encoder.begin_segment();
    for (auto form : item["forms"].get_array()) workspace.encoder.add_word(std::string_view(form));
    workspace.encoder.end_segment();
    workspace.score();
    std::size_t row = workspace.encoder.segments()[0].first_row;
    for (auto word : item["scores"].get_array()) {
      std::size_t k = 0;
      for (auto score : word.get_array()) EXPECT_NEAR(workspace.tag_scores(row)[k++], double(score), 1e-4);
      ++row;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Instructions, Parity,
                         ::testing::Values(Instructions::plain, Instructions::avx2, Instructions::avx512));

}  // namespace
}  // namespace hearsay
