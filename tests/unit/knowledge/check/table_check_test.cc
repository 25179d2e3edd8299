#include "knowledge/check/table_check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace hearsay {
namespace {

namespace fs = std::filesystem;

const fs::path kKnowledge = fs::path(HEARSAY_SOURCE_DIR) / "knowledge";

constexpr const char* kPredicates = "pattern\tpos\tevent\tmode\tcameo\tactor\trecipient\tflags\texample\n";
constexpr const char* kActors =
    "id\tname\taliases\tcode\tsector\tother_sectors\tcameo\ttype\twikidata\tfrom\tto\tparent\thome\n";

class TableCheckTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("hearsay-check-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path file(const std::string& name, std::string text) const {
    std::replace(text.begin(), text.end(), ';', '\t');
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  /// "LINE: what" of every finding, in order; checks that all are of the file.
  std::vector<std::string> findings(const fs::path& path) const {
    const auto tables = tables_of({path}, kKnowledge);
    if (!tables) return {tables.error().text()};
    const auto found = check_tables(*tables, kKnowledge);
    if (!found) return {found.error().text()};
    std::vector<std::string> out;
    for (const Error& error : *found) {
      const std::string text = error.text();
      EXPECT_TRUE(text.starts_with(path.string() + ":")) << text;
      out.push_back(text.substr(std::min(text.size(), path.string().size() + 1)));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  std::vector<std::string> predicates(const std::string& rows) const {
    return findings(file("mine.tsv", kPredicates + rows));
  }

  fs::path folder_;
};

using Findings = std::vector<std::string>;

TEST_F(TableCheckTest, GoodRowsHaveNoFindings) {
  EXPECT_EQ(predicates("frobnicate;v;ASSAULT;;190;subj;obj;;Rebels frobnicated the village.\n"
                       "frobnicate obj:@missile;v;-;;;;;;The army frobnicated a rocket.\n"),
            Findings());
}

TEST_F(TableCheckTest, BadCodesAreTold) {
  EXPECT_EQ(predicates("a;v;ASSAULT;demo;190;subj;obj;;A.\nb;v;ATTACK;;;subj;obj;;B.\nc;v;ASSAULT;;9999;subj;obj;;C.\n"
                       "d;v;ASSAULT;;042;subj;obj;;D.\ne obj:@nosuch;v;ASSAULT;;;subj;obj;;E.\n"),
            Findings({"2: ASSAULT has no mode 'demo'", "3: unknown event type 'ATTACK'", "4: unknown CAMEO code '9999'",
                      "5: 'd' has CAMEO 042 (Make a visit), no code of ASSAULT",
                      "6: class '@nosuch' is neither built in nor in a table of classes"}));
}

TEST_F(TableCheckTest, DuplicatesAndShadowedSensesAreTold) {
  const std::string path = (folder_ / "mine.tsv").string();
  EXPECT_EQ(predicates("frobnicate obj:a,b with;v;ASSAULT;;190;subj;obj;;A.\n"
                       "frobnicate with obj:b,a;v;ASSAULT;;190;subj;obj;;B.\n"),
            Findings({"3: 'frobnicate with obj:b,a' stands twice; first at " + path + ":2"}));
  EXPECT_EQ(
      predicates("frobnicate obj:@missile,gun;v;-;;;;;;A.\n"
                 "frobnicate obj:gun,rocket;v;ASSAULT;;190;subj;obj;;B.\n"
                 "frobnicate obj:knife,rocket;v;ASSAULT;;190;subj;obj;;C.\n"),
      Findings({"3: 'frobnicate obj:gun,rocket' is never reached: 'frobnicate obj:@missile,gun' wins (" + path + ":2)",
                "4: 'frobnicate obj:knife,rocket' is never reached with rocket: 'frobnicate obj:@missile,gun' "
                "wins (" +
                    path + ":2)"}));
}

TEST_F(TableCheckTest, PatternsThatNoFrameMeetsAreTold) {
  const std::string order = "comp and poss must come after a constraint that names their noun";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Frob;v", "'Frob' is never met: lemmas are in lower case"},
      {"frob obj:NATO;v", "'frob obj:NATO' is never met: lemmas are in lower case"},
      {"frob comp:big;v", "'frob comp:big' is never met: " + order},
      {"frob comp:big obj:deed;v", "'frob comp:big obj:deed' is never met: " + order},
      {"frob obj:town;n", "'frob obj:town' is never met: a noun has no obj, iobj or prt"},
  };
  for (const auto& [row, finding] : cases) {
    EXPECT_EQ(predicates(row + ";ASSAULT;;190;subj;obj;;A.\n"), Findings({"2: " + finding}));
  }
  EXPECT_EQ(predicates("frob obj:deed comp:big;v;ASSAULT;;190;subj;obj;;A.\n"), Findings());
  EXPECT_EQ(predicates("frob obj:!town;n;ASSAULT;;190;subj;on;;A.\n"), Findings());
}

TEST_F(TableCheckTest, MissingExamplesAndUnsortedRowsAreTold) {
  EXPECT_EQ(predicates("frob with;v;ASSAULT;;190;subj;obj;;A.\nfrob;v;ASSAULT;;190;subj;obj;;\n"),
            Findings({"3: 'frob' has no example", "3: not sorted: 'frob' stands after 'frob with'"}));
}

TEST_F(TableCheckTest, AFurtherSenseMayReplaceAnOwnOne) {
  EXPECT_EQ(predicates("attack;v;-;;;;;;The chess player attacked.\n"), Findings());
}

TEST_F(TableCheckTest, ClassesAndTopicsHaveWordsThatLemmasCanBe) {
  EXPECT_EQ(findings(file("c.tsv", "class;words\nfrob;Big|very big|big|big\n")),
            Findings({"2: 'Big' is never met: lemmas are in lower case", "2: 'big' stands twice in frob",
                      "2: 'very big' is never met: at most one word here"}));
  EXPECT_EQ(findings(file("t.tsv", "context;words\ncorruption;slush fund|a very big fund\n")),
            Findings({"2: 'a very big fund' is never met: at most two words here"}));
}

TEST_F(TableCheckTest, ImpossibleDatesOfActorsAreTold) {
  const std::string path = (folder_ / "a.tsv").string();
  EXPECT_EQ(
      findings(file("a.tsv", std::string(kActors) + "x-a;Quay Watch;;KEN;PRM;;;;;2020;2019;;\n"
                                                    "x-b;Quay Guard;;KEN;PRM;;;;;2020-02-30;;;\n"
                                                    "x-c;Quay Force;;KEN;PRM;;;;;2010;2015;;\n"
                                                    "x-c;Quay Force;;KEN;REB;;;;;2014;2018;;\n"
                                                    "x-d;Quay Band;;QQQ;XXX;;;;;;;;\n")),
      Findings({"2: 'to' must be later than 'from'", "3: bad date '2020-02-30'; write YYYY, YYYY-MM or YYYY-MM-DD",
                "5: id 'x-c' has another row with overlapping dates",
                "6: bad code 'QQQ'; it must be a code of countries.tsv or IGO UNO EUR NGO ISM IMG MNC",
                "6: bad sector 'XXX'; see ontology/sectors.tsv"}));
}

TEST_F(TableCheckTest, FurtherActorsAndRolesThatAddNothingAreTold) {
  EXPECT_EQ(findings(file("a.tsv", std::string(kActors) + "x-un;United Nations;;UNO;;;;;;;;;\n")),
            Findings({"2: 'United Nations' is never used: the own tables have all its names"}));
  EXPECT_EQ(findings(file("r.tsv", "role;sector;other_sectors;kind;code;flags\npolice;COP;;group;;\n")),
            Findings({"2: 'police' is never used: the own tables have it"}));
}

TEST_F(TableCheckTest, AFileThatIsNoTableIsAnError) {
  EXPECT_EQ(findings(folder_ / "none.tsv"), Findings({(folder_ / "none.tsv").string() + ": cannot read the table"}));
  const auto tables = tables_of({file("prose.tsv", "Just prose.\n")}, kKnowledge);
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.error().message, "line 1 does not name the columns of a table of the lexicon or of actors");
}

TEST_F(TableCheckTest, OwnTablesAreKnownByWhereTheyLie) {
  const auto tables = tables_of({kKnowledge / "lexicon" / ".." / "lexicon" / "en" / "blocked.tsv"}, kKnowledge);
  ASSERT_TRUE(tables);
  EXPECT_TRUE((*tables)[0].own);
  EXPECT_EQ((*tables)[0].kind, TableKind::predicates);
}

}  // namespace
}  // namespace hearsay
