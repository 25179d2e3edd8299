#include "language/analysis/lemmatiser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "language/analysis/analysis_model.h"

namespace hearsay {
namespace {

class LemmatiserTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = AnalysisModel::load(std::string(HEARSAY_SOURCE_DIR) + "/models/en/analysis.hsw");
    ASSERT_TRUE(loaded) << loaded.error().text();
    model_ = std::move(loaded).value();
  }
  static void TearDownTestSuite() { model_.reset(); }

  static std::string lemma(std::string_view form, Upos upos, Xpos xpos) {
    const auto number = [](const auto& list, auto label) {
      return static_cast<std::uint8_t>(std::find(list.begin(), list.end(), label) - list.begin());
    };
    return model_->lemmatiser.lemma(form, number(model_->upos, upos), number(model_->xpos, xpos));
  }

  static inline std::unique_ptr<const AnalysisModel> model_;
};

TEST_F(LemmatiserTest, RegularWords) {
  EXPECT_EQ(lemma("protesters", Upos::noun, Xpos::nns), "protester");
  EXPECT_EQ(lemma("Cities", Upos::noun, Xpos::nns), "city");
  EXPECT_EQ(lemma("denied", Upos::verb, Xpos::vbd), "deny");
  EXPECT_EQ(lemma("attacks", Upos::verb, Xpos::vbz), "attack");
}

TEST_F(LemmatiserTest, ListedWords) {
  EXPECT_EQ(lemma("were", Upos::aux, Xpos::vbd), "be");
  EXPECT_EQ(lemma("n't", Upos::part, Xpos::rb), "not");
  EXPECT_EQ(lemma("men", Upos::noun, Xpos::nns), "man");
  EXPECT_EQ(lemma("said", Upos::verb, Xpos::vbd), "say");
}

TEST_F(LemmatiserTest, NamesKeepTheirCase) {
  EXPECT_EQ(lemma("Kowalska", Upos::propn, Xpos::nnp), "Kowalska");
  EXPECT_EQ(lemma("Łódź", Upos::propn, Xpos::nnp), "Łódź");
}

TEST_F(LemmatiserTest, AnyFormGivesALemma) {
  EXPECT_EQ(lemma("s", Upos::noun, Xpos::nns).empty(), false);
  EXPECT_EQ(lemma("", Upos::noun, Xpos::nn), "");
  EXPECT_EQ(lemma("ß", Upos::verb, Xpos::vbg).empty(), false);
}

}  // namespace
}  // namespace hearsay
