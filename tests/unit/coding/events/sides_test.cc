#include <gtest/gtest.h>

#include "unit/coding/events/coded_by_hand.h"

namespace hearsay {
namespace {

using testing::add_place;
using testing::code_by_hand;
using testing::shown;

Lexicon lexicon() {
  auto loaded = testing::lexicon_of(
      {"attack;v;ASSAULT;;190;subj;obj;", "kill;v;ASSAULT;;190;subj;obj;harm",
       "raid;n;ASSAULT;;190;subj|poss|by|comp;on;", "murder;n;ASSAULT;targeted;186;subj|by|poss|comp;of;",
       "offer xcomp;v;AGREE;;030;subj;to|obj;absorb|content", "agree xcomp;v;AGREE;;030;subj;with;absorb|content",
       "withdraw obj;v;RETREAT;withdraw;0874;subj;obj|from;", "deploy;v;MOBILIZE;troops;154;subj;in;political",
       "rally;v;PROTEST;demo;141;subj;against;", "meet;v;CONSULT;;040;subj;obj|with;mutual"});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

TEST(Sides, WhatTheActorOwnsIsNoRecipient) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 2 nsubj\n"
      "offered offer VERB VBD 0 root\n"
      "to to PART TO 4 mark\n"
      "withdraw withdraw VERB VB 2 xcomp\n"
      "its its PRON PRP$ 6 nmod:poss\n"
      "troops troop NOUN NNS 4 obj\n"
      "from from ADP IN 8 case\n"
      "Niger Niger PROPN NNP 4 obl\n");
  const auto events = code_by_hand(doc, {{0, "TCD", "GOV"}, {5, "TCD", "MIL"}, {7, "NER", "GOV"}}, lexicon());
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(shown(doc, events[0].recipient), "Niger");
}

TEST(Sides, MeetingThatIsAgreedGivesItsOtherSide) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 2 nsubj\n"
      "agreed agree VERB VBD 0 root\n"
      "to to PART TO 4 mark\n"
      "meet meet VERB VB 2 xcomp\n"
      "Niger Niger PROPN NNP 4 obj\n");
  const auto events = code_by_hand(doc, {{0, "TCD", "GOV"}, {4, "NER", "GOV"}}, lexicon());
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(shown(doc, events[0].recipient), "Niger");
}

TEST(Sides, PlaceStandsForItsCountry) {
  Doc doc = testing::build_doc(
      "Rebels rebel NOUN NNS 2 nsubj\n"
      "attacked attack VERB VBD 0 root\n"
      "villages village NOUN NNS 2 obj\n"
      "near near ADP IN 5 case\n"
      "Faya Faya PROPN NNP 3 nmod\n");
  add_place(doc, 4, "TCD");
  const auto events = code_by_hand(doc, {{0, "NER", "REB"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].recipient), "villages near Faya:TCD");
}

TEST(Sides, ThingIsARecipientOfViolence) {
  Doc doc = testing::build_doc(
      "Rebels rebel NOUN NNS 2 nsubj\n"
      "attacked attack VERB VBD 0 root\n"
      "a a DET DT 4 det\n"
      "bridge bridge NOUN NN 2 obj\n"
      "and and CCONJ CC 6 cc\n"
      "soldiers soldier NOUN NNS 4 conj\n");
  const auto events = code_by_hand(doc, {{0, "NER", "REB"}, {5, "NER", "MIL"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].recipient), "soldiers a bridge");
}

