#include "coding/events/event_coder.h"

#include <gtest/gtest.h>

#include "support/doc_builder.h"
#include "support/lexicon_fixture.h"

namespace hearsay {
namespace {

struct Who {
  std::uint32_t head;
  const char* code;
  const char* sector;
};

// Codes a hand-made parse; each `Who` is a one-word mention with an actor of that code and sector.
std::vector<EventCandidate> code(Doc& doc, std::initializer_list<Who> who, const Lexicon& lexicon) {
  for (const Who& w : who) {
    Entity entity{EntityType::organization, std::string(doc.form(TokenId(w.head))), ActorCode(), false};
    entity.actor->code = w.code;
    entity.actor->sector = w.sector;
    doc.mentions.push_back({{w.head, w.head + 1},
                            TokenId(w.head),
                            MentionKind::name,
                            EntityType::organization,
                            EntityId(doc.entities.size())});
    doc.entities.push_back(std::move(entity));
  }
  const Tree tree(doc);
  FrameBuilder(lexicon).run(doc, tree);
  return EventCoder(lexicon).code(doc, tree, MentionIndex(doc));
}

std::string sides(const Doc& doc, const std::vector<Side>& list) {
  std::string out;
  for (const Side& s : list)
    out += (out.empty() ? "" : " ") + std::string(doc.text_of(doc.mentions[s.mention.index()].tokens));
  return out;
}

Lexicon lexicon() {
  auto loaded = testing::lexicon_of(
      {"attack;v;ASSAULT;;190;subj;obj;", "kill;v;ASSAULT;;190;subj;obj;harm",
       "raid;n;ASSAULT;;190;poss|by|comp|subj;on|of;", "threaten;v;THREATEN;;130;subj;obj;content|absorb",
       "meet;v;CONSULT;;040;subj;obj|with;mutual|political", "fire;v;ASSAULT;firearms;190;subj;at;",
       "fire obj:@staff;v;-;;;;;", "back;v;SUPPORT;;051;subj;obj;weak"});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

TEST(EventCoder, CompoundSidesAreOneEvent) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 4 nsubj\n"
      "and and CCONJ CC 3 cc\n"
      "Niger Niger PROPN NNP 1 conj\n"
      "attacked attack VERB VBD 0 root\n"
      "rebels rebel NOUN NNS 4 obj\n");
  const auto events = code(doc, {{0, "TCD", "GOV"}, {2, "NER", "GOV"}, {4, "TCD", "REB"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].rejected.empty());
  EXPECT_EQ(sides(doc, events[0].actor), "Chad Niger");
  EXPECT_EQ(sides(doc, events[0].recipient), "rebels");
}

TEST(EventCoder, MutualEventHasAllSidesAsActors) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 2 nsubj\n"
      "met meet VERB VBD 0 root\n"
      "with with ADP IN 4 case\n"
      "Niger Niger PROPN NNP 2 obl\n");
  const auto events = code(doc, {{0, "TCD", "GOV"}, {3, "NER", "GOV"}}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(sides(doc, events[0].actor), "Chad Niger");
  EXPECT_TRUE(events[0].recipient.empty());
}

TEST(EventCoder, ThreatAbsorbsWhatItThreatens) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 2 nsubj\n"
      "threatened threaten VERB VBD 0 root\n"
      "to to PART TO 4 mark\n"
      "attack attack VERB VB 2 xcomp\n"
      "rebels rebel NOUN NNS 4 obj\n");
  const auto events = code(doc, {{0, "TCD", "GOV"}, {4, "TCD", "REB"}}, lexicon());
  ASSERT_EQ(events.size(), 2U);
  EXPECT_TRUE(events[0].rejected.empty());
  EXPECT_EQ(events[0].mode, "violence");
  EXPECT_EQ(events[0].cameo, "138");
  EXPECT_EQ(sides(doc, events[0].recipient), "rebels");
  EXPECT_EQ(events[1].rejected.reason, RejectionReason::content);
  EXPECT_EQ(events[1].rejected.by, TokenId(1));
}

TEST(EventCoder, KilledInARaidIsOneEvent) {
  Doc doc = testing::build_doc(
      "Soldiers soldier NOUN NNS 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "killed kill VERB VBN 0 root\n"
      "in in ADP IN 6 case\n"
      "rebel rebel NOUN NN 6 compound\n"
      "raids raid NOUN NNS 3 obl\n");
  const auto events = code(doc, {{0, "TCD", "MIL"}, {4, "TCD", "REB"}}, lexicon());
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].rejected.reason, RejectionReason::retold);
  EXPECT_EQ(events[0].rejected.by, TokenId(5));
  EXPECT_TRUE(events[1].rejected.empty());
  EXPECT_EQ(sides(doc, events[1].actor), "rebel");
  EXPECT_EQ(sides(doc, events[1].recipient), "Soldiers");
  EXPECT_EQ(events[1].told_by, std::vector<TokenId>{TokenId(2)});
}

TEST(EventCoder, BlockedAndWeakSensesAreTurnedDownWithAReason) {
  Doc doc = testing::build_doc(
      "Club club NOUN NN 2 nsubj\n"
      "fired fire VERB VBD 0 root\n"
      "coach coach NOUN NN 2 obj\n"
      ". . PUNCT . 2 punct\n"
      "\n"
      "Fans fan NOUN NNS 2 nsubj\n"
      "backed back VERB VBD 0 root\n"
      "Chad Chad PROPN NNP 2 obj\n");
  const auto events = code(doc, {{0, "TCD", "BUS"}, {4, "TCD", "CVL"}, {6, "TCD", "GOV"}}, lexicon());
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].rejected.reason, RejectionReason::blocked_sense);
  EXPECT_EQ(events[1].rejected.reason, RejectionReason::weak_sense);
}

