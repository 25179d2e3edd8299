#include "coding/judge/judge.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/sha256.h"
#include "unit/coding/events/coded_by_hand.h"

namespace hearsay {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::Not;

const StatusTagger& status() {
  static const auto tagger =
      StatusTagger::load(HEARSAY_SOURCE_DIR "/knowledge/language/en", HEARSAY_SOURCE_DIR "/knowledge/lexicon/en");
  EXPECT_TRUE(tagger);
  return *tagger;
}

const Lexicon& lexicon() {
  static const auto loaded =
      testing::lexicon_of({"attack;v;ASSAULT;;190;subj;obj;", "raid;n;ASSAULT;aerial;195;poss|by;on;",
                           "meet;v;CONSULT;;040;subj;with;mutual"});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return *loaded;
}

std::vector<EventCandidate> seen(Doc& doc, std::initializer_list<testing::Who> who) {
  auto candidates = testing::code_by_hand(doc, who, lexicon());
  Judge::onlooker().run(doc, Tree(doc), status(), candidates);
  return candidates;
}

auto has(std::string_view name) { return Contains(Field(&ConfidenceReason::words, std::string(name))); }

Doc attack() {
  return testing::build_line(
      "Chad Chad PROPN NNP 2 nsubj; attacked attack VERB VBD 0 root; rebels rebel NOUN NNS 2 obj; . . PUNCT . 2 punct");
}

TEST(JudgeFeatures, TellOfEntrySidesAndSentence) {
  Doc doc = attack();
  const auto c = seen(doc, {{0, "TCD", ""}, {2, "TCD", "REB"}});
  ASSERT_EQ(c.size(), 1U);
  for (const auto name : {"type ASSAULT",
                          "mode ASSAULT -",
                          "word attack ASSAULT",
                          "pattern of 0 slots",
                          "tag VBD",
                          "relation root",
                          "verb with a side as object",
                          "status occurred",
                          "in the author's own word",
                          "the report is one sentence",
                          "0 other events in the sentence",
                          "1 actors",
                          "actor is a name",
                          "actor has a state",
                          "actor slot subj",
                          "recipient has part of a country",
                          "recipient sector REB",
                          "recipient is a force",
                          "recipient 1 steps away",
                          "sides of one country",
                          "within one country ASSAULT",
                          "2 political sides"})
    EXPECT_THAT(c.front().reasons, has(name)) << name;
  for (const auto name : {"passive", "question", "no actor", "second of its type in the sentence"})
    EXPECT_THAT(c.front().reasons, Not(has(name))) << name;
}

TEST(JudgeFeatures, TellOfMissingSidesNounsAndRepeats) {
  Doc doc = testing::build_line(
      "Chad Chad PROPN NNP 2 nsubj; attacked attack VERB VBD 0 root; after after ADP IN 5 case; a a DET DT 5 det; "
      "raid raid NOUN NN 2 obl; on on ADP IN 7 case; Abeche Abeche PROPN NNP 5 nmod; ? ? PUNCT . 2 punct");
  const auto c = seen(doc, {{0, "TCD", ""}, {6, "TCD", "CVL"}});
  ASSERT_EQ(c.size(), 2U);
  EXPECT_THAT(c[0].reasons, has("no recipient of ASSAULT"));
  EXPECT_THAT(c[0].reasons, has("verb with no object"));
  EXPECT_THAT(c[0].reasons, has("question"));
  EXPECT_THAT(c[1].reasons, has("noun ASSAULT"));
  EXPECT_THAT(c[1].reasons, has("noun with a"));
  EXPECT_THAT(c[1].reasons, has("mode ASSAULT aerial"));
  EXPECT_THAT(c[1].reasons, has("second of its type in the sentence"));
  EXPECT_THAT(c[1].reasons, has("1 other events in the sentence"));
}

TEST(JudgeFeatures, TellHowTheCodesCameAbout) {
  Doc doc = attack();
  auto candidates = testing::code_by_hand(doc, {{0, "TCD", ""}, {2, "TCD", "REB"}}, lexicon());
  doc.entities[0].actor->identifier_id = "chad";
  doc.entities[1].actor->path = "'rebels' is a role; country of the report: Chad";
  Judge::onlooker().run(doc, Tree(doc), status(), candidates);
  EXPECT_THAT(candidates.front().reasons, has("actor is in the actor base"));
  EXPECT_THAT(candidates.front().reasons, has("recipient is of the report's country"));
}

class JudgeStage : public ::testing::Test {
 protected:
  JudgeStage() {
    folder_ = (std::filesystem::temp_directory_path() / "hearsay-judge-XXXXXX").string();
    EXPECT_NE(mkdtemp(folder_.data()), nullptr);
    std::filesystem::create_directory(std::filesystem::path(folder_) / "en");
  }
  ~JudgeStage() override { std::filesystem::remove_all(folder_); }

  Result<Judge> judge(std::string_view body) {
    std::ofstream(std::filesystem::path(folder_) / "en" / "judge.tsv")
        << fmt::format("name\tevent\tconfidence\n@judge\t1\t{}\n{}", sha256_hex(body), body);
    return Judge::load(folder_);
  }

  std::string folder_;
};

TEST_F(JudgeStage, GivesConfidenceWithReasons) {
  const auto loaded = judge("@bias\t5\t1\n@threshold\t0.5\t0\nactor is a name\t0\t-1\nsides of one country\t0\t3\n");
  ASSERT_TRUE(loaded) << loaded.error().text();
  Doc doc = attack();
  auto c = testing::code_by_hand(doc, {{0, "TCD", ""}, {2, "TCD", "REB"}}, lexicon());
  loaded->run(doc, Tree(doc), status(), c);
  ASSERT_EQ(c.size(), 1U);
  EXPECT_TRUE(c[0].rejected.empty());
  EXPECT_NEAR(c[0].confidence, 0.953, 1e-9);  // sigmoid(1 - 1 + 3)
  ASSERT_EQ(c[0].reasons.size(), 2U);
  EXPECT_EQ(c[0].reasons[0].words, "sides of one country");
}

TEST_F(JudgeStage, TurnsDownWhatIsHardlyAnEventAndSaysWhy) {
  const auto loaded = judge("@bias\t0\t0\n@threshold\t0.5\t0\nactor is a name\t-2\t0\nsides of one country\t1\t0\n");
  ASSERT_TRUE(loaded) << loaded.error().text();
  Doc doc = attack();
  auto c = testing::code_by_hand(doc, {{0, "TCD", ""}, {2, "TCD", "REB"}}, lexicon());
  loaded->run(doc, Tree(doc), status(), c);
  EXPECT_EQ(c[0].rejected.reason, RejectionReason::judge);
  EXPECT_EQ(c[0].rejected.detail, "27 % likely to be such an event: actor is a name");
}

TEST_F(JudgeStage, LeavesAloneWhatWasTurnedDownBefore) {
  const auto loaded = judge("@bias\t0\t0\n@threshold\t0.9\t0\n");
  ASSERT_TRUE(loaded);
  Doc doc = attack();
  auto c = testing::code_by_hand(doc, {{0, "TCD", ""}, {2, "TCD", "REB"}}, lexicon());
  reject(c[0], RejectionReason::no_side);
  loaded->run(doc, Tree(doc), status(), c);
  EXPECT_EQ(c[0].rejected.reason, RejectionReason::no_side);
  EXPECT_TRUE(c[0].reasons.empty());
}

}  // namespace
}  // namespace hearsay
