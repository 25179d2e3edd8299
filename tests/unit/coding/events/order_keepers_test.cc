#include "coding/events/order_keepers.h"

#include <gtest/gtest.h>

#include "unit/coding/events/coded_by_hand.h"

namespace hearsay {
namespace {

using testing::code_by_hand;
using testing::shown;

Lexicon lexicon() {
  auto loaded = testing::lexicon_of({"arrest;v;COERCE;arrest;173;subj;obj;", "loot;v;COERCE;seize;171;subj;obj;",
                                     "disperse;v;ASSAULT;crowd-control;175;subj;obj;harm",
                                     "fire obj:round;v;ASSAULT;firearms;193;subj;at;harm",
                                     "surround;v;COERCE;restrict;1721;subj;obj;"});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

// "Police/Rebels surrounded halls . Students were VERBed ."
Doc two_sentences(const std::string& first, const std::string& verb, const std::string& lemma) {
  return testing::build_doc(first + " " + first +
                            " NOUN NN 2 nsubj\n"
                            "surrounded surround VERB VBD 0 root\n"
                            "halls hall NOUN NNS 2 obj\n"
                            ". . PUNCT . 2 punct\n"
                            "\n"
                            "Students student NOUN NNS 3 nsubj:pass\n"
                            "were be AUX VBD 3 aux:pass\n" +
                            verb + " " + lemma +
                            " VERB VBN 0 root\n"
                            ". . PUNCT . 3 punct\n");
}

TEST(OrderKeepers, ArrestIsBySubjectOfSentenceBefore) {
  Doc doc = two_sentences("Police", "arrested", "arrest");
  const auto events = code_by_hand(doc, {{0, "TCD", "COP"}, {4, "TCD", "EDU"}}, lexicon());
  ASSERT_EQ(events.size(), 2);
  EXPECT_EQ(shown(doc, events[1].actor), "Police");
  EXPECT_EQ(shown(doc, events[1].recipient), "Students");
}

TEST(OrderKeepers, OnlyDeedsOfOfficeAndOnlyPolice) {
  Doc looted = two_sentences("Police", "looted", "loot");
  const auto crime = code_by_hand(looted, {{0, "TCD", "COP"}, {4, "TCD", "EDU"}}, lexicon());
  ASSERT_EQ(crime.size(), 2);
  EXPECT_TRUE(crime[1].actor.empty());
  Doc rebels = two_sentences("Rebels", "arrested", "arrest");
  const auto held = code_by_hand(rebels, {{0, "TCD", "REB"}, {4, "TCD", "EDU"}}, lexicon());
  ASSERT_EQ(held.size(), 2);
  EXPECT_TRUE(held[1].actor.empty());
}

TEST(OrderKeepers, ThoseWhoSufferItDoNotDoIt) {
  Doc doc = testing::build_doc(
      "Officers officer NOUN NNS 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "arrested arrest VERB VBN 0 root\n");
  const auto events = code_by_hand(doc, {{0, "TCD", "COP"}}, lexicon());
  ASSERT_EQ(events.size(), 1);
  EXPECT_TRUE(events[0].actor.empty());
}

TEST(OrderKeepers, DispersedCrowdImpliesSomebodyWhoKeepsOrder) {
  Doc doc = testing::build_doc(
      "Crowds crowd NOUN NNS 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "dispersed disperse VERB VBN 0 root\n"
      "in in ADP IN 5 case\n"
      "Oran Oran PROPN NNP 3 obl\n");
  testing::add_place(doc, 4, "DZA");
  const auto events = code_by_hand(doc, {{0, "DZA", "CVL"}}, lexicon());
  ASSERT_EQ(events.size(), 1);
  ASSERT_EQ(events[0].actor.size(), 1);
  EXPECT_EQ(shown(doc, events[0].actor), "-:DZA");
  EXPECT_EQ(events[0].actor[0].stands_for->sector, "COP");
}

TEST(OrderKeepers, FiringIsThePolicesUnlessOthersWithArmsAreAbout) {
  const char* lines =
      "Rounds round NOUN NNS 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "fired fire VERB VBN 0 root\n"
      "near near ADP IN 5 case\n"
      "police police NOUN NN 3 obl\n"
      "and and CCONJ CC 7 cc\n"
      "rebels rebel NOUN NNS 5 conj\n";
  Doc alone = testing::build_doc(lines);
  const auto theirs = code_by_hand(alone, {{4, "TCD", "COP"}}, lexicon());
  ASSERT_EQ(theirs.size(), 1);
  EXPECT_EQ(shown(alone, theirs[0].actor), "police");
  Doc both = testing::build_doc(lines);
  const auto open = code_by_hand(both, {{4, "TCD", "COP"}, {6, "TCD", "REB"}}, lexicon());
  ASSERT_EQ(open.size(), 1);
  EXPECT_TRUE(open[0].actor.empty());
}

}  // namespace
}  // namespace hearsay