TEST(EventCoder, WithoutAnySideThereIsNoEvent) {
  Doc doc = testing::build_doc(
      "Prices price NOUN NNS 2 nsubj\n"
      "attacked attack VERB VBD 0 root\n"
      "highs high NOUN NNS 2 obj\n");
  const auto events = code(doc, {}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].rejected.reason, RejectionReason::no_side);
}

TEST(EventCoder, NearMissesAreListedOnlyWhenAskedForAndChangeNothingElse) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 2 nsubj\n"
      "held hold VERB VBD 0 root\n"
      "doors door NOUN NNS 2 obj\n"
      "and and CCONJ CC 5 cc\n"
      "attacked attack VERB VBD 2 conj\n"
      "rebels rebel NOUN NNS 5 obj\n");
  auto loaded =
      testing::lexicon_of({"attack;v;ASSAULT;;190;subj;obj;", "hold obj:talk,meeting;v;CONSULT;;040;subj;with;",
                           "hold obj:talk prt:off;v;REJECT;;120;subj;with;", "hold obj:@staff;v;-;;;;;"});
  ASSERT_TRUE(loaded) << loaded.error().text();
  const auto events = code(doc, {{0, "TCD", "GOV"}, {5, "TCD", "REB"}}, *loaded);
  ASSERT_EQ(events.size(), 1U);
  const auto all = EventCoder(*loaded).code(doc, Tree(doc), MentionIndex(doc), true);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].rejected.reason, RejectionReason::constraint_unmet);
  EXPECT_EQ(all[0].entry->event, "CONSULT");
  EXPECT_EQ(all[0].rejected.detail, "the object must be ‘talk’ or ‘meeting’; here it is ‘doors’");
  EXPECT_TRUE(all[1].rejected.empty());
  EXPECT_EQ(sides(doc, all[1].actor), "Chad");
}

TEST(EventCoder, WordWithoutTheSlotIsNoNearMiss) {
  Doc doc = testing::build_doc(
      "Chad Chad PROPN NNP 2 nsubj\n"
      "held hold VERB VBD 0 root\n");
  auto loaded = testing::lexicon_of({"hold obj:talk;v;CONSULT;;040;subj;with;", "hold obj:@staff;v;-;;;;;"});
  ASSERT_TRUE(loaded) << loaded.error().text();
  EXPECT_TRUE(code(doc, {{0, "TCD", "GOV"}}, *loaded).empty());
  EXPECT_TRUE(EventCoder(*loaded).code(doc, Tree(doc), MentionIndex(doc), true).empty());
}

TEST(EventCoder, JudgeTurnsDownThroughTheSameDoor) {
  EventCandidate candidate;
  EXPECT_TRUE(candidate.rejected.empty());
  reject(candidate, RejectionReason::judge, {}, "0.12, below 0.30");
  EXPECT_FALSE(candidate.rejected.empty());
  EXPECT_EQ(name(candidate.rejected.reason), "judge");
}

TEST(EventCoder, SenseMayAskForTheEventOfItsComplement) {
  auto loaded = testing::lexicon_of({"attack;v;ASSAULT;;190;subj;obj;", "visit;v;CONSULT;visit;042;subj;obj;",
                                     "prepare xcomp:@ASSAULT;v;MOBILIZE;;150;subj;obj;absorb"});
  ASSERT_TRUE(loaded) << loaded.error().text();
  const auto prepared = [&](const std::string& verb) {
    Doc doc = testing::build_doc(
        "Chad Chad PROPN NNP 2 nsubj\nprepared prepare VERB VBD 0 root\nto to PART TO 4 mark\nbegin begin VERB VB 2 "
        "xcomp\n" +
        verb + " VERB VBG 4 xcomp\nrebels rebel NOUN NNS 5 obj\n");
    return code(doc, {{0, "TCD", "GOV"}, {5, "TCD", "REB"}}, *loaded);
  };
  const auto attack = prepared("attacking attack");
  ASSERT_EQ(attack.size(), 2U);
  EXPECT_EQ(attack[0].entry->event, "MOBILIZE");
  EXPECT_EQ(attack[1].rejected.reason, RejectionReason::content);
  const auto visit = prepared("visiting visit");
  ASSERT_EQ(visit.size(), 1U);
  EXPECT_EQ(visit[0].entry->event, "CONSULT");
}

TEST(EventCoder, WhatAProtestIsForIsNoEventOfItsOwn) {
  auto loaded = testing::lexicon_of({"march;v;PROTEST;demo;141;subj;against;", "urge;v;REQUEST;;100;subj;obj;"});
  ASSERT_TRUE(loaded) << loaded.error().text();
  Doc doc = testing::build_doc(
      "Monks monk NOUN NNS 2 nsubj\n"
      "marched march VERB VBD 0 root\n"
      "to to PART TO 4 mark\n"
      "urge urge VERB VB 2 advcl\n"
      "Chad Chad PROPN NNP 4 obj\n");
  const auto events = code(doc, {{0, "TCD", "REL"}, {4, "TCD", "GOV"}}, *loaded);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(sides(doc, events[0].recipient), "Chad");
  EXPECT_EQ(events[1].rejected.reason, RejectionReason::aim);
  EXPECT_EQ(events[1].rejected.by, TokenId(1));
}

TEST(EventCoder, PeopleOfNoKnownCountryAreEnoughForAnAssault) {
  Doc doc = testing::build_doc(
      "Gunmen gunman NOUN NNS 2 nsubj\n"
      "attacked attack VERB VBD 0 root\n"
      "huts hut NOUN NNS 2 obj\n");
  const auto events = code(doc, {}, lexicon());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].rejected.empty());
}

}  // namespace
}  // namespace hearsay
