#include "coding/factuality/factuality_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "coding/factuality/factuality_features.h"
#include "knowledge/feature_sink.h"
#include "knowledge/table.h"
#include "support/doc_builder.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;

/// "The army did not leave." with the status of its verb.
Doc denied_departure() {
  Doc doc = testing::build_line(
      "The the DET DT 2 det; army army NOUN NN 5 nsubj; did do AUX VBD 5 aux; not not PART RB 5 advmod; "
      "leave leave VERB VB 0 root; . . PUNCT . 5 punct");
  doc.predicates = {{TokenId(4), "not_occurred", -2.7, true}};
  return doc;
}

Result<FactualityModel> model_of(const std::string& rows) {
  const testing::TemporaryFolder folder;
  fs::create_directories(folder.path() / "en");
  std::ofstream(folder.path() / "en" / "factuality.tsv") << "feature\tweight\n" << rows;
  return FactualityModel::load(folder.path());
}

TEST(FactualityFeatures, TellClausePathAndRule) {
  const Doc doc = denied_departure();
  const Tree tree(doc);
  const auto names = factuality_names({doc, tree}, doc.predicates[0]);
  EXPECT_THAT(names, Contains("verbneg=do+ed VB|1"));
  EXPECT_THAT(names, Contains("rule=not_occurred|1"));
  EXPECT_THAT(names, Contains("subjdet=the|do+ed VB"));
  EXPECT_THAT(names, Contains("path=root"));
  EXPECT_THAT(names, Contains("w-2-1=did|not"));
}

TEST(FactualityFeatures, KeysAreTheHashesOfTheNames) {
  const Doc doc = denied_departure();
  const Tree tree(doc);
  const auto names = factuality_names({doc, tree}, doc.predicates[0]);
  std::vector<std::uint64_t> keys;
  factuality_keys({doc, tree}, doc.predicates[0], keys);
  ASSERT_EQ(keys.size(), names.size());
  for (std::size_t i = 0; i < keys.size(); ++i) EXPECT_EQ(keys[i], hash_feature(names[i])) << names[i];
}

TEST(FactualityModel, AddsWeightsAndStaysOnTheScale) {
  Doc doc = denied_departure();
  const auto model = model_of("factuality/1\t500\nrule=not_occurred|1\t-1250\nlemma=stay\t9000\n");
  ASSERT_TRUE(model) << model.error().text();
  model->run(doc);
  EXPECT_DOUBLE_EQ(doc.predicates[0].factuality, -0.75);
  EXPECT_EQ(doc.predicates[0].status, "not_occurred");
  const auto steep = model_of("factuality/1\t500\nlemma=leave\t9000\n");
  ASSERT_TRUE(steep);
  steep->run(doc);
  EXPECT_DOUBLE_EQ(doc.predicates[0].factuality, 3);
}

TEST(FactualityModel, RefusesWeightsOfOtherFeatures) {
  const auto other = model_of("factuality/0\t500\n");
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().text(), HasSubstr("factuality.tsv: made for other features"));
  EXPECT_THAT(other.error().text(), HasSubstr("factuality/1"));
  EXPECT_FALSE(model_of("factuality/1\t0.5\n"));
}

// What training/factuality/train.py reckoned for the project's own sentences.
TEST(FactualityModel, GivesWhatTrainingGave) {
  const fs::path models = fs::path(HEARSAY_SOURCE_DIR) / "models" / "en";
  const auto weights = FeatureWeights::load(models / "factuality.tsv");
  ASSERT_TRUE(weights) << weights.error().text();
  const auto sample = Table::read(models / "factuality-parity.tsv", {"features", "value"});
  ASSERT_TRUE(sample) << sample.error().text();
  ASSERT_GE(sample->size(), 15U);
  for (std::size_t i = 0; i < sample->size(); ++i) {
    const auto row = sample->row(i);
    std::vector<std::uint64_t> keys;
    std::string_view rest = row.cell(0);
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\x1f'), rest.size());
      keys.push_back(hash_feature(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    EXPECT_EQ(std::clamp<std::int64_t>(weights->score(keys), -3000, 3000), std::stoll(std::string(row.cell(1))))
        << row.where();
  }
}

}  // namespace
}  // namespace hearsay
