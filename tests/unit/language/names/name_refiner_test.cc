#include "language/names/name_refiner.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "language/names/name_spans.h"
#include "support/doc_builder.h"

namespace hearsay {
namespace {

using Names = std::vector<std::string>;

class NameRefinerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto loaded = NameRefiner::load(HEARSAY_SOURCE_DIR "/knowledge");
    ASSERT_TRUE(loaded) << loaded.error().text();
    refiner_ = std::make_unique<NameRefiner>(std::move(loaded).value());
  }

  // The names after the stage, "TYPE text" each.
  Names refined(std::string_view lines) const {
    Doc doc = testing::build_doc(lines);
    refiner_->run(doc);
    Names out;
    for (const Name& name : read_names(doc)) {
      out.push_back(std::string(short_name(name.type)) + " " + std::string(doc.text_of(name.tokens)));
    }
    return out;
  }

 private:
  std::unique_ptr<NameRefiner> refiner_;
};

TEST_F(NameRefinerTest, LastWordGivesTheType) {
  EXPECT_EQ(refined("Marchers march NOUN NNS 2 nsubj\n"
                    "left leave VERB VBD 0 root\n"
                    "Carver Carver PROPN NNP 4 compound B-ORG\n"
                    "Bridge Bridge PROPN NNP 2 obj I-ORG\n"
                    "for for ADP IN 8 case\n"
                    "the the DET DT 8 det\n"
                    "Halden Halden PROPN NNP 8 compound B-LOC\n"
                    "Airlines Airlines PROPN NNP 2 obl I-LOC\n"),
            (Names{"FAC Carver Bridge", "ORG Halden Airlines"}));
}

TEST_F(NameRefinerTest, HeadBeforeOfGivesTheType) {
  EXPECT_EQ(refined("The the DET DT 2 det\n"
                    "University University PROPN NNP 5 nsubj B-LOC\n"
                    "of of ADP IN 4 case I-LOC\n"
                    "Tromso Tromso PROPN NNP 2 nmod I-LOC\n"
                    "closed close VERB VBD 0 root\n"),
            (Names{"ORG University of Tromso"}));
}

TEST_F(NameRefinerTest, TitleIsCutAndMakesAPerson) {
  EXPECT_EQ(refined("President President PROPN NNP 2 compound B-PER\n"
                    "Marlowe Marlowe PROPN NNP 3 nsubj I-PER\n"
                    "met meet VERB VBD 0 root\n"
                    "Mr. Mr. PROPN NNP 5 compound\n"
                    "Nagano Nagano PROPN NNP 3 obj B-LOC\n"),
            (Names{"PER Marlowe", "PER Nagano"}));
}

TEST_F(NameRefinerTest, TitleInAHospitalsNameStays) {
  EXPECT_EQ(refined("Queen Queen PROPN NNP 3 compound B-PER\n"
                    "Olga Olga PROPN NNP 3 compound I-PER\n"
                    "Hospital Hospital PROPN NNP 4 nsubj I-PER\n"
                    "burned burn VERB VBD 0 root\n"),
            (Names{"FAC Queen Olga Hospital"}));
}

TEST_F(NameRefinerTest, PossessiveIsCutWhereItOwns) {
  EXPECT_EQ(refined("Marlowe Marlowe PROPN NNP 3 nmod:poss B-PER\n"
                    "'s 's PART POS 1 case I-PER\n"
                    "aides aide NOUN NNS 4 nsubj\n"
                    "ate eat VERB VBD 0 root\n"
                    "at at ADP IN 6 case\n"
                    "Dobbin Dobbin PROPN NNP 4 obl B-ORG\n"
                    "'s 's PART POS 6 case I-ORG\n"),
            (Names{"PER Marlowe", "ORG Dobbin's"}));
}

TEST_F(NameRefinerTest, GivenNameMakesAPersonButNotOfATown) {
  EXPECT_EQ(refined("Oksana Oksana PROPN NNP 3 nsubj B-ORG\n"
                    "Vell Vell PROPN NNP 1 flat I-ORG\n"
                    "left leave VERB VBD 0 root\n"
                    "Florence Florence PROPN NNP 3 obj B-LOC\n"),
            (Names{"PER Oksana Vell", "LOC Florence"}));
}

