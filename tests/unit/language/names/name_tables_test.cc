#include "language/names/name_tables.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "knowledge/table.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

const std::filesystem::path kKnowledge = HEARSAY_SOURCE_DIR "/knowledge";

TEST(NameTables, AnswersFromTheirTables) {
  const auto tables = NameTables::load(kKnowledge);
  ASSERT_TRUE(tables) << tables.error().text();
  EXPECT_EQ(tables->type_by_last("bridge"), EntityType::facility);
  EXPECT_EQ(tables->type_by_last("airlines"), EntityType::organization);
  EXPECT_EQ(tables->type_by_last("school district"), EntityType::organization);
  EXPECT_EQ(tables->type_by_first("mount"), EntityType::place);
  EXPECT_EQ(tables->type_by_last("glorp"), std::nullopt);
  EXPECT_TRUE(tables->is_title("mrs."));
  ASSERT_NE(tables->given_name("Jordan"), nullptr);
  EXPECT_TRUE(tables->given_name("Jordan")->place);
  EXPECT_EQ(tables->given_name("jordan"), nullptr);
}

TEST(NameTables, KnowsPlacesByTheirSpelling) {
  const auto tables = NameTables::load(kKnowledge);
  ASSERT_TRUE(tables) << tables.error().text();
  const auto* rock = tables->place("LITTLE ROCK");
  ASSERT_NE(rock, nullptr);
  EXPECT_EQ(NameTables::spelling(*rock, "LITTLE ROCK"), Spelling::upper);
  EXPECT_EQ(NameTables::spelling(*rock, "Little Rock"), Spelling::exact);
  EXPECT_EQ(NameTables::spelling(*rock, "little rock"), Spelling::lower);
  EXPECT_EQ(NameTables::spelling(*rock, "little Rock"), Spelling::other);
  ASSERT_NE(tables->place("Turkey"), nullptr);
  EXPECT_TRUE(tables->place("Turkey")->also.word);
  ASSERT_NE(tables->place("Calif."), nullptr);
  EXPECT_TRUE(tables->place("Calif.")->abbreviation);
  EXPECT_EQ(tables->place("Glorpville"), nullptr);
}

void expect_sorted(const char* file, const std::vector<std::string_view>& columns, std::size_t least) {
  const auto table = Table::read(kKnowledge / "names" / file, columns);
  ASSERT_TRUE(table) << table.error().text();
  EXPECT_GE(table->size(), least);
  for (std::size_t i = 1; i < table->size(); ++i) {
    EXPECT_LE(table->row(i - 1).cell(0), table->row(i).cell(0)) << table->row(i).where();
  }
}

TEST(NameTables, RowsAreSortedAndMany) {
  expect_sorted("name_words.tsv", {"word", "position", "type"}, 400);
  expect_sorted("given_names.tsv", {"name", "also"}, 1500);
  expect_sorted("regions.tsv", {"name", "kind", "also"}, 400);
}

TEST(NameTables, RefusesUnknownWordsAndRepeatedRows) {
  const testing::TemporaryFolder temporary;
  const auto& folder = temporary.path();
  std::filesystem::create_directories(folder / "names");
  for (const char* body :
       {"Hall\tlast\tglorp\n", "Hall\tmiddle\tfacility\n", "Hall\tlast\tfacility\nhall\tlast\tplace\n"}) {
    std::ofstream(folder / "names" / "name_words.tsv") << "word\tposition\ttype\n" << body;
    const auto tables = NameTables::load(folder);
    ASSERT_FALSE(tables) << body;
    EXPECT_EQ(tables.error().code, ErrorCode::damaged) << body;
    EXPECT_NE(tables.error().text().find("name_words.tsv:"), std::string::npos) << tables.error().text();
  }
}

}  // namespace
}  // namespace hearsay
