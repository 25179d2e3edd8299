#include "actors/actor_linker.h"

#include <gtest/gtest.h>

#include "unit/actors/linked.h"

namespace hearsay {
namespace {

using testing::Linked;

TEST(ActorLinker, RoleOfCountryAdjective) {
  const Linked l(
      "Afghan Afghan ADJ JJ 3 amod B-NORP\nsecurity security NOUN NN 3 compound\nagencies agency NOUN NNS 4 nsubj\n"
      "met meet VERB VBD 0 root\n");
  EXPECT_EQ(l.code("agencies").substr(0, 4), "AFG/");
  EXPECT_EQ(l.path("agencies"), "role 'security agency' gives SPY; 'Afghan' is the adjective of Afghanistan");
}

TEST(ActorLinker, FormerRoleBeforeUnknownName) {
  const Linked l(
      "Former former ADJ JJ 4 amod\nAfghan Afghan ADJ JJ 4 amod B-NORP\narmy army NOUN NN 4 compound\n"
      "chief chief NOUN NN 5 compound\nQadam Qadam PROPN NNP 6 nsubj B-PER\nspoke speak VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Qadam"), "AFG/ELI+MIL");
  EXPECT_EQ(l.path("Qadam"),
            "title 'army chief' gives MIL; 'Afghan army' is afghan-national-army of the actor base; until 2021-08-15; "
            "'former' makes it ELI");
}

TEST(ActorLinker, RoleOfOrganisation) {
  const Linked l(
      "The the DET DT 3 det\nISI ISI PROPN NNP 3 compound B-ORG\nchief chief NOUN NN 4 nsubj\nleft leave VERB VBD 0 "
      "root\n"
      "Pakistan Pakistan PROPN NNP 4 obj B-LOC\n");
  EXPECT_EQ(l.code("chief"), "PAK/SPY");
}

TEST(ActorLinker, DelegationOfOrganisation) {
  const Linked l(
      "An a DET DT 3 det\nISI ISI PROPN NNP 3 compound B-ORG\ndelegation delegation NOUN NN 4 nsubj\n"
      "left leave VERB VBD 0 root\nPakistan Pakistan PROPN NNP 4 obj B-LOC\n");
  EXPECT_EQ(l.code("delegation"), "PAK/SPY");
}

TEST(ActorLinker, MembersOfGroup) {
  const Linked l(
      "Members member NOUN NNS 4 nsubj\nof of ADP IN 3 case\nHezbollah Hezbollah PROPN NNP 1 nmod B-ORG\n"
      "marched march VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Members"), "LBN/REB+PTY");
}

TEST(ActorLinker, ThousandsOfDemonstrators) {
  const Linked l(
      "Thousands thousand NOUN NNS 4 nsubj\nof of ADP IN 3 case\ndemonstrators demonstrator NOUN NNS 1 nmod\n"
      "marched march VERB VBD 0 root\nin in ADP IN 6 case\nPeru Peru PROPN NNP 4 obl B-LOC\n");
  EXPECT_EQ(l.code("Thousands"), l.code("demonstrators"));
  EXPECT_EQ(l.code("Thousands").substr(0, 4), "PER/");
}

TEST(ActorLinker, FiveOfTheDetainees) {
  const Linked l(
      "Five five NUM CD 5 nsubj\nof of ADP IN 4 case\nthe the DET DT 4 det\ndetainees detainee NOUN NNS 1 nmod\n"
      "left leave VERB VBD 0 root\nPeru Peru PROPN NNP 5 obj B-LOC\n");
  EXPECT_EQ(l.code("Five"), l.code("detainees"));
  EXPECT_EQ(l.code("Five").substr(0, 4), "PER/");
}

TEST(ActorLinker, CapitalIsGovernment) {
  const Linked l("Kabul Kabul PROPN NNP 2 nsubj B-LOC\nobjected object VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Kabul"), "AFG/GOV");
}

TEST(ActorLinker, DemonymPlural) {
  const Linked l("Afghans Afghan PROPN NNPS 2 nsubj B-NORP\nvoted vote VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Afghans"), "AFG/CVL");
}

TEST(ActorLinker, DatedRows) {
  constexpr auto text = "Taliban Taliban PROPN NNP 2 nsubj B-ORG\nobjected object VERB VBD 0 root\n";
  EXPECT_EQ(Linked(text, "2021-08-14").code("Taliban").substr(0, 7), "AFG/REB");
  EXPECT_EQ(Linked(text, "2021-08-15").code("Taliban").substr(0, 7), "AFG/GOV");
}

TEST(ActorLinker, HolderDuringAndAfterTheTerm) {
  constexpr auto text =
      "Ashraf Ashraf PROPN NNP 3 nsubj B-PER\nGhani Ghani PROPN NNP 1 flat I-PER\nspoke speak VERB VBD 0 root\n";
  EXPECT_EQ(Linked(text, "2020-05-01").code("Ashraf").substr(0, 7), "AFG/GOV");
  EXPECT_EQ(Linked(text, "2024-05-01").code("Ashraf").substr(0, 11), "AFG/ELI+GOV");
}

TEST(ActorLinker, CountryOfTheReportSaysSo) {
  const Linked l(
      "Peru Peru PROPN NNP 2 nsubj B-LOC\nvoted vote VERB VBD 0 root\n\nPolice police NOUN NNS 2 nsubj\n"
      "watched watch VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Police"), "PER/COP");
  EXPECT_EQ(l.path("Police"), "role 'police' gives COP; country of the report: PER");
}

