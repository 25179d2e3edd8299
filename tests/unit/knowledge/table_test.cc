#include "knowledge/table.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Table, ReadsCellsInTheOrderAskedFor) {
  const auto table = Table::parse("b\ta\n# note\n\n2\tx | y\n-\tz\n", "t.tsv", {"a", "b"});
  ASSERT_TRUE(table) << table.error().text();
  ASSERT_EQ(table->size(), 2U);
  EXPECT_EQ(table->row(0).list(0), (std::vector<std::string_view>{"x", "y"}));
  EXPECT_EQ(table->row(0).cell(1), "2");
  EXPECT_EQ(table->row(1).cell(1), "");
  EXPECT_EQ(table->row(1).where(), "t.tsv:5");
}

TEST(Table, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(Table::parse("a\tc\n", "t", {"a", "b"}).error().text(), "t: no column 'b'; line 1 must name: a b");
  EXPECT_EQ(Table::parse("a\tb\tc\n", "t", {"a", "b"}).error().text(), "t: unknown column 'c'; known are: a b");
  EXPECT_EQ(Table::parse("a\tb\n1\n", "t", {"a", "b"}).error().text(), "t:2: 1 cells, the header has 2");
  EXPECT_EQ(Table::parse("", "t", {"a"}).error().text(), "t: empty; line 1 must name: a");
  EXPECT_EQ(Table::parse("a\n\xFF\n", "t", {"a"}).error().text(), "t: not valid UTF-8");
}

}  // namespace
}  // namespace hearsay
