#include "knowledge/lexicon/lexicon.h"

#include <gmock/gmock.h>
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
  EXPECT_EQ(message("a obj:@nosuch;v;ASSAULT;;;subj;obj;"),
            "class '@nosuch' is neither built in nor in a table of classes");
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

TEST(Lexicon, FurtherTablesReplaceBlockAndAdd) {
  const std::vector<std::string_view> own = {"fire obj:@missile;v;ASSAULT;;194;subj;at;",
                                             "fire;v;ASSAULT;;190;subj;at;", "frob;v;PROTEST;;140;subj;;"};
  const auto lexicon =
      lexicon_of({own[0], own[1], own[2]},
                 {"pattern;pos;event;mode;cameo;actor;recipient;flags;example\n"
                  "fire;v;MOBILIZE;;150;subj;;;\nfrob;v;-;;;;;;\nfire obj:gun,rocket;v;-;;;;;;\n",
                  "class;words\nmissile;javelin\n", "event;content;mode;cameo\nTHREATEN;ASSAULT;violence;1384\n",
                  "pattern;pos;event;mode;cameo;actor;recipient;flags;example\nfire;v;COERCE;;170;subj;;;\n"});
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  const auto fire = lexicon->senses("fire", PartOfSpeech::verb);
  ASSERT_EQ(fire.size(), 3U);
  EXPECT_EQ(fire[0].pattern, "fire obj:gun,rocket");  // a further sense goes before an own one of as many constraints
  EXPECT_EQ(fire[2].event, "COERCE");                 // of two further tables the later wins
  const auto frob = lexicon->senses("frob", PartOfSpeech::verb);
  ASSERT_EQ(frob.size(), 1U);
  EXPECT_TRUE(frob[0].blocked());
  EXPECT_TRUE(lexicon->in_class("missile", "javelin"));
  EXPECT_TRUE(lexicon->in_class("missile", "rocket"));
  EXPECT_EQ(lexicon->content("THREATEN", "ASSAULT", "")->cameo, "1384");
}

TEST(Lexicon, FurtherTablesFailWithFileAndLine) {
  const auto error = [](std::string_view table) {
    const auto lexicon = lexicon_of({"a;v;ASSAULT;;;subj;obj;"}, {table});
    return lexicon ? std::string() : lexicon.error().text();
  };
  const std::string columns = "pattern;pos;event;mode;cameo;actor;recipient;flags;example\n";
  EXPECT_THAT(error(columns + "a;v;ATTACK;;;subj;obj;;\n"),
              ::testing::EndsWith("further0.tsv:2: unknown event type 'ATTACK'"));
  EXPECT_THAT(error(columns + "a obj:b,c;v;-;;;;;;\na obj:c,b;v;-;;;;;;\n"),
              ::testing::ContainsRegex("further0.tsv:3: 'a obj:c,b' stands twice; first at .*further0.tsv:2"));
  EXPECT_THAT(
      error("cue;pos;stance;frame;flags;example\n"),
      ::testing::EndsWith(
          "a table of cues cannot be added to the lexicon; predicates, classes, content, topics and irregular can"));
  EXPECT_THAT(error("no;table\n"), ::testing::HasSubstr("line 1 does not name the columns"));
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
