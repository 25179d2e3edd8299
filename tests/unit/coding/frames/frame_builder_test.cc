#include "coding/frames/frame_builder.h"

#include <gtest/gtest.h>

#include "support/doc_builder.h"
#include "support/lexicon_fixture.h"

namespace hearsay {
namespace {

// The word that fills a slot of the frame at `predicate`, or "".
std::string filler(std::string_view parse, std::size_t predicate, Slot slot, std::string_view preposition = {}) {
  const auto lexicon = testing::lexicon_of({"attack;n;ASSAULT;;190;subj;on;"});
  EXPECT_TRUE(lexicon);
  Doc doc = testing::build_doc(parse);
  const Tree tree(doc);
  FrameBuilder(*lexicon).run(doc, tree);
  const FrameId frame = FrameIndex(doc).at(TokenId(predicate));
  EXPECT_TRUE(frame.valid());
  const TokenId head = argument(doc.frames[frame.index()], slot, preposition);
  return head.valid() ? std::string(doc.form(head)) : "";
}

constexpr auto kPassive =
    "Officers officer NOUN NNS 3 nsubj:pass\n"
    "were be AUX VBD 3 aux:pass\n"
    "shot shoot VERB VBN 0 root\n"
    "by by ADP IN 5 case\n"
    "gunmen gunman NOUN NNS 3 obl:agent\n";

TEST(Frames, UndoesThePassive) {
  EXPECT_EQ(filler(kPassive, 2, Slot::subj), "gunmen");
  EXPECT_EQ(filler(kPassive, 2, Slot::obj), "Officers");
}

TEST(Frames, RelativePronounStandsForItsNoun) {
  const auto parse =
      "Gunmen gunman NOUN NNS 0 root\n"
      "who who PRON WP 3 nsubj\n"
      "shot shoot VERB VBD 1 acl:relcl\n"
      "officers officer NOUN NNS 3 obj\n";
  EXPECT_EQ(filler(parse, 2, Slot::subj), "Gunmen");
  EXPECT_EQ(filler(parse, 2, Slot::obj), "officers");
}

TEST(Frames, BareRelativeClauseTakesItsNounAsObject) {
  const auto parse =
      "soldiers soldier NOUN NNS 0 root\n"
      "it it PRON PRP 3 nsubj\n"
      "kidnapped kidnap VERB VBD 1 acl:relcl\n";
  EXPECT_EQ(filler(parse, 2, Slot::subj), "it");
  EXPECT_EQ(filler(parse, 2, Slot::obj), "soldiers");
}

TEST(Frames, SubjectControlAndObjectControl) {
  const auto plan =
      "Envoys envoy NOUN NNS 2 nsubj\n"
      "plan plan VERB VBP 0 root\n"
      "to to PART TO 4 mark\n"
      "visit visit VERB VB 2 xcomp\n"
      "Ankara Ankara PROPN NNP 4 obj\n";
  EXPECT_EQ(filler(plan, 3, Slot::subj), "Envoys");
  const auto urge =
      "Envoys envoy NOUN NNS 2 nsubj\n"
      "urged urge VERB VBD 0 root\n"
      "rebels rebel NOUN NNS 2 obj\n"
      "to to PART TO 5 mark\n"
      "withdraw withdraw VERB VB 2 xcomp\n";
  EXPECT_EQ(filler(urge, 4, Slot::subj), "rebels");
  EXPECT_EQ(filler(urge, 1, Slot::xcomp), "withdraw");
}

TEST(Frames, AccusedOfGivesTheAccusedAsSubject) {
  const auto parse =
      "Police police NOUN NN 2 nsubj\n"
      "accused accuse VERB VBD 0 root\n"
      "rebels rebel NOUN NNS 2 obj\n"
      "of of SCONJ IN 5 mark\n"
      "shelling shell VERB VBG 2 advcl\n"
      "homes home NOUN NNS 5 obj\n";
  EXPECT_EQ(filler(parse, 4, Slot::subj), "rebels");
  EXPECT_EQ(filler(parse, 1, Slot::prep, "of"), "shelling");
}

TEST(Frames, CoordinationSharesSubjectAndObject) {
  const auto parse =
      "Police police NOUN NN 2 nsubj\n"
      "arrested arrest VERB VBD 0 root\n"
      "and and CCONJ CC 4 cc\n"
      "beat beat VERB VBD 2 conj\n"
      "students student NOUN NNS 2 obj\n";
  EXPECT_EQ(filler(parse, 3, Slot::subj), "Police");
  EXPECT_EQ(filler(parse, 3, Slot::obj), "students");
}

TEST(Frames, ReducedRelativePassive) {
  const auto parse =
      "Soldiers soldier NOUN NNS 6 nsubj\n"
      "killed kill VERB VBN 1 acl\n"
      "near near ADP IN 4 case\n"
      "Diffa Diffa PROPN NNP 2 obl\n"
      "were be AUX VBD 6 aux:pass\n"
      "buried bury VERB VBN 0 root\n";
  EXPECT_EQ(filler(parse, 1, Slot::obj), "Soldiers");
  EXPECT_EQ(filler(parse, 1, Slot::subj), "");
}

TEST(Frames, LightVerbLendsItsSidesToTheNoun) {
  const auto parse =
      "Rebels rebel NOUN NNS 2 nsubj\n"
      "launched launch VERB VBD 0 root\n"
      "an a DET DT 4 det\n"
      "attack attack NOUN NN 2 obj\n"
      "on on ADP IN 7 case\n"
      "the the DET DT 7 det\n"
      "town town NOUN NN 2 obl\n";
  EXPECT_EQ(filler(parse, 3, Slot::subj), "Rebels");
  EXPECT_EQ(filler(parse, 3, Slot::prep, "on"), "town");
}

TEST(Frames, OtherVerbsDoNotLendTheirSubject) {
  const auto parse =
      "Envoys envoy NOUN NNS 2 nsubj\n"
      "condemned condemn VERB VBD 0 root\n"
      "the the DET DT 4 det\n"
      "attack attack NOUN NN 2 obj\n";
  EXPECT_EQ(filler(parse, 3, Slot::subj), "");
}

TEST(Frames, NounTakesPossessorModifierAndPhrases) {
  const auto parse =
      "Israel Israel PROPN NNP 3 nmod:poss\n"
      "'s 's PART POS 1 case\n"
      "strike strike NOUN NN 0 root\n"
      "against against ADP IN 5 case\n"
      "militants militant NOUN NNS 3 nmod\n";
  EXPECT_EQ(filler(parse, 2, Slot::poss), "Israel");
  EXPECT_EQ(filler(parse, 2, Slot::prep, "against"), "militants");
}

TEST(Frames, ParticipleUnderAnActiveVerbSharesItsSubject) {
  const auto parse =
      "Troops troop NOUN NNS 2 nsubj\n"
      "fired fire VERB VBD 0 root\n"
      ", , PUNCT , 4 punct\n"
      "killing kill VERB VBG 2 advcl\n"
      "two two NUM CD 4 obj\n";
  EXPECT_EQ(filler(parse, 3, Slot::subj), "Troops");
}

TEST(Frames, BareParticipleOfAHeadlineIsPassive) {
  const auto headline =
      "Two two NUM CD 2 nummod\n"
      "militants militant NOUN NNS 3 nsubj\n"
      "killed kill VERB VBD 0 root\n"
      "on on ADP IN 5 case\n"
      "Sunday Sunday PROPN NNP 3 obl\n";
  EXPECT_EQ(filler(headline, 2, Slot::obj), "militants");
  EXPECT_EQ(filler(headline, 2, Slot::subj), "");
  const auto active =
      "Militants militant NOUN NNS 2 nsubj\n"
      "killed kill VERB VBD 0 root\n"
      "many many ADJ JJ 2 obl\n";
  EXPECT_EQ(filler(active, 1, Slot::subj), "Militants");
}

TEST(Frames, NothingIsBuiltInBoilerplate) {
  Doc doc = testing::build_doc(kPassive);
  doc.sentences[0].coded = false;
  const auto lexicon = testing::lexicon_of({"attack;n;ASSAULT;;190;subj;on;"});
  ASSERT_TRUE(lexicon);
  const Tree tree(doc);
  FrameBuilder(*lexicon).run(doc, tree);
  EXPECT_TRUE(doc.frames.empty());
}

TEST(Frames, CountedNounStandsForItsCounter) {
  const auto parse =
      "Crews crew NOUN NNS 2 nsubj\n"
      "launched launch VERB VBD 0 root\n"
      "days day NOUN NNS 2 obj\n"
      "of of ADP IN 5 case\n"
      "attacks attack NOUN NNS 3 nmod\n"
      "on on ADP IN 7 case\n"
      "Faya Faya PROPN NNP 5 nmod\n";
  EXPECT_EQ(filler(parse, 1, Slot::obj), "attacks");
  EXPECT_EQ(filler(parse, 4, Slot::subj), "Crews");
  EXPECT_EQ(filler(parse, 4, Slot::prep, "on"), "Faya");
}

TEST(Frames, PrepositionOnAModifierIsThePhrases) {
  const auto parse =
      "Chad Chad PROPN NNP 2 nsubj\n"
      "agreed agree VERB VBD 0 root\n"
      "to to ADP IN 4 case\n"
      "Qatari Qatari ADJ JJ 5 amod\n"
      "mediation mediation NOUN NN 2 obl\n";
  EXPECT_EQ(filler(parse, 1, Slot::prep, "to"), "mediation");
}

TEST(Frames, OutOfIsAParticleAndOf) {
  const auto parse =
      "Chad Chad PROPN NNP 2 nsubj\n"
      "forced force VERB VBD 0 root\n"
      "monks monk NOUN NNS 2 obj\n"
      "out out ADP IN 6 case\n"
      "of of ADP IN 6 case\n"
      "Faya Faya PROPN NNP 2 obl\n";
  EXPECT_EQ(filler(parse, 1, Slot::particle), "out");
  EXPECT_EQ(filler(parse, 1, Slot::prep, "of"), "Faya");
}

TEST(Frames, AdverbsAreParticlesToo) {
  const auto away =
      "Men man NOUN NNS 2 nsubj\n"
      "took take VERB VBD 0 root\n"
      "drivers driver NOUN NNS 2 obj\n"
      "away away ADV RB 2 advmod\n";
  EXPECT_EQ(filler(away, 1, Slot::particle), "away");
  const auto with_number =
      "Men man NOUN NNS 2 nsubj\n"
      "handed hand VERB VBD 0 root\n"
      "over over ADV RB 4 advmod\n"
      "46 46 NUM CD 5 nummod\n"
      "captives captive NOUN NNS 2 obj\n";
  EXPECT_EQ(filler(with_number, 1, Slot::particle), "over");
}

TEST(Frames, WhatHappensHasItsPhrases) {
  const auto parse =
      "Attacks attack NOUN NNS 2 nsubj\n"
      "erupted erupt VERB VBD 0 root\n"
      "in in ADP IN 4 case\n"
      "Faya Faya PROPN NNP 2 obl\n";
  EXPECT_EQ(filler(parse, 0, Slot::prep, "in"), "Faya");
}

TEST(Frames, WhoIsBehindADeedDoesIt) {
  const auto parse =
      "Rebels rebel NOUN NNS 5 nsubj\n"
      "were be AUX VBD 5 cop\n"
      "behind behind ADP IN 5 case\n"
      "the the DET DT 5 det\n"
      "attack attack NOUN NN 0 root\n";
  EXPECT_EQ(filler(parse, 4, Slot::subj), "Rebels");
}

TEST(Frames, PapersSayWhatTheirIssuersSay) {
  const auto parse =
      "Chad Chad PROPN NNP 2 nsubj\n"
      "issued issue VERB VBD 0 root\n"
      "statements statement NOUN NNS 2 obj\n"
      "demanding demand VERB VBG 3 acl\n"
      "aid aid NOUN NN 4 obj\n";
  EXPECT_EQ(filler(parse, 3, Slot::subj), "Chad");
}

TEST(Frames, CausativesMovePlacesToo) {
  const auto parse =
      "Raids raid NOUN NNS 2 nsubj\n"
      "led lead VERB VBD 0 root\n"
      "Paris Paris PROPN NNP 2 obj LOC\n"
      "to to PART TO 5 mark\n"
      "leave leave VERB VB 2 xcomp\n";
  EXPECT_EQ(filler(parse, 4, Slot::subj), "Paris");
}

}  // namespace
}  // namespace hearsay
