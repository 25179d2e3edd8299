#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "knowledge/feature_sink.h"
#include "knowledge/feature_weights.h"
#include "language/segmentation/boundary.h"
#include "language/segmentation/line_layout.h"
#include "language/segmentation/word_forms.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

std::filesystem::path folder() {
  static const testing::TemporaryFolder folder;
  return folder.path();
}

std::string load_forms(const std::string& abbreviations, const std::string& forms) {
  std::ofstream(folder() / "abbreviations.tsv") << "form\tkind\texample\ttokens\n" << abbreviations;
  std::ofstream(folder() / "word_forms.tsv") << "kind\tform\tparts\texample\ttokens\n" << forms;
  const auto loaded = WordForms::load(folder());
  return loaded ? "" : loaded.error().text();
}

TEST(WordForms, FaultsNameTheRow) {
  EXPECT_EQ(load_forms("", ""), "");
  EXPECT_NE(load_forms("gen\tname\t-\t-\n", "").find("abbreviations.tsv:2: column form"), std::string::npos);
  EXPECT_NE(load_forms("Gen.\tname\t-\t-\n", "").find("lower case"), std::string::npos);
  EXPECT_NE(load_forms("gen.\ttitle\t-\t-\n", "").find("column kind"), std::string::npos);
  EXPECT_NE(load_forms("gen.\tname\t-\t-\ngen.\tany\t-\t-\n", "").find("stands twice"), std::string::npos);
  EXPECT_NE(load_forms("", "contraction\tcannot\tcan|nt\t-\t-\n").find("word_forms.tsv:2: column parts"),
            std::string::npos);
  EXPECT_NE(load_forms("", "suffix\tx\t-\t-\t-\n").find("column kind"), std::string::npos);
  EXPECT_NE(load_forms("", "unit\t-\t-\t-\t-\n").find("column form"), std::string::npos);
}

std::string load_model(const std::string& rows) {
  std::ofstream(folder() / "sentences.tsv") << "feature\tweight\n" << rows;
  const auto loaded = FeatureWeights::load(folder() / "sentences.tsv");
  return loaded ? "" : loaded.error().text();
}

TEST(FeatureWeights, FaultsNameTheRow) {
  EXPECT_EQ(load_model(""), "");
  EXPECT_EQ(load_model("next=the\t-200\n"), "");
  EXPECT_NE(load_model("next=the\t0.5\n").find("sentences.tsv:2: column weight"), std::string::npos);
  EXPECT_NE(load_model("next=the\t1\nnext=the\t2\n").find("stands twice"), std::string::npos);
  EXPECT_NE(load_model("next=the\t99999999999\n").find("column weight"), std::string::npos);
  EXPECT_FALSE(FeatureWeights::load(folder() / "missing.tsv"));
}

TEST(FeatureWeights, AddsTheWeightsOfKnownFeatures) {
  EXPECT_EQ(load_model("a=1\t700\nb=2\t-300\n"), "");
  const auto model = FeatureWeights::load(folder() / "sentences.tsv");
  ASSERT_TRUE(model);
  EXPECT_EQ(model->score({hash_feature("a=1"), hash_feature("b=2"), hash_feature("c=3")}), 400);
  EXPECT_EQ(model->score({}), 0);
}

TEST(Boundary, KeysAreTheHashesOfTheNames) {
  TokenRow row;
  row.text = "He left. She stayed.";
  row.pieces = {{{0, 2}}, {{3, 7}}, {{7, 8}}, {{9, 12}}, {{13, 19}}, {{19, 20}}};
  for (const Piece& p : row.pieces) row.classes.push_back(classify_token(p.span.of(row.text)));
  row.lower = {"he", "left", ".", "she", "stayed", "."};
  row.gaps = {Gap::none, Gap::blank, Gap::none, Gap::blank, Gap::blank, Gap::none};
  Boundary b;
  b.next = 3;
  b.paragraph_end = 6;
  ASSERT_TRUE(is_candidate(row, b));
  EXPECT_EQ(b.base, 2U);
  std::vector<std::uint64_t> keys;
  boundary_keys(row, b, keys);
  const auto names = boundary_names(row, b);
  ASSERT_EQ(keys.size(), names.size());
  for (std::size_t i = 0; i < keys.size(); ++i) EXPECT_EQ(keys[i], hash_feature(names[i])) << names[i];
  EXPECT_NE(std::find(names.begin(), names.end(), "next=she"), names.end());
}

TEST(Boundary, ClassesOfTokens) {
  EXPECT_EQ(classify_token("army"), TokenClass::lower);
  EXPECT_EQ(classify_token("Army"), TokenClass::capitalised);
  EXPECT_EQ(classify_token("Anti-Corruption"), TokenClass::capitalised);
  EXPECT_EQ(classify_token("UN"), TokenClass::capitals);
  EXPECT_EQ(classify_token("eBay"), TokenClass::mixed);
  EXPECT_EQ(classify_token("12th"), TokenClass::number);
  EXPECT_EQ(classify_token("Inc."), TokenClass::abbreviation);
  EXPECT_EQ(classify_token("n't"), TokenClass::lower);
  EXPECT_EQ(classify_token("'s"), TokenClass::lower);
  EXPECT_EQ(classify_token("..."), TokenClass::ellipsis);
  EXPECT_EQ(classify_token("?!"), TokenClass::question);
  EXPECT_EQ(classify_token("”"), TokenClass::closing);
  EXPECT_EQ(classify_token("•"), TokenClass::bullet);
}

TEST(LineLayout, Gaps) {
  EXPECT_EQ(classify_gap(""), Gap::none);
  EXPECT_EQ(classify_gap(" \t"), Gap::blank);
  EXPECT_EQ(classify_gap("\r\n"), Gap::line);
  EXPECT_EQ(classify_gap(" \n  "), Gap::line);
  EXPECT_EQ(classify_gap("\r\n\r\n"), Gap::paragraph);
  EXPECT_EQ(classify_gap("\n \n"), Gap::paragraph);
  EXPECT_EQ(classify_gap("\u2029"), Gap::paragraph);
}

TEST(LineLayout, WrappedAndCaseless) {
  EXPECT_TRUE(is_wrapped("The army left the\ntown after nine\ndays of war.\n"));
  EXPECT_FALSE(is_wrapped("The army left.\nThe town was free.\nNobody came.\n"));
  EXPECT_TRUE(is_caseless("the army left the town and nobody came"));
  EXPECT_FALSE(is_caseless("The army left the town."));
}

}  // namespace
}  // namespace hearsay
