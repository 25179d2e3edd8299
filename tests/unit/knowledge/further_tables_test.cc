#include "knowledge/actors/further_tables.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "knowledge/actor_base.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

constexpr const char* kColumns =
    "id\tname\taliases\tcode\tsector\tother_sectors\tcameo\ttype\twikidata\tfrom\tto\tparent\thome\n";

class FurtherTables : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("hearsay-further-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path file(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  static Result<ActorBase> load(const std::vector<fs::path>& further) {
    return ActorBase::load(HEARSAY_SOURCE_DIR "/knowledge", further);
  }

  /// The senses of a name, of the own tables or further ones.
  static std::vector<NameSense> senses(const ActorBase& base, std::string_view name) {
    std::vector<NameSense> out;
    const auto node = base.names().node_of(name);
    if (node == PhraseTrie::kNoNode) return out;
    for (const auto phrase : base.names().ending(node)) out.push_back(base.sense(base.names().phrase(phrase).value));
    return out;
  }

  fs::path folder_;
};

TEST_F(FurtherTables, AddActorsAndRoles) {
  file("actors.tsv", std::string(kColumns) + "x-quay\tQuay Watch\tQW Guard\tKEN\tPRM\t\t\t\t\t\t\t\t\n" +
                         "x-none\tHidden Riders\t\t\t\t\tQQQ\t\t\t\t\t\t\n");
  file("roles.tsv",
       "role\tsector\tother_sectors\tkind\tcode\tflags\nquay-warden\tCOP\t\tperson\t\t\npolice\tCRM\t\tgroup\t\t\n");
  file("report.tsv", "file\tline\n");
  const auto base = load({folder_});
  ASSERT_TRUE(base) << base.error().text();
  ASSERT_EQ(senses(*base, "QW Guard").size(), 1U);
  EXPECT_TRUE(senses(*base, "QW Guard")[0].imported);
  EXPECT_EQ(base->actor(senses(*base, "Hidden Riders")[0].entry).terms[0].cameo, "QQQ");
  ASSERT_NE(base->role("quay warden"), nullptr);
  EXPECT_EQ(base->role("police")->sector, "COP");
}

TEST_F(FurtherTables, OwnNamesWinAndLendTheirEntryToFurtherNames) {
  const auto path = file("a.tsv", std::string(kColumns) +
                                      "x-un\tUNITED NATIONS\tThe Glass Tower Body|Kenya\tUSA\tMIL\t\t\t\t\t\t\t\t\n"
                                      "x-land\tKENYA\tQueenyaland\tKEN\t\t\tKEN\tplace\t\t\t\t\t\n");
  const auto base = load({path});
  ASSERT_TRUE(base) << base.error().text();
  for (const NameSense& s : senses(*base, "United Nations")) EXPECT_FALSE(s.imported);
  for (const NameSense& s : senses(*base, "Kenya")) EXPECT_FALSE(s.imported);
  const auto lent = senses(*base, "Glass Tower Body");
  ASSERT_EQ(lent.size(), 1U);
  EXPECT_EQ(base->actor(lent[0].entry).terms[0].code, "UNO");
  EXPECT_EQ(base->actor_by_id("x-un"), nullptr);
  const auto land = senses(*base, "Queenyaland");
  ASSERT_EQ(land.size(), 1U);
  EXPECT_EQ(land[0].kind, NameKind::metonym);
  EXPECT_EQ(base->country(land[0].entry).code, "KEN");
}

TEST_F(FurtherTables, FaultsNameFileAndLine) {
  const auto bad = file("bad.tsv", std::string(kColumns) + "x\tX Y\t\tQQQ\tMIL\t\t\t\t\t\t\t\t\n");
  EXPECT_EQ(load({bad}).error().text().substr(0, bad.string().size() + 15), bad.string() + ":2: bad code 'Q");
  EXPECT_EQ(load({folder_ / "none.tsv"}).error().code, ErrorCode::not_found);
  EXPECT_EQ(load({file("odd.tsv", "a\tb\n")}).error().code, ErrorCode::damaged);
  fs::create_directories(folder_ / "empty");
  EXPECT_EQ(load({folder_ / "empty"}).error().text(),
            (folder_ / "empty").string() + ": no table of actors or roles in this folder");
}

}  // namespace
}  // namespace hearsay
