#include "knowledge/gazetteer/geonames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/temporary_file.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::TemporaryFile;

constexpr std::string_view kTown =
    "11\tÉlbrook\tElbrook\tELB,Elbruck,elburuku,Элбрук\t10.5\t-20.25\tP\tPPLA\tZZ\t\tN1\t007\t\t\t4200\t\t5\tUTC\t2020-"
    "01-01\n";

TEST(Geonames, ReadsADump) {
  const TemporaryFile file("dump.txt", kTown);
  const auto places = read_geonames(file.path());
  ASSERT_TRUE(places) << places.error().text();
  ASSERT_EQ(places->size(), 1U);
  const GeonamesPlace& p = places->front();
  EXPECT_EQ(p.id, 11);
  EXPECT_EQ(p.name, "Élbrook");
  EXPECT_THAT(p.aliases, ElementsAre("Elbruck", "Elbrook"));  // no code, no transcription, no other script
  EXPECT_DOUBLE_EQ(p.lat, 10.5);
  EXPECT_DOUBLE_EQ(p.lon, -20.25);
  EXPECT_EQ(p.feature, "PPLA");
  EXPECT_EQ(p.country, "ZZ");
  EXPECT_EQ(p.admin1, "N1");
  EXPECT_EQ(p.admin2, "007");
  EXPECT_EQ(p.population, 4200U);
}

TEST(Geonames, ReadsListsOfRegions) {
  const TemporaryFile file(
      "regions.txt",
      "ZZ.N1\tNorth Province\tNorth Province\t21\nZZ.N1.007\tElb County\tElb County\t22\tElbshire|ELB\n");
  const auto places = read_geonames(file.path());
  ASSERT_TRUE(places) << places.error().text();
  ASSERT_EQ(places->size(), 2U);
  EXPECT_EQ(places->at(0).feature, "ADM1");
  EXPECT_FALSE(places->at(0).located);
  EXPECT_EQ(places->at(1).feature, "ADM2");
  EXPECT_EQ(places->at(1).admin2, "007");
  EXPECT_THAT(places->at(1).aliases, ElementsAre("Elbshire"));
}

TEST(Geonames, PassesOverWhatIsNoPlaceOfNews) {
  std::string hotel(kTown);
  hotel.replace(hotel.find("\tP\tPPLA\t"), 8, "\tS\tHTL\t");
  const TemporaryFile file("hotel.txt", hotel);
  const auto places = read_geonames(file.path());
  ASSERT_TRUE(places) << places.error().text();
  EXPECT_TRUE(places->empty());
}

TEST(Geonames, RefusesWithFileAndLine) {
  const auto refusal = [](const std::string& text) {
    const TemporaryFile file("bad.txt", text);
    const auto places = read_geonames(file.path());
    return places ? std::string("read") : places.error().text();
  };
  EXPECT_THAT(refusal(std::string(kTown) + "a\tb\n"), HasSubstr(":2"));
  EXPECT_THAT(refusal("a\tb\n"), HasSubstr("19 columns"));
  std::string north(kTown);
  north.replace(north.find("10.5"), 4, "95.5");
  EXPECT_THAT(refusal(north), HasSubstr("position on the globe"));
  EXPECT_THAT(refusal("ZZ\tNowhere\tNowhere\t1\n"), HasSubstr("without id"));
  EXPECT_THAT(refusal("ZZ.N1\t\xFF\tX\t1\n"), HasSubstr("not UTF-8"));
  const auto missing = read_geonames("/no/such/file.txt");
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().text(), HasSubstr("cannot be read"));
}

}  // namespace
}  // namespace hearsay
