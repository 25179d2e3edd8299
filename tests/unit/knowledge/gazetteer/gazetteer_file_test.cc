#include "knowledge/gazetteer/gazetteer_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "knowledge/gazetteer/place_key.h"
#include "support/small_gazetteer.h"
#include "support/temporary_file.h"
#include "weights/weight_writer.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using testing::small_world;
using testing::TemporaryFile;

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(GazetteerFile, GivesBackWhatWasBuilt) {
  const TemporaryFile file("places.hsw");
  const auto counts = small_world().write(file.path());
  ASSERT_TRUE(counts) << counts.error().text();
  EXPECT_EQ(counts->places, 8U);
  EXPECT_EQ(counts->without_position, 1U);  // the Empty Quarter
  EXPECT_EQ(counts->without_country, 0U);
  const auto gazetteer = GazetteerFile::open(file.path());
  ASSERT_TRUE(gazetteer) << gazetteer.error().text();
  EXPECT_EQ(gazetteer->size(), 8U);

  const auto hits = gazetteer->find(place_key("tarnfield"));
  ASSERT_EQ(hits.size(), 2U);
  const auto large = gazetteer->place(hits[0].place);
  EXPECT_EQ(large.country, "ZAF");
  EXPECT_EQ(large.population, 900000U);
  EXPECT_EQ(large.feature, "PPLA");
  EXPECT_EQ(gazetteer->place(large.region).name, "Eastmark");
  const auto small = gazetteer->place(hits[1].place);
  EXPECT_EQ(small.id, 2U);
  EXPECT_EQ(gazetteer->place(small.district).name, "Orrin County");
  EXPECT_TRUE(gazetteer->find(place_key("Nowhere")).empty());
}

TEST(GazetteerFile, RegionWithoutPositionLiesAmidItsTowns) {
  const TemporaryFile file("places.hsw");
  ASSERT_TRUE(small_world().write(file.path()));
  const auto gazetteer = GazetteerFile::open(file.path());
  ASSERT_TRUE(gazetteer);
  const auto west = gazetteer->place(gazetteer->find(place_key("Westmark")).at(0).place);
  EXPECT_NEAR(west.lat, -12.25, 1e-4);
  EXPECT_NEAR(west.lon, 25.25, 1e-4);
  EXPECT_EQ(west.population, 6200U);
  EXPECT_EQ(west.region, GazetteerFile::kNone);  // does not lie in itself
}

TEST(GazetteerFile, AliasesAreTold) {
  const TemporaryFile file("places.hsw");
  ASSERT_TRUE(small_world().write(file.path()));
  const auto gazetteer = GazetteerFile::open(file.path());
  ASSERT_TRUE(gazetteer);
  const auto hits = gazetteer->find(place_key("Orrinhaven"));
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_TRUE(hits[0].alias);
  EXPECT_EQ(gazetteer->place(hits[0].place).name, "Port Orrin");
  EXPECT_FALSE(gazetteer->find(place_key("Port Orrin")).at(0).alias);
}

TEST(GazetteerFile, SameInputSameBytes) {
  const TemporaryFile one("one.hsw"), two("two.hsw");
  ASSERT_TRUE(small_world().write(one.path()));
  ASSERT_TRUE(small_world().write(two.path()));
  EXPECT_EQ(bytes_of(one.path()), bytes_of(two.path()));
}

TEST(GazetteerFile, SecondTellingOfAPlaceAddsNames) {
  const TemporaryFile file("places.hsw");
  GazetteerBuilder builder = small_world();
  GeonamesPlace again = testing::town(3, "Haldenstad", 0, 0, "ZB", "W", "1", 6000);
  builder.add({again});
  ASSERT_TRUE(builder.write(file.path()));
  const auto gazetteer = GazetteerFile::open(file.path());
  ASSERT_TRUE(gazetteer);
  const auto place = gazetteer->place(gazetteer->find(place_key("Haldenstad")).at(0).place);
  EXPECT_EQ(place.name, "Halden");
  EXPECT_NEAR(place.lat, -12.2, 1e-4);  // where it was told first
  EXPECT_EQ(place.population, 6000U);
}

TEST(GazetteerFile, RefusesDamage) {
  const TemporaryFile whole("places.hsw");
  ASSERT_TRUE(small_world().write(whole.path()));
  std::string bytes = bytes_of(whole.path());
  const auto refusal = [](const std::string& text) {
    const TemporaryFile file("bad.hsw", text);
    const auto opened = GazetteerFile::open(file.path());
    return opened ? std::string("opened") : opened.error().text();
  };
  EXPECT_EQ(refusal(bytes), "opened");
  std::string flipped = bytes;
  flipped[flipped.size() / 2] ^= 0x10;
  EXPECT_THAT(refusal(flipped), HasSubstr("checksum"));
  EXPECT_THAT(refusal(bytes.substr(0, bytes.size() - 64)), HasSubstr("size"));
  EXPECT_THAT(refusal("nothing"), HasSubstr("header"));

  const TemporaryFile other("other.hsw");
  WeightWriter writer;
  writer.value("model", "analysis/2");
  ASSERT_TRUE(writer.write(other.path()));
  const auto opened = GazetteerFile::open(other.path());
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().text(), HasSubstr("script/gazetteer"));
}

TEST(GazetteerFile, RefusesAnEmptyOne) {
  const TemporaryFile file("places.hsw");
  ASSERT_TRUE(GazetteerBuilder({}).write(file.path()));
  const auto opened = GazetteerFile::open(file.path());
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().text(), HasSubstr("empty"));
}

}  // namespace
}  // namespace hearsay
