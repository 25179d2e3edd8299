#include "coding/factuality/embedding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

Result<EmbeddingTable> table_of(const std::string& rows) {
  const testing::TemporaryFolder folder;
  const auto path = folder.path() / "embedding.tsv";
  std::ofstream(path) << "lemma\tpos\tcomplement\tstatus\tpolarity\tfactuality\tabsorbs\texample\n" << rows;
  return EmbeddingTable::load(path);
}

TEST(EmbeddingTable, ReadsSignatures) {
  const auto table = table_of(
      "stop\tv\txcomp|obj\tnot_occurred\t-/~\t-1\tno\t-\n"
      "prevent\tv\tfrom\tnot_occurred\t-/?\t-2.6\tno\t-\n"
      "hesitate\tv\txcomp\thypothetical\t/+\t-0.4\tno\t-\n"
      "think\tv\tccomp\toccurred\t+/-\t1.3\tno\t-\n"
      "manage\tv\txcomp\toccurred\t+\t+3\tyes\t-\n");
  ASSERT_TRUE(table) << table.error().text();
  EXPECT_EQ(table->find("stop", 'v', "obj")->denied, "ongoing");
  EXPECT_EQ(table->find("prevent", 'v', "from")->denied, "possible");
  EXPECT_EQ(table->find("hesitate", 'v', "xcomp")->denied, "occurred");
  EXPECT_EQ(table->find("think", 'v', "ccomp")->denied, "not_occurred");
  EXPECT_EQ(table->find("manage", 'v', "xcomp")->denied, "");
  EXPECT_TRUE(table->find("manage", 'v', "xcomp")->absorbs);
  EXPECT_EQ(table->find("stop", 'v', "from"), nullptr);
  EXPECT_EQ(table->find("stop", 'n', "obj"), nullptr);
}

TEST(EmbeddingTable, FaultsNameTheRow) {
  const auto fault = [](const std::string& row) {
    const auto table = table_of(row);
    return table ? std::string() : table.error().text();
  };
  EXPECT_THAT(fault("stop\tv\txcomp\tnot_occurred\t-/x\t-1\tno\t-\n"), HasSubstr("embedding.tsv:2"));
  EXPECT_THAT(fault("stop\tv\txcomp\tnot_occurred\t-/x\t-1\tno\t-\n"), HasSubstr("polarity"));
  EXPECT_THAT(fault("stop\tv\txcomp\tdone\t-\t-1\tno\t-\n"), HasSubstr("unknown status 'done'"));
  EXPECT_THAT(fault("stop\tq\txcomp\toccurred\t-\t-1\tno\t-\n"), HasSubstr("unknown pos 'q'"));
  EXPECT_THAT(fault("stop\tv\txcomp\toccurred\t-\t7\tno\t-\n"), HasSubstr("from -3 to 3"));
}

}  // namespace
}  // namespace hearsay
