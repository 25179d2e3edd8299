#include "ingest/boilerplate.h"

#include <gtest/gtest.h>

#include "knowledge/table.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

const std::filesystem::path kKnowledge = std::filesystem::path(HEARSAY_SOURCE_DIR) / "knowledge";

class BoilerplateTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = BoilerplateFinder::load(kKnowledge);
    ASSERT_TRUE(loaded) << loaded.error().text();
    finder_ = new BoilerplateFinder(std::move(*loaded));
  }
  static void TearDownTestSuite() { delete finder_; }

  static std::vector<std::string> marked(std::string_view text) {
    std::vector<std::string> out;
    for (const ByteSpan span : finder_->find(text)) out.emplace_back(span.of(text));
    return out;
  }

  static inline BoilerplateFinder* finder_ = nullptr;
};

TEST_F(BoilerplateTest, EveryRowMarksItsExampleAndSparesItsCounterExample) {
  const auto table =
      Table::read(kKnowledge / "outlets" / "boilerplate.tsv", {"scope", "pattern", "example", "counter"});
  ASSERT_TRUE(table) << table.error().text();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const std::string example(row.cell(2));
    if (row.cell(0) == "outlet") {
      EXPECT_TRUE(finder_->outlet_in(example)) << row.where();
      continue;
    }
    EXPECT_EQ(marked(example), std::vector<std::string>{example}) << row.where();
    EXPECT_TRUE(marked(row.cell(3)).empty()) << row.where() << ": " << row.cell(3);
  }
}

TEST_F(BoilerplateTest, NeighboursOnOneLineAreOneSpan) {
  EXPECT_EQ(marked("The port is shut. Follow Harbour Post on Telegram. Photo: handout."),
            std::vector<std::string>{"Follow Harbour Post on Telegram. Photo: handout."});
}

TEST_F(BoilerplateTest, LinesAreSpansOfTheirOwn) {
  EXPECT_EQ(marked("Advertisement\nShare\n\nTroops entered the port."),
            (std::vector<std::string>{"Advertisement", "Share"}));
}

TEST_F(BoilerplateTest, SpansAreSortedAndDisjoint) {
  const std::string text = "By Ane Solberg\nTroops left. Sign up for our newsletter. They came back. (FJW)\nEnds";
  std::uint32_t last = 0;
  for (const ByteSpan span : finder_->find(text)) {
    EXPECT_GE(span.begin, last);
    EXPECT_GT(span.end, span.begin);
    last = span.end;
  }
}

TEST_F(BoilerplateTest, ReportsOfEventsStay) {
  for (const std::string_view text : {
           "Soldiers killed nine villagers near the river on Friday, a survivor said.",
           "The minister urged citizens to follow the news on Facebook and report the rebels.",
           "Subscribers of the opposition paper were arrested in Lima.",
           "Police shared the image: a man with a rifle at the gate.",
           "The photographer was shot by police.",
           "Copies of the treaty were signed and exchanged by both sides.",
           "\"Read the agreement,\" the envoy told reporters, \"and withdraw your troops.\"",
           "He contributed to this campaign of terror, the judge said.",
           "The bulletin said that 40 people had fled.",
           "Cookies laced with poison killed two officers.",
           "Follow-up talks were cancelled after the attack.",
           "Watch groups accused the army of torture.",
           "Join forces or perish, the warlord told the clans.",
       }) {
    EXPECT_TRUE(marked(text).empty()) << text << " -> " << marked(text).front();
  }
}

TEST_F(BoilerplateTest, NamesTheOutlet) {
  EXPECT_EQ(finder_->outlet_in("Follow Harbour Post on WhatsApp for updates."), "Harbour Post");
  EXPECT_EQ(finder_->outlet_in("Subscribe to The Harbour Ledger for nine crowns a month."), "The Harbour Ledger");
  EXPECT_EQ(finder_->outlet_in("Read more on Latest Port News on Harbour.com."), "Harbour.com");
  EXPECT_EQ(finder_->outlet_in("Follow us on Twitter."), std::nullopt);
  EXPECT_EQ(finder_->outlet_in("Follow Ane Solberg on Twitter @fjordnotes."), std::nullopt);
}

TEST_F(BoilerplateTest, EmptyAndOddTexts) {
  EXPECT_TRUE(marked("").empty());
  EXPECT_TRUE(marked("\n\n \n").empty());
  EXPECT_TRUE(marked(std::string(100000, 'a')).empty());
}

TEST(BoilerplateTable, FaultsNameTheRow) {
  const testing::TemporaryFolder temporary;
  const auto& folder = temporary.path();
  std::filesystem::create_directories(folder / "outlets");
  const auto load = [&](const std::string& rows) {
    FILE* out = std::fopen((folder / "outlets" / "boilerplate.tsv").c_str(), "w");
    std::fputs(("scope\tpattern\texample\tcounter\n" + rows).c_str(), out);
    std::fclose(out);
    return BoilerplateFinder::load(folder);
  };
  EXPECT_NE(load("line\t(\tx\t-\n").error().text().find("boilerplate.tsv:2"), std::string::npos);
  EXPECT_NE(load("page\tx\tx\t-\n").error().text().find("scope"), std::string::npos);
  EXPECT_NE(load("outlet\tno group\tx\t-\n").error().text().find("group"), std::string::npos);
  EXPECT_FALSE(load(""));
}

}  // namespace
}  // namespace hearsay
