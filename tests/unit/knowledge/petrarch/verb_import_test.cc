#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "knowledge/petrarch/verb_conversion.h"

namespace hearsay::petrarch {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class VerbImport : public ::testing::Test {
 protected:
  std::string table(std::string text) {
    static const Ontology ontology = *Ontology::load(HEARSAY_SOURCE_DIR "/knowledge/ontology");
    static const VerbWords words = *VerbWords::load(HEARSAY_SOURCE_DIR "/knowledge");
    VerbConversion conversion(ontology, words);
    const auto lines = DictionaryLines::parse(std::move(text), "made.verbs.txt", notes_);
    const auto dictionary = read_verb_dictionary(*lines, notes_, tally_);
    if (!dictionary) return dictionary.error().text();
    conversion.add(*dictionary, notes_, tally_);
    return conversion.table();
  }

  /// The row of a pattern, or nothing.
  static std::string row(const std::string& table, const std::string& pattern) {
    const auto at = table.find("\n" + pattern + "\tv\t");
    return at == std::string::npos ? "" : table.substr(at + 1, table.find('\n', at + 1) - at - 1);
  }

  std::vector<std::string> reasons() {
    std::vector<std::string> out;
    for (const DictionaryNote& n : notes_.take()) out.push_back(std::to_string(n.line) + " " + n.reason);
    return out;
  }

  ImportNotes notes_;
  DictionaryTally tally_;
};

TEST_F(VerbImport, VerbsOfABlockHaveItsCodeOrTheirOwn) {
  const auto text = table("---  SHELL [194] ---\nSHELL {SHELLING}\nMORTAR\nSNATCH [181]\n");
  EXPECT_THAT(row(text, "mortar"), HasSubstr("\tASSAULT\t"));
  EXPECT_THAT(row(text, "shell"), HasSubstr("\t194\tsubj\tobj|against|"));
  EXPECT_THAT(row(text, "snatch"), HasSubstr("\t181\t"));
  EXPECT_EQ(tally_.entries, 3U);
  EXPECT_EQ(tally_.carried, 3U);
}

TEST_F(VerbImport, PatternsBecomeSlots) {
  const auto text = table(
      "&GUNS\n+CANNON\n+MORTAR_ROUND\n+HOWITZERS\n\n####### VERB PATTERNS #######\n---  HAUL [---] ---\nHAUL # x\n"
      "- * &GUNS (TO BORDER) [154] # x\n- SOLDIERS * [190]\n- * OFF [150]\n- * (AGAINST) [190]\n- * {FLAG} (IN ^) "
      "[140]\n"
      "- $ * (ON +) [112]\n- * + RELIEF [073]\n- * CARGO [---]\n");
  EXPECT_THAT(row(text, "haul obj:cannon,howitzer,howitzers to:border"), HasSubstr("\t154\t"));
  EXPECT_NE(row(text, "haul subj:soldier,soldiers"), "");
  EXPECT_NE(row(text, "haul prt:off"), "");
  EXPECT_NE(row(text, "haul against"), "");
  EXPECT_NE(row(text, "haul obj:flag in"), "");
  EXPECT_THAT(row(text, "haul on"), HasSubstr("\t112\tsubj\ton\t"));
  EXPECT_THAT(row(text, "haul iobj obj:relief"), HasSubstr("\t073\tsubj\tiobj\t"));
  EXPECT_EQ(row(text, "haul obj:cargo"), "haul obj:cargo\tv\t-\t\t\t\t\t\t");
  EXPECT_EQ(row(text, "haul"), "");
  EXPECT_EQ(tally_.patterns, 8U);
  EXPECT_EQ(tally_.patterns_carried, 7U);
  EXPECT_THAT(reasons(), ElementsAre("9 members of several words left out of a set"));
}

TEST_F(VerbImport, CompoundVerbs) {
  const auto text =
      table("--- WALK [120] ---\n+WALK_OUT {+WALKED_OUT} [100]\nWALK\nRE_+WALK\nSIDE_WALK\n- * TALKS [160]\n");
  EXPECT_THAT(row(text, "walk prt:out"), HasSubstr("\t100\t"));
  EXPECT_NE(row(text, "walk prt:out obj:talk,talks"), "");
  EXPECT_NE(row(text, "walk obj:talk,talks"), "");
  EXPECT_THAT(reasons(), ElementsAre("4 words before the verb", "5 several words without a + before the verb"));
}

TEST_F(VerbImport, PassivePartsOfCodes) {
  const auto text =
      table("--- GREET [---] ---\nGREET\n- * (BEFORE COURT) [:173]\n- * PACT [057:057]\n- * GUEST [043:042]\n");
  EXPECT_THAT(row(text, "greet before:court"), HasSubstr("\t173\tobj|against|to|with|on|of|from|for\tsubj\t"));
  EXPECT_THAT(row(text, "greet obj:pact"), HasSubstr("\tmutual|political\t"));
  EXPECT_THAT(row(text, "greet obj:guest"), HasSubstr("\t043\t"));
  EXPECT_THAT(reasons(), ElementsAre("5 only the first of two codes"));
}

TEST_F(VerbImport, WhatTheLexiconCannotSayIsListed) {
  const auto text = table(
      "--- MOVE [---] ---\nMOVE\n~ a (a b MOVE) SAY = a b 015\n- * {OLD SHIP} [190]\n- A B * [190]\n- * (OVER A B) "
      "[190]\n"
      "- (IN TALK) * [190]\n- * &NONE [190]\n- * [010]\n- * NEW_SHIP [190]\n- MOVE [190]\n- * SHIP\n- * QUICKLY [190]\n"
      "- * SHIP [080!]\n- * SHIP CREW [190]\n");
  EXPECT_NE(row(text, "move obj:ship"), "");
  EXPECT_THAT(
      reasons(),
      ElementsAre("3 a transformation of nested events", "4 a noun with modifiers", "5 two nouns before the verb",
                  "6 two nouns behind a preposition", "7 a preposition before the verb", "8 a set that is not defined",
                  "9 CAMEO 010 is no event of PLOVER", "10 words that must follow each other",
                  "11 not one * for the verb", "12 no code", "13 an adverb", "15 two nouns behind the verb"));
  EXPECT_EQ(tally_.patterns, tally_.patterns_carried + tally_.patterns_partly + tally_.patterns_lost);
}

TEST_F(VerbImport, TheFirstPlaceOfAVerbCounts) {
  const auto text = table("--- HIT [190] ---\nHIT\n--- STRIKE [143] ---\nHIT\nDOWN_TOOLS [143\nSTRIKE [1434567]\n");
  EXPECT_THAT(row(text, "hit"), HasSubstr("\t190\t"));
  EXPECT_THAT(row(text, "strike"), HasSubstr("\t1434\t"));
  EXPECT_THAT(reasons(),
              ElementsAre("4 the verb stands above; its first place counts",
                          "5 several words without a + before the verb", "6 unknown code; its first digits count"));
}

TEST_F(VerbImport, AnotherFileIsRefused) {
  EXPECT_EQ(table("KENYA [KEN]\n"),
            "made.verbs.txt:1: no verb dictionary: no block like --- MEET [040] --- with verbs "
            "below it");
}

}  // namespace
}  // namespace hearsay::petrarch
