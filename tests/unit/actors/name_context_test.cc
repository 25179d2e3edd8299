#include <gtest/gtest.h>

#include "unit/actors/linked.h"

namespace hearsay {
namespace {

using testing::Linked;

constexpr auto kCongo = "Congo Congo PROPN NNP 2 nsubj B-LOC\nobjected object VERB VBD 0 root\n";

TEST(NameContext, DefaultReadingOfANameOfTwoStates) { EXPECT_EQ(Linked(kCongo).code("Congo"), "COD/GOV"); }

TEST(NameContext, TheOtherStateWhereOnlyThatOneIsToldOf) {
  const Linked l(std::string(kCongo) +
                 "\nBrazzaville Brazzaville PROPN NNP 2 nsubj B-LOC\nagreed agree VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Congo"), "COG/GOV");
}

TEST(NameContext, TheDefaultStaysWhereBothAreToldOf) {
  const Linked l(std::string(kCongo) +
                 "\nBrazzaville Brazzaville PROPN NNP 2 nsubj B-LOC\nmet meet VERB VBD 0 root\nKinshasa Kinshasa "
                 "PROPN NNP 2 obj B-LOC\n");
  EXPECT_EQ(l.code("Congo"), "COD/GOV");
}

TEST(NameContext, SurnameThatIsAState) {
  constexpr auto text =
      "Paul Paul PROPN NNP 3 nsubj B-PER\nJordan Jordan PROPN NNP 1 flat I-PER\nspoke speak VERB VBD 0 root\n\n"
      "Jordan Jordan PROPN NNP 2 nsubj B-LOC\nleft leave VERB VBD 0 root\n";
  EXPECT_EQ(Linked(text).code("Jordan"), "null");
  const Linked state(std::string(text) + "\nAmman Amman PROPN NNP 2 nsubj B-LOC\nobjected object VERB VBD 0 root\n");
  EXPECT_EQ(state.code("Jordan"), "JOR/GOV");
}

TEST(NameContext, RoleBesideAnAcronymTellsWhichActor) {
  const Linked l("NPA NPA PROPN NNP 2 compound\nrebels rebel NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root\n");
  EXPECT_EQ(l.code("rebels"), "PHL/REB");
  EXPECT_EQ(Linked("NPA NPA PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\n").code("NPA").substr(0, 3), "non");
}

TEST(NameContext, NameJoinedToACertainActorOfItsCountry) {
  const Linked l(
      "Amal Amal PROPN NNP 4 nsubj B-PER\nand and CCONJ CC 3 cc\nHezbollah Hezbollah PROPN NNP 1 conj B-ORG\n"
      "objected object VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Amal").substr(0, 7), "LBN/PTY");
}

TEST(NameContext, EthnicTellsNoCountry) {
  const Linked l(
      "Ethnic ethnic ADJ JJ 2 amod\nSerbs Serb PROPN NNPS 3 nsubj B-NORP\nmarched march VERB VBD 0 root\nin in ADP IN "
      "5 case\nKosovo Kosovo PROPN NNP 3 obl B-LOC\n");
  EXPECT_EQ(l.code("Serbs"), "KOS/CVL");
}

TEST(NameContext, PeopleOfManyCountriesTakeThatOfTheSentence) {
  constexpr auto text =
      "Kurdish Kurdish ADJ JJ 2 amod B-NORP\nrebels rebel NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root\n";
  EXPECT_EQ(Linked(text).code("rebels"), "ISM/REB");
  const Linked syria(
      "Kurdish Kurdish ADJ JJ 2 amod B-NORP\nrebels rebel NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root\nin in ADP IN "
      "5 case\nSyria Syria PROPN NNP 3 obl B-LOC\n");
  EXPECT_EQ(syria.code("rebels"), "SYR/REB");
  const Linked peru(
      "Kurdish Kurdish ADJ JJ 2 amod B-NORP\nrebels rebel NOUN NNS 3 nsubj\nleft leave VERB VBD 0 root\nin in ADP IN "
      "5 case\nPeru Peru PROPN NNP 3 obl B-LOC\n");
  EXPECT_EQ(peru.code("rebels"), "ISM/REB") << "no home of theirs";
}

TEST(NameContext, TroopsLoyalToSomebodyAreOfHisCountry) {
  const Linked l(
      "Troops troop NOUN NNS 7 nsubj\nloyal loyal ADJ JJ 1 amod\nto to ADP IN 6 case\nthe the DET DT 6 "
      "det\nPeruvian Peruvian ADJ JJ 6 amod B-NORP\npresident president NOUN NN 2 obl\nleft leave VERB VBD 0 root\n");
  EXPECT_EQ(l.code("Troops").substr(0, 4), "PER/");
}

TEST(NameContext, ExBeforeARole) {
  const Linked l(
      "Peruvian Peruvian ADJ JJ 2 amod B-NORP\nex-soldiers ex-soldier NOUN NNS 3 nsubj\nleft leave VERB VBD 0 "
      "root\n");
  EXPECT_EQ(l.code("ex-soldiers"), "PER/ELI+MIL");
}

TEST(NameContext, PluralRoleAtTheHeadOfASentenceIsNoName) {
  const Linked l(
      "Vigilantes vigilante PROPN NNPS 2 nsubj B-PER\nmarched march VERB VBD 0 root\nin in ADP IN 4 case\nPeru Peru "
      "PROPN NNP 2 obl B-LOC\n");
  EXPECT_EQ(l.code("Vigilantes"), "PER/PRM");
}

TEST(NameContext, WikidataIdOfAnActorAndAState) {
  const Linked l("Hamas Hamas PROPN NNP 2 nsubj B-ORG\nmet meet VERB VBD 0 root\nPeru Peru PROPN NNP 2 obj B-LOC\n");
  EXPECT_EQ(l.entity("Hamas")->actor->wikidata.value_or(""), "Q38799");
  EXPECT_EQ(l.entity("Peru")->actor->wikidata.value_or(""), "Q419");
}

}  // namespace
}  // namespace hearsay