TEST_F(NameRefinerTest, KnownPlacesAreFoundInAnyLetterCase) {
  EXPECT_EQ(refined("he he PRON PRP 2 nsubj\n"
                    "left leave VERB VBD 0 root\n"
                    "california california PROPN NNP 2 obj\n"
                    "for for ADP IN 5 case\n"
                    "turkey turkey NOUN NN 2 obl\n"
                    "and and CCONJ CC 7 cc\n"
                    "Sukhumi Sukhumi PROPN NNP 5 conj B-PER\n"),
            (Names{"LOC california", "LOC Sukhumi"}));
}

TEST_F(NameRefinerTest, PersonAfterATitleIsFound) {
  EXPECT_EQ(refined("Ms. Ms. PROPN NNP 2 compound\n"
                    "Gross Gross PROPN NNP 3 nsubj\n"
                    "left leave VERB VBD 0 root\n"
                    "Vellmar Vellmar PROPN NNP 3 obj B-LOC\n"),
            (Names{"PER Gross", "LOC Vellmar"}));
}

TEST_F(NameRefinerTest, PointOfAnAbbreviationBelongsToTheName) {
  EXPECT_EQ(refined("He he PRON PRP 2 nsubj\n"
                    "joined join VERB VBD 0 root\n"
                    "Dobbin Dobbin PROPN NNP 4 compound B-ORG\n"
                    "Corp Corp PROPN NNP 2 obj I-ORG\n"
                    ". . PUNCT . 2 punct\n"),
            (Names{"ORG Dobbin Corp."}));
}

TEST_F(NameRefinerTest, AddressesAreNoNames) {
  EXPECT_EQ(refined("Write write VERB VB 0 root\n"
                    "desk@paper.example desk@paper.example X ADD 1 obl B-ORG\n"
                    "or or CCONJ CC 4 cc\n"
                    "www.paper.example www.paper.example X NN 1 conj B-ORG\n"),
            Names{});
}

TEST_F(NameRefinerTest, SurnameEchoesTheFullName) {
  EXPECT_EQ(refined("Oksana Oksana PROPN NNP 3 nsubj B-PER\n"
                    "Gross Gross PROPN NNP 1 flat I-PER\n"
                    "spoke speak VERB VBD 0 root\n"
                    "\n"
                    "Later later ADV RB 3 advmod\n"
                    "Gross Gross PROPN NNP 3 nsubj\n"
                    "left leave VERB VBD 0 root\n"),
            (Names{"PER Oksana Gross", "PER Gross"}));
}

TEST_F(NameRefinerTest, NoEchoWhereAPlaceEndsTheSame) {
  EXPECT_EQ(refined("Oksana Oksana PROPN NNP 3 nsubj B-PER\n"
                    "Vell Vell PROPN NNP 1 flat I-PER\n"
                    "left leave VERB VBD 0 root\n"
                    "Port Port PROPN NNP 5 compound B-LOC\n"
                    "Vell Vell PROPN NNP 3 obj I-LOC\n"
                    "\n"
                    "Vell Vell PROPN NNP 2 nsubj B-LOC\n"
                    "burned burn VERB VBD 0 root\n"),
            (Names{"PER Oksana Vell", "LOC Port Vell", "LOC Vell"}));
}

TEST_F(NameRefinerTest, StrayInsideLabelBeginsAName) {
  EXPECT_EQ(refined("Police police NOUN NNS 2 nsubj\n"
                    "left leave VERB VBD 0 root\n"
                    "Vellmar Vellmar PROPN NNP 2 obj I-LOC\n"),
            (Names{"LOC Vellmar"}));
}

TEST_F(NameRefinerTest, UntaggedGivenNameBringsItsSurname) {
  EXPECT_EQ(refined("Oksana Oksana PROPN NNP 3 nsubj\n"
                    "Vell Vell PROPN NNP 1 flat\n"
                    "left leave VERB VBD 0 root\n"
                    "Will will NOUN NN 3 obj\n"
                    "Vellmar Vellmar PROPN NNP 3 obj B-LOC\n"),
            (Names{"PER Oksana Vell", "LOC Vellmar"}));
}