TEST(ActorLinker, UnknownPersonIsNull) {
  const Linked l("Qadam Qadam PROPN NNP 2 nsubj B-PER\nspoke speak VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Qadam"), "null");
}

TEST(ActorLinker, AppositionGivesTheRole) {
  const Linked l(
      "Qadam Qadam PROPN NNP 6 nsubj B-PER\n, , PUNCT , 4 punct\nPeruvian Peruvian ADJ JJ 4 amod B-NORP\n"
      "judge judge NOUN NN 1 appos\n, , PUNCT , 4 punct\nspoke speak VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Qadam"), "PER/JUD");
}

TEST(ActorLinker, OppositionModifier) {
  const Linked l(
      "Peruvian Peruvian ADJ JJ 3 amod B-NORP\nopposition opposition NOUN NN 3 compound\nlawmakers lawmaker NOUN NNS 4 "
      "nsubj\n"
      "left leave VERB VBD 0 root\n");
  EXPECT_EQ(l.code("lawmakers"), "PER/LEG+OPP");
}

TEST(ActorLinker, TheTakesUpTheSameRole) {
  const Linked l(
      "Peruvian Peruvian ADJ JJ 2 amod B-NORP\nsoldiers soldier NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root\n\n"
      "The the DET DT 2 det\nsoldiers soldier NOUN NNS 3 nsubj\nreturned return VERB VBD 0 root\n");
  ASSERT_EQ(l.doc.entities.size(), 2U);
  EXPECT_EQ(l.code("soldiers"), "PER/MIL");
}

TEST(ActorLinker, SameNameOneChain) {
  const Linked l(
      "Peru Peru PROPN NNP 2 nsubj B-LOC\nmet meet VERB VBD 0 root\n\nPeru Peru PROPN NNP 2 nsubj B-LOC\nvoted vote "
      "VERB VBD 0 root\n");
  ASSERT_EQ(l.doc.mentions.size(), 2U);
  EXPECT_EQ(l.doc.mentions[0].entity, l.doc.mentions[1].entity);
}

TEST(ActorLinker, PluralPronounTakesPluralSubject) {
  const Linked l(
      "Peruvian Peruvian ADJ JJ 2 amod B-NORP\nsoldiers soldier NOUN NNS 3 nsubj\nmet meet VERB VBD 0 root\na a DET DT "
      "5 det\n"
      "judge judge NOUN NN 3 obj\n\nThey they PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\n");
  EXPECT_EQ(l.code("They"), "PER/MIL");
}

TEST(ActorLinker, SingularPronounTakesPerson) {
  const Linked l(
      "Peruvian Peruvian ADJ JJ 2 amod B-NORP\nsoldiers soldier NOUN NNS 3 nsubj\nmet meet VERB VBD 0 root\na a DET DT "
      "5 det\n"
      "judge judge NOUN NN 3 obj\n\nShe she PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\n");
  EXPECT_EQ(l.code("She"), "PER/JUD");
}

TEST(ActorLinker, PronounWithoutAntecedentIsLeftOut) {
  const Linked l("They they PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(l.doc.mentions.empty());
}

TEST(ActorLinker, ExpletiveIsNoMention) {
  const Linked l(
      "Peru Peru PROPN NNP 2 nsubj B-LOC\nvoted vote VERB VBD 0 root\n\nIt it PRON PRP 2 expl\nrained rain VERB VBD 0 "
      "root\n");
  EXPECT_EQ(l.code("It"), "none");
}

TEST(ActorLinker, PossessivePronounOwnsTheRole) {
  const Linked l(
      "Hezbollah Hezbollah PROPN NNP 2 nsubj B-ORG\nmoved move VERB VBD 0 root\nits its PRON PRP$ 4 nmod:poss\n"
      "fighters fighter NOUN NNS 2 obj\n");
  EXPECT_EQ(l.code("fighters"), "LBN/REB+PTY");
}

TEST(ActorLinker, MilitaryModifierSetsTheSector) {
  const Linked l(
      "Peruvian Peruvian ADJ JJ 3 amod B-NORP\nmilitary military ADJ JJ 3 amod\nofficials official NOUN NNS 4 nsubj\n"
      "left leave VERB VBD 0 root\n");
  EXPECT_EQ(l.code("officials").substr(0, 7), "PER/MIL");
}

TEST(ActorLinker, TerritoryOfAState) {
  const Linked l(
      "Troops troop NOUN NNS 2 nsubj\nentered enter VERB VBD 0 root\nAfghan Afghan ADJ JJ 4 amod B-NORP\n"
      "territory territory NOUN NN 2 obj\n");
  EXPECT_EQ(l.code("territory"), "AFG/GOV");
}

TEST(ActorLinker, CompaniesOfAForceAreThatForce) {
  const Linked l(
      "Companies company NOUN NNS 5 nsubj\nof of ADP IN 4 case\nPeruvian Peruvian ADJ JJ 4 amod B-NORP\n"
      "policemen policeman NOUN NNS 1 nmod\nleft leave VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Companies"), "PER/COP");
}

TEST(ActorLinker, ForceBeforeAGerundIsAMention) {
  const Linked l(
      "Peru Peru PROPN NNP 2 nsubj B-LOC\nregretted regret VERB VBD 0 root\narmy army NOUN NN 4 compound\n"
      "shelling shelling NOUN NN 2 obj\n");
  EXPECT_EQ(l.code("army"), "PER/MIL");
}

}  // namespace
}  // namespace hearsay
