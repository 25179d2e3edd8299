#include "knowledge/lexicon/sense_order.h"

#include <gtest/gtest.h>

#include "knowledge/lexicon/lexicon_rows.h"
#include "support/lexicon_fixture.h"

namespace hearsay {
namespace {

PredicateEntry entry(std::string_view pattern, std::size_t layer = 0) {
  PredicateEntry out;
  EXPECT_TRUE(parse_pattern(pattern, out));
  out.event = "ASSAULT";
  out.layer = layer;
  return out;
}

class SenseOrder : public ::testing::Test {
 protected:
  SenseOrder() : rows_(testing::ontology()) {
    rows_.classes["missile"] = {"missile", "rocket"};
    rows_.classes["arms"] = {"missile", "rocket", "rifle"};
  }

  bool covered(std::string_view wide, std::string_view narrow) const {
    return covers(entry(wide), entry(narrow), rows_);
  }

  std::vector<std::string> tried(std::vector<PredicateEntry> senses) const {
    sort_senses(senses, rows_);
    std::vector<std::string> out;
    for (const auto& sense : senses) out.push_back(sense.pattern);
    return out;
  }

  LexiconRows rows_;
};

TEST_F(SenseOrder, KeysDoNotDependOnTheOrderOfWriting) {
  EXPECT_EQ(sense_key(entry("hold obj:talk,meeting with")), sense_key(entry("hold with obj:meeting,talk")));
  EXPECT_NE(sense_key(entry("hold obj:talk")), sense_key(entry("hold obj:!talk")));
  EXPECT_NE(sense_key(entry("hold with")), sense_key(entry("hold on")));
  PredicateEntry noun = entry("hold with");
  noun.pos = PartOfSpeech::noun;
  EXPECT_NE(sense_key(noun), sense_key(entry("hold with")));
}

TEST_F(SenseOrder, MoreConstraintsGoFirstThenLaterLayersThenFewerWords) {
  EXPECT_EQ(tried({entry("fire"), entry("fire obj"), entry("fire obj:@missile"), entry("fire obj:missile"),
                   entry("fire obj:gun,pistol,rifle"), entry("fire obj:@missile at")}),
            (std::vector<std::string>{"fire obj:@missile at", "fire obj:missile", "fire obj:@missile",
                                      "fire obj:gun,pistol,rifle", "fire obj", "fire"}));
  EXPECT_EQ(tried({entry("fire obj:missile"), entry("fire obj:@missile", 1)}).front(), "fire obj:@missile");
}

TEST_F(SenseOrder, BlockedSensesGoBeforeOthersOfAsManyConstraints) {
  PredicateEntry blocked = entry("fire obj:gun,coach");
  blocked.event.clear();
  EXPECT_EQ(tried({entry("fire obj:gun"), blocked}).front(), "fire obj:gun,coach");
  EXPECT_EQ(tried({entry("fire obj:gun at"), blocked}).front(), "fire obj:gun at");
}

TEST_F(SenseOrder, AWideSenseCoversWhatAsksForMore) {
  EXPECT_TRUE(covered("fire", "fire obj:gun"));
  EXPECT_TRUE(covered("fire obj", "fire obj:gun"));
  EXPECT_TRUE(covered("fire obj:gun,rifle", "fire obj:rifle at"));
  EXPECT_TRUE(covered("fire obj:@missile", "fire obj:rocket"));
  EXPECT_TRUE(covered("fire obj:@arms", "fire obj:@missile,rifle"));
  EXPECT_TRUE(covered("fire obj:!coach", "fire obj:!coach,!worker"));
}

TEST_F(SenseOrder, AWideSenseDoesNotCoverOtherSlotsWordsOrNegations) {
  EXPECT_FALSE(covered("fire obj:gun", "fire obj"));
  EXPECT_FALSE(covered("fire obj:gun", "fire subj:gun"));
  EXPECT_FALSE(covered("fire at:gun", "fire on:gun"));
  EXPECT_FALSE(covered("fire obj:@missile", "fire obj:@arms"));
  EXPECT_FALSE(covered("fire obj:@missile", "fire obj:@person"));
  EXPECT_FALSE(covered("fire obj", "fire obj:!coach"));
  EXPECT_FALSE(covered("fire obj:!coach", "fire obj:gun"));
  EXPECT_FALSE(covered("fire obj:gun,!coach", "fire obj:gun"));
}

}  // namespace
}  // namespace hearsay
