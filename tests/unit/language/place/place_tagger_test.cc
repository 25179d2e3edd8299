#include "language/place/place_tagger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "support/doc_builder.h"
#include "support/small_gazetteer.h"
#include "support/temporary_file.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using testing::TemporaryFile;

class PlaceTaggerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    file_ = std::make_unique<TemporaryFile>("places.hsw");
    ASSERT_TRUE(testing::small_world().write(file_->path()));
    auto loaded = Gazetteer::load(HEARSAY_SOURCE_DIR "/knowledge", file_->path());
    ASSERT_TRUE(loaded) << loaded.error().text();
    gazetteer_ = std::make_unique<Gazetteer>(std::move(*loaded));
  }

  std::vector<PlaceRecord> places(std::string_view lines) const {
    Doc doc = testing::build_doc(lines);
    PlaceTagger(*gazetteer_).run(doc);
    std::vector<PlaceRecord> out;
    for (const Place& p : doc.places) out.push_back(p.resolved);
    return out;
  }

  std::vector<std::string> countries(std::string_view lines) const {
    std::vector<std::string> out;
    for (const auto& p : places(lines)) out.push_back(p.country.value_or("-"));
    return out;
  }

  std::unique_ptr<TemporaryFile> file_;
  std::unique_ptr<Gazetteer> gazetteer_;
};

TEST_F(PlaceTaggerTest, LargestWhereNothingElseIsTold) {
  const auto found = places(
      "It it PRON PRP 2 nsubj\n"
      "burned burn VERB VBD 0 root\n"
      "in in ADP IN 4 case\n"
      "Tarnfield Tarnfield PROPN NNP 2 obl B-LOC\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].country, "ZAF");
  EXPECT_EQ(found[0].admin1, "Eastmark");
  EXPECT_EQ(found[0].geonames_id, 1);
  EXPECT_EQ(found[0].feature, "PPLA");
}

TEST_F(PlaceTaggerTest, RegionBehindACommaDecides) {
  EXPECT_THAT(countries("Tarnfield Tarnfield PROPN NNP 4 nsubj B-LOC\n"
                        ", , PUNCT , 3 punct\n"
                        "Westmark Westmark PROPN NNP 1 appos B-LOC\n"
                        "burned burn VERB VBD 0 root\n"),
              ElementsAre("ZMB", "ZMB"));
}

TEST_F(PlaceTaggerTest, NeighboursDecide) {
  EXPECT_THAT(countries("Tarnfield Tarnfield PROPN NNP 6 nsubj B-LOC\n"
                        ", , PUNCT , 3 punct\n"
                        "Halden Halden PROPN NNP 1 conj B-LOC\n"
                        "and and CCONJ CC 5 cc\n"
                        "Orrinhaven Orrinhaven PROPN NNP 1 conj B-LOC\n"
                        "burned burn VERB VBD 0 root\n"),
              ElementsAre("ZMB", "ZMB", "ZMB"));
}

TEST_F(PlaceTaggerTest, PeopleTellTheCountry) {
  EXPECT_THAT(countries("Zambian Zambian ADJ JJ 2 amod B-NORP\n"
                        "police police NOUN NNS 5 nsubj\n"
                        ", , PUNCT , 4 punct\n"
                        "Zambians Zambian PROPN NNPS 2 conj B-NORP\n"
                        "entered enter VERB VBD 0 root\n"
                        "Tarnfield Tarnfield PROPN NNP 5 obj B-LOC\n"),
              ElementsAre("ZAF"));  // two words against nine hundred thousand people
  EXPECT_THAT(countries("Halden Halden PROPN NNP 3 nsubj B-LOC\n"
                        "Zambians Zambian PROPN NNPS 3 nsubj B-NORP\n"
                        "entered enter VERB VBD 0 root\n"
                        "Tarnfield Tarnfield PROPN NNP 3 obj B-LOC\n"),
              ElementsAre("ZMB", "ZMB"));
}

TEST_F(PlaceTaggerTest, LevelAndPartAreNoPartOfTheName) {
  const auto found = places(
      "Southern Southern ADJ JJ 2 amod B-LOC\n"
      "Halden Halden PROPN NNP 3 nsubj I-LOC\n"
      "met meet VERB VBD 0 root\n"
      "Eastmark Eastmark PROPN NNP 5 compound B-LOC\n"
      "Province Province PROPN NNP 3 obj I-LOC\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, "Halden");
  EXPECT_EQ(found[1].name, "Eastmark");
  EXPECT_EQ(found[1].feature, "ADM1");
}

TEST_F(PlaceTaggerTest, UnknownTownTakesTheCountryAroundAndNoCoordinates) {
  const auto found = places(
      "Diboro Diboro PROPN NNP 4 nsubj B-LOC\n"
      "in in ADP IN 3 case\n"
      "Zambia Zambia PROPN NNP 1 nmod B-LOC\n"
      "burned burn VERB VBD 0 root\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].country, "ZMB");
  EXPECT_FALSE(found[0].lat);
}

TEST_F(PlaceTaggerTest, SeaHasNoCountryWhateverIsTold) {
  EXPECT_THAT(countries("Zambia Zambia PROPN NNP 2 nsubj B-LOC\n"
                        "reached reach VERB VBD 0 root\n"
                        "the the DET DT 5 det\n"
                        "Red Red PROPN NNP 5 compound B-LOC\n"
                        "Sea Sea PROPN NNP 2 obj I-LOC\n"),
              ElementsAre("ZMB", "-"));
}

TEST_F(PlaceTaggerTest, NamesOfTheFileNeedALabel) {
  EXPECT_THAT(countries("Halden Halden PROPN NNP 2 nsubj\n"
                        "left leave VERB VBD 0 root\n"
                        "Zambia Zambia PROPN NNP 2 obj B-LOC\n"),
              ElementsAre("ZMB"));
}

}  // namespace
}  // namespace hearsay