TEST_F(NameRefinerTest, BodyTakesThePlaceThatNamesIt) {
  EXPECT_EQ(refined("The the DET DT 3 det\n"
                    "Superior Superior PROPN NNP 3 compound B-ORG\n"
                    "Court Court PROPN NNP 7 nsubj I-ORG\n"
                    "of of ADP IN 6 case\n"
                    "the the DET DT 6 det\n"
                    "Vellmar Vellmar PROPN NNP 3 nmod B-LOC\n"
                    "met meet VERB VBD 0 root\n"),
            (Names{"ORG Superior Court of the Vellmar"}));
  EXPECT_EQ(refined("Dobbin Dobbin PROPN NNP 5 nsubj B-ORG\n"
                    "Inc. Inc. PROPN NNP 1 flat I-ORG\n"
                    "of of ADP IN 4 case\n"
                    "Vellmar Vellmar PROPN NNP 1 nmod B-LOC\n"
                    "grew grow VERB VBD 0 root\n"),
            (Names{"ORG Dobbin Inc.", "LOC Vellmar"}));
}

TEST_F(NameRefinerTest, KnownPlaceIsWholeAgain) {
  EXPECT_EQ(refined("Storms storm NOUN NNS 2 nsubj\n"
                    "crossed cross VERB VBD 0 root\n"
                    "the the DET DT 4 det\n"
                    "Gulf Gulf PROPN NNP 2 obj\n"
                    "of of ADP IN 6 case\n"
                    "Mexico Mexico PROPN NNP 4 nmod B-LOC\n"),
            (Names{"LOC Gulf of Mexico"}));
}

TEST_F(NameRefinerTest, PeopleAndPlacesRunTogetherArePartedAgain) {
  EXPECT_EQ(refined("Present present ADJ JJ 0 root\n"
                    "Pamela Pamela PROPN NNP 1 dep B-PER\n"
                    "Vell Vell PROPN NNP 2 flat I-PER\n"
                    "Renee Renee PROPN NNP 2 flat I-PER\n"
                    "Dobbin Dobbin PROPN NNP 2 flat I-PER\n"
                    "in in ADP IN 7 case\n"
                    "fresno fresno PROPN NNP 1 obl B-LOC\n"
                    "california california PROPN NNP 7 flat I-LOC\n"),
            (Names{"PER Pamela Vell", "PER Renee Dobbin", "LOC fresno", "LOC california"}));
  // Arabic names chain given names.
  EXPECT_EQ(refined("Ali Ali PROPN NNP 5 nsubj B-PER\n"
                    "Hassan Hassan PROPN NNP 1 flat I-PER\n"
                    "Mohammed Mohammed PROPN NNP 1 flat I-PER\n"
                    "Saleh Saleh PROPN NNP 1 flat I-PER\n"
                    "left leave VERB VBD 0 root\n"),
            (Names{"PER Ali Hassan Mohammed Saleh"}));
}

TEST_F(NameRefinerTest, AcronymInBracketsMakesAnOrganisationEverywhere) {
  EXPECT_EQ(refined("The the DET DT 3 det\n"
                    "Tarn Tarn PROPN NNP 3 compound B-LOC\n"
                    "League League PROPN NNP 9 nsubj\n"
                    "of of ADP IN 5 case\n"
                    "Harbours Harbours PROPN NNPS 3 nmod\n"
                    "( ( PUNCT -LRB- 7 punct\n"
                    "TLH TLH PROPN NNP 3 appos B-LOC\n"
                    ") ) PUNCT -RRB- 7 punct\n"
                    "sued sue VERB VBD 0 root\n"
                    ". . PUNCT . 9 punct\n"
                    "\n"
                    "TLH TLH NOUN NN 2 nsubj\n"
                    "won win VERB VBD 0 root\n"),
            (Names{"ORG Tarn League of Harbours", "ORG TLH", "ORG TLH"}));
}

TEST_F(NameRefinerTest, OtherBracketsAreNoAcronyms) {
  EXPECT_EQ(refined("Tarn Tarn PROPN NNP 5 nsubj B-LOC\n"
                    "( ( PUNCT -LRB- 3 punct\n"
                    "EST EST PROPN NNP 1 appos\n"
                    ") ) PUNCT -RRB- 3 punct\n"
                    "voted vote VERB VBD 0 root\n"),
            (Names{"LOC Tarn"}));
}

