#include "knowledge/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include "support/lexicon_fixture.h"

namespace hearsay {
namespace {

using testing::lexicon_of;

TEST(Lexicon, SpecificSensesComeFirstAndBlockedOnesBeforeTheirEquals) {
  const auto lexicon = lexicon_of({"fire;v;ASSAULT;firearms;190;subj;at;",
                                   "fire obj:@missile;v;MOBILIZE;weapons;154;subj;;", "fire obj:@staff;v;-;;;;;"});
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  const auto senses = lexicon->senses("fire", PartOfSpeech::verb);
  ASSERT_EQ(senses.size(), 3U);
  EXPECT_TRUE(senses[0].blocked());
  EXPECT_EQ(senses[1].event, "MOBILIZE");
  EXPECT_EQ(senses[2].event, "ASSAULT");
  EXPECT_EQ(senses[2].where, "predicates-test.tsv:2");
  EXPECT_TRUE(lexicon->senses("fire", PartOfSpeech::noun).empty());
}

TEST(Lexicon, RefusesWhatTheOntologyDoesNotKnow) {
  const auto message = [](std::string_view row) {
    const auto lexicon = lexicon_of({row});
    return lexicon ? std::string() : lexicon.error().message;
  };
  EXPECT_EQ(message("a;v;ATTACK;;;subj;obj;"), "unknown event type 'ATTACK'");
  EXPECT_EQ(message("a;v;ASSAULT;demo;;subj;obj;"), "ASSAULT has no mode 'demo'");
  EXPECT_EQ(message("a;v;ASSAULT;;9999;subj;obj;"), "unknown CAMEO code '9999'");
  EXPECT_EQ(message("a;x;ASSAULT;;;subj;obj;"), "pos must be v, n or a");
  EXPECT_EQ(message("a;v;ASSAULT;;;subj;obj;mutal"), "unknown flag 'mutal'");
  EXPECT_EQ(message("a obj:@nosuch;v;ASSAULT;;;subj;obj;"), "class '@nosuch' is not in classes.tsv");
  EXPECT_EQ(message("a obj:;v;ASSAULT;;;subj;obj;"), "'obj:' names no value");
}

TEST(Lexicon, ChecksTheEventsThatConstraintsName) {
  const auto good = testing::lexicon_of({"plan xcomp:@RETREAT/withdraw;v;AGREE;;030;subj;;"});
  ASSERT_TRUE(good) << good.error().text();
  const SlotValue& value = good->senses("plan", PartOfSpeech::verb)[0].constraints[0].values[0];
  EXPECT_TRUE(value.is_event);
  EXPECT_EQ(value.word + "/" + value.mode, "RETREAT/withdraw");
  EXPECT_FALSE(testing::lexicon_of({"plan xcomp:@RETREATS;v;AGREE;;030;subj;;"}));
  EXPECT_FALSE(testing::lexicon_of({"plan xcomp:@RETREAT/fly;v;AGREE;;030;subj;;"}));
  EXPECT_EQ(good->irregular_verb("fled"), "flee");
  EXPECT_EQ(good->irregular_verb("walked"), "");
}

TEST(Lexicon, KnowsClassesContentsAndTopics) {
  const auto lexicon = lexicon_of({"a;v;ASSAULT;;;subj;obj;"});
  ASSERT_TRUE(lexicon);
  EXPECT_TRUE(lexicon->in_class("staff", "coach"));
  EXPECT_FALSE(lexicon->in_class("staff", "missile"));
  ASSERT_NE(lexicon->content("THREATEN", "ASSAULT", "aerial"), nullptr);
  EXPECT_EQ(lexicon->content("THREATEN", "ASSAULT", "aerial")->mode, "violence");
  EXPECT_EQ(lexicon->content("ASSAULT", "THREATEN", ""), nullptr);
  ASSERT_EQ(lexicon->topics("slush fund").size(), 1U);
  EXPECT_EQ(lexicon->topics("slush fund")[0], "corruption");
}

TEST(Pattern, ReadsSlotsValuesClassesAndNegations) {
  PredicateEntry entry;
  ASSERT_TRUE(parse_pattern("hold obj:talk,@missile,!coach prt:up with", entry));
  EXPECT_EQ(entry.lemma, "hold");
  ASSERT_EQ(entry.constraints.size(), 3U);
  EXPECT_EQ(entry.constraints[0].slot.slot, Slot::obj);
  ASSERT_EQ(entry.constraints[0].values.size(), 3U);
  EXPECT_TRUE(entry.constraints[0].values[1].is_class);
  EXPECT_TRUE(entry.constraints[0].values[2].negated);
  EXPECT_EQ(entry.constraints[1].slot.slot, Slot::particle);
  EXPECT_EQ(entry.constraints[2].slot, (SlotName{Slot::prep, "with"}));
  EXPECT_TRUE(entry.constraints[2].values.empty());
}

TEST(Ontology, KnowsScoresAndRefusesUnknownModes) {
  const Ontology& o = testing::ontology();
  EXPECT_EQ(o.score("ASSAULT", "aerial"), -9.5);
  EXPECT_EQ(o.score("ASSAULT", ""), -9);
  EXPECT_EQ(o.score("ACCUSE", ""), -3);
  EXPECT_EQ(o.type("ASSAULT")->quad_class, 4);
  EXPECT_FALSE(o.has_mode("ASSAULT", "demo"));
  EXPECT_EQ(o.cameo("042")->plover_type, "CONSULT");
  EXPECT_EQ(o.score("NOSUCH", ""), std::nullopt);
}

}  // namespace
}  // namespace hearsay
