#include "coding/judge/judge_model.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/sha256.h"
#include "knowledge/table.h"

namespace hearsay {
namespace {

std::string sealed(std::string_view body, std::string_view version = "1") {
  return fmt::format("name\tevent\tconfidence\n@judge\t{}\t{}\n{}", version, sha256_hex(body), body);
}

constexpr std::string_view kBody = "@bias\t0\t-1\n@threshold\t0.25\t0\npassive\t2\t0.5\nactor distance\t-1\t0\n";

TEST(JudgeModel, SumsWeightsTimesValues) {
  const auto model = JudgeModel::parse(sealed(kBody), "judge.tsv");
  ASSERT_TRUE(model) << model.error().text();
  const Verdict v = model->judge({{"passive", 1}, {"actor distance", 2}, {"nothing of the table", 5}});
  EXPECT_NEAR(v.event, 0.5, 1e-9);
  EXPECT_NEAR(v.confidence, 1 / (1 + std::exp(0.5)), 1e-9);
  EXPECT_EQ(model->threshold(), 0.25);
}

TEST(JudgeModel, GivesTheWeightiestReasonsFirst) {
  const auto model = JudgeModel::parse(sealed(kBody), "judge.tsv");
  ASSERT_TRUE(model);
  const auto reasons = model->reasons({{"passive", 1}, {"actor distance", 3}}, 1, true);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons.front().words, "actor distance");
  EXPECT_EQ(reasons.front().weight, -3);
  EXPECT_EQ(model->reasons({{"passive", 1}, {"actor distance", 3}}, 9).size(), 1U)
      << "what weighs nothing is no reason";
}

TEST(JudgeModel, RefusesDamagedFiles) {
  const std::string whole = sealed(kBody);
  std::string changed = whole;
  changed[changed.find("0.25")] = '9';
  for (const std::string& text : {std::string(), std::string("name\tevent\tconfidence\n"), changed,
                                  whole.substr(0, whole.size() - 5), whole + "passive\t1\t1\n", std::string(kBody)}) {
    const auto model = JudgeModel::parse(text, "judge.tsv");
    ASSERT_FALSE(model) << text;
    EXPECT_EQ(model.error().text(), "judge.tsv: is damaged; take it from the release again") << text;
  }
}

TEST(JudgeModel, RefusesOtherVersions) {
  const auto model = JudgeModel::parse(sealed(kBody, "2"), "judge.tsv");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().text(), "judge.tsv: is not of version 1, which this program reads; run training/judge/train");
}

TEST(JudgeModel, RefusesLinesWithoutTwoNumbersAndNamesTwice) {
  for (const std::string_view line : {"active\t1\tx\n", "active\tnan\t1\n", "active\t1\t\n", "passive\t1\t1\n"}) {
    const auto model = JudgeModel::parse(sealed(std::string(kBody) + std::string(line)), "judge.tsv");
    ASSERT_FALSE(model) << line;
    EXPECT_EQ(model.error().where, "judge.tsv:7");
  }
}

FeatureList features_from(std::string_view list) {
  FeatureList out;
  while (!list.empty()) {
    const auto end = std::min(list.find('|'), list.size());
    const auto one = list.substr(0, end);
    const auto equals = one.rfind('=');
    out.push_back({std::string(one.substr(0, equals)), std::stod(std::string(one.substr(equals + 1)))});
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return out;
}

TEST(JudgeModel, GivesWhatTheTrainerGave) {
  const std::string folder = HEARSAY_SOURCE_DIR "/models/en/";
  const auto model = JudgeModel::load(folder + "judge.tsv");
  ASSERT_TRUE(model) << model.error().text();
  const auto sample = Table::read(folder + "judge_parity.tsv", {"event", "confidence", "features"});
  ASSERT_TRUE(sample) << sample.error().text();
  ASSERT_GE(sample->size(), 20U);
  for (std::size_t i = 0; i < sample->size(); ++i) {
    const Table::Row row = sample->row(i);
    const Verdict v = model->judge(features_from(row.cell(2)));
    EXPECT_NEAR(v.event, std::stod(std::string(row.cell(0))), 1e-4) << row.where();
    EXPECT_NEAR(v.confidence, std::stod(std::string(row.cell(1))), 1e-4) << row.where();
  }
}

TEST(JudgeModel, SaysWhichFileIsMissing) {
  const auto model = JudgeModel::load("/nowhere/judge.tsv");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().code, ErrorCode::not_found);
  EXPECT_EQ(model.error().where, "/nowhere/judge.tsv");
}

}  // namespace
}  // namespace hearsay
