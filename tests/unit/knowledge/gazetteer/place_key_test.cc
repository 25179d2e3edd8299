#include "knowledge/gazetteer/place_key.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(PlaceKey, LeavesOutWhatSpellingsDifferIn) {
  EXPECT_EQ(place_key("Abéché"), place_key("abeche"));
  EXPECT_EQ(place_key("Sana'a"), place_key("Sanaa"));
  EXPECT_EQ(place_key("Sana’a"), "sanaa");
  EXPECT_EQ(place_key("Deir ez-Zor"), place_key("Deir Ezzor"));
  EXPECT_EQ(place_key("W. Va."), place_key("W.Va."));
}

TEST(PlaceKey, WritesOutWhatStandsShortInFront) {
  EXPECT_EQ(place_key("St. Louis"), place_key("Saint Louis"));
  EXPECT_EQ(place_key("Mt Pleasant"), "mountpleasant");
  EXPECT_EQ(place_key("Ft. Worth"), "fortworth");
  EXPECT_EQ(place_key("Stanley"), "stanley");
}

TEST(PlaceKey, HashIsFixed) { EXPECT_EQ(hash_of_place_key("a"), 0xAF63DC4C8601EC8CULL); }

}  // namespace
}  // namespace hearsay