TEST_F(NameRefinerTest, SurnameAndGivenNameInQuotesAreOnePerson) {
  EXPECT_EQ(refined("\" \" PUNCT `` 2 punct\n"
                    "Vell Vell PROPN NNP 0 root B-PER\n"
                    ", , PUNCT , 4 punct\n"
                    "Oksana Oksana PROPN NNP 2 appos B-PER\n"
                    "\" \" PUNCT '' 2 punct\n"),
            (Names{"PER Vell, Oksana"}));
  EXPECT_EQ(refined("Vell Vell PROPN NNP 0 root B-PER\n"
                    ", , PUNCT , 3 punct\n"
                    "Oksana Oksana PROPN NNP 1 conj B-PER\n"
                    "left leave VERB VBD 1 acl\n"),
            (Names{"PER Vell", "PER Oksana"}));
}

TEST_F(NameRefinerTest, ShopIsNamedAfterItsOwner) {
  EXPECT_EQ(refined("Dobbin Dobbin PROPN NNP 3 nmod:poss B-PER\n"
                    "'s 's PART POS 1 case\n"
                    "Pizza Pizza PROPN NNP 4 nsubj\n"
                    "closed close VERB VBD 0 root\n"),
            (Names{"ORG Dobbin's Pizza"}));
  EXPECT_EQ(refined("Dobbin Dobbin PROPN NNP 3 nmod:poss B-PER\n"
                    "'s 's PART POS 1 case\n"
                    "Government Government PROPN NNP 4 nsubj\n"
                    "closed close VERB VBD 0 root\n"),
            (Names{"PER Dobbin"}));
}

TEST_F(NameRefinerTest, SignatureAndSalutationArePartedAgain) {
  EXPECT_EQ(refined("Oksana Oksana PROPN NNP 0 root B-PER\n"
                    "Perling Perling PROPN NNP 1 flat I-PER\n"
                    "Edward Edward PROPN NNP 1 flat I-PER\n"
                    ", , PUNCT , 1 punct\n"),
            (Names{"PER Oksana Perling", "PER Edward"}));
}

TEST_F(NameRefinerTest, ListOfNamesInFullIsParted) {
  EXPECT_EQ(refined("Larry Larry PROPN NNP 0 root B-PER\n"
                    "Lewis Lewis PROPN NNP 1 flat I-PER\n"
                    "Oksana Oksana PROPN NNP 1 flat I-PER\n"
                    "Martin Martin PROPN NNP 1 flat I-PER\n"
                    "Edward Edward PROPN NNP 1 flat I-PER\n"
                    "Neal Neal PROPN NNP 1 flat I-PER\n"),
            (Names{"PER Larry Lewis", "PER Oksana Martin", "PER Edward Neal"}));
}

TEST_F(NameRefinerTest, DashEndsANameAndInitialsAndGreaterBeginOne) {
  EXPECT_EQ(refined("V V PROPN NNP 3 compound\n"
                    "K K PROPN NNP 3 compound\n"
                    "Rao Rao PROPN NNP 0 root B-PER\n"
                    "- - PUNCT : 3 punct I-PER\n"
                    "Analyst Analyst PROPN NNP 3 appos I-PER\n"
                    "Greater Greater ADJ JJ 7 amod\n"
                    "Halden Halden PROPN NNP 3 dep B-LOC\n"),
            (Names{"PER V K Rao", "LOC Greater Halden"}));
}

TEST_F(NameRefinerTest, NationalitiesAndEventsStay) {
  EXPECT_EQ(refined("Georgian Georgian ADJ JJ 2 amod B-NORP\n"
                    "troops troops NOUN NNS 3 nsubj\n"
                    "left leave VERB VBD 0 root\n"
                    "after after ADP IN 6 case\n"
                    "Vellmar Vellmar PROPN NNP 6 compound B-EVENT\n"
                    "Hall Hall PROPN NNP 3 obl I-EVENT\n"),
            (Names{"NORP Georgian", "EVENT Vellmar Hall"}));
}

}  // namespace
}  // namespace hearsay