TEST(Sides, ForceThatIsDeployedActs) {
  Doc doc = testing::build_doc(
      "Police police NOUN NN 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "deployed deploy VERB VBN 0 root\n");
  const auto events = code_by_hand(doc, {{0, "TCD", "COP"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].rejected.empty());
  EXPECT_EQ(shown(doc, events[0].actor), "Police");
}

TEST(Sides, DeedBesideTheHarmNamesTheDoer) {
  Doc doc = testing::build_doc(
      "Farmers farmer NOUN NNS 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "killed kill VERB VBN 0 root\n"
      "in in ADP IN 6 case\n"
      "police police NOUN NN 6 compound\n"
      "gunfire gunfire NOUN NN 3 obl\n");
  const auto events = code_by_hand(doc, {{0, "TCD", "CVL"}, {4, "TCD", "COP"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].actor), "police");
  EXPECT_EQ(shown(doc, events[0].recipient), "Farmers");
}

TEST(Sides, UnnamedTargetOfAProtestIsOfItsCountry) {
  Doc doc = testing::build_doc(
      "Students student NOUN NNS 2 nsubj\n"
      "rallied rally VERB VBD 0 root\n"
      "in in ADP IN 4 case\n"
      "Abeche Abeche PROPN NNP 2 obl\n");
  add_place(doc, 3, "TCD");
  const auto events = code_by_hand(doc, {{0, "TCD", "EDU"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].recipient), "-:TCD");
}

TEST(Sides, OwnerOfAMurderIsItsVictim) {
  Doc doc = testing::build_doc(
      "Rebels rebel NOUN NNS 2 nsubj\n"
      "claimed claim VERB VBD 0 root\n"
      "responsibility responsibility NOUN NN 2 obj\n"
      "for for ADP IN 7 case\n"
      "Deby Deby PROPN NNP 7 nmod:poss\n"
      "'s 's PART POS 5 case\n"
      "murder murder NOUN NN 3 nmod\n");
  const auto events = code_by_hand(doc, {{0, "TCD", "REB"}, {4, "TCD", "GOV", EntityType::person}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].actor), "Rebels");
  EXPECT_EQ(shown(doc, events[0].recipient), "Deby");
}

TEST(Sides, BlameNamesTheDoer) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 2 nsubj\n"
      "blamed blame VERB VBD 0 root\n"
      "rebels rebel NOUN NNS 2 obj\n"
      "for for ADP IN 6 case\n"
      "a a DET DT 6 det\n"
      "raid raid NOUN NN 2 obl\n"
      "on on ADP IN 8 case\n"
      "soldiers soldier NOUN NNS 6 nmod\n");
  const auto events = code_by_hand(doc, {{0, "TCD", "GOV"}, {2, "NER", "REB"}, {7, "TCD", "MIL"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].actor), "rebels");
  EXPECT_EQ(shown(doc, events[0].recipient), "soldiers");
}

TEST(Sides, CoordinatedNationalitiesAreTwoSides) {
  Doc doc = testing::build_doc(
      "Malian Malian ADJ JJ 4 amod\n"
      "and and CCONJ CC 3 cc\n"
      "Chadian Chadian ADJ JJ 1 conj\n"
      "envoys envoy NOUN NNS 5 nsubj\n"
      "met meet VERB VBD 0 root\n");
  const auto events = code_by_hand(doc, {{0, "MLI", ""}, {2, "TCD", ""}, {3, "TCD", "GOV"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].actor), "envoys Malian:MLI");
}

TEST(Sides, UnidentifiedAttackerIsOfThePlacesCountry) {
  Doc doc = testing::build_doc(
      "Soldiers soldier NOUN NNS 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "attacked attack VERB VBN 0 root\n"
      "in in ADP IN 5 case\n"
      "Faya Faya PROPN NNP 3 obl\n");
  add_place(doc, 4, "TCD");
  const auto events = code_by_hand(doc, {{0, "FRA", "MIL"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(shown(doc, events[0].actor), "-:TCD");
  EXPECT_EQ(events[0].actor[0].stands_for->sector, "UAF");
}

TEST(Sides, AToldButUnknownAttackerIsNotReplaced) {
  Doc doc = testing::build_doc(
      "Soldiers soldier NOUN NNS 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "attacked attack VERB VBN 0 root\n"
      "by by ADP IN 5 case\n"
      "renegades renegade NOUN NNS 3 obl:agent\n"
      "in in ADP IN 7 case\n"
      "Faya Faya PROPN NNP 3 obl\n");
  add_place(doc, 6, "TCD");
  const auto events = code_by_hand(doc, {{0, "FRA", "MIL"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].actor.empty());
}

TEST(Sides, MovesAbroadAreAgainstThatCountryMovesAtHomeAgainstNobody) {
  const auto parse =
      "Chad Chad PROPN NNP 2 nsubj\n"
      "deployed deploy VERB VBD 0 root\n"
      "tanks tank NOUN NNS 2 obj\n"
      "near near ADP IN 5 case\n"
      "Agadez Agadez PROPN NNP 2 obl\n";
  Doc abroad = testing::build_doc(parse);
  add_place(abroad, 4, "NER");
  EXPECT_EQ(shown(abroad, code_by_hand(abroad, {{0, "TCD", "GOV"}}, lexicon())[0].recipient), "-:NER");
  Doc home = testing::build_doc(parse);
  add_place(home, 4, "TCD");
  EXPECT_EQ(shown(home, code_by_hand(home, {{0, "TCD", "GOV"}}, lexicon())[0].recipient), "");
}

}  // namespace
}  // namespace hearsay
