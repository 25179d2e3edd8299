#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "knowledge/petrarch/agent_conversion.h"

namespace hearsay::petrarch {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class AgentImport : public ::testing::Test {
 protected:
  static constexpr const char* kKnowledge = HEARSAY_SOURCE_DIR "/knowledge";

  std::string table(std::string text) {
    static const CodeBook codes = *CodeBook::load(kKnowledge);
    auto conversion = AgentConversion::load(kKnowledge, codes);
    EXPECT_TRUE(conversion);
    const auto lines = DictionaryLines::parse(std::move(text), "made.agents.txt", notes_);
    const auto entries = read_agent_dictionary(*lines, notes_, tally_);
    if (!entries) return entries.error().text();
    conversion->add(*entries, notes_, tally_);
    return conversion->table();
  }

  std::vector<std::string> reasons() {
    std::vector<std::string> out;
    for (const DictionaryNote& n : notes_.take()) out.push_back(std::to_string(n.line) + " " + n.reason);
    return out;
  }

  ImportNotes notes_;
  DictionaryTally tally_;
};

TEST_F(AgentImport, RolesWithSectors) {
  EXPECT_EQ(table("TOLL_KEEPER [~GOVBUS] # note\nHARBOUR POLICE {} [ ~COP]\nPEACE_WATCHER [IGO~]\nFOLK [~PPL]\n"),
            "role\tsector\tother_sectors\tkind\tcode\tflags\n"
            "folk\tCVL\t\tperson\t\tgeneric\n"
            "harbour police\tCOP\t\tgroup\t\t\n"
            "peace watcher\t\t\tperson\tIGO\t\n"
            "toll keeper\tGOV\tBUS\tperson\t\t\n");
  EXPECT_EQ(tally_.entries, 4U);
  EXPECT_EQ(tally_.carried, 4U);
}

TEST_F(AgentImport, GivenPluralsAreRolesToo) {
  const auto text = table("KNIGHT_OF_THE_QUAY {KNIGHTS_OF_THE_QUAY } [~MIL]\nPILOT [~MIL]\n");
  EXPECT_THAT(text, HasSubstr("\nknight of the quay\tMIL"));
  EXPECT_THAT(text, HasSubstr("\nknights of the quay\tMIL"));
  EXPECT_THAT(text, Not(HasSubstr("\npilots\t")));
}

TEST_F(AgentImport, MarkersAreReplacedByTheirItems) {
  const auto text =
      table("!FOLK! = MAN, WOMEN,PERSON\nFERRY!FOLK! [~BUS]\n!FOLK!_OF_THE_RIVER {} [~CVL]\nSHIP [~BUS]\n");
  EXPECT_THAT(text, HasSubstr("\nferryman\tBUS"));
  EXPECT_THAT(text, HasSubstr("\nferrywomen\tBUS"));
  EXPECT_THAT(text, HasSubstr("\nferryperson\tBUS"));
  EXPECT_THAT(text, HasSubstr("\nman of the river\tCVL"));
  EXPECT_THAT(text, Not(HasSubstr("!")));
  EXPECT_EQ(tally_.entries, 3U);
}

TEST_F(AgentImport, TheLastCodeOfAPhraseCounts) {
  EXPECT_THAT(table("WARDEN [~GOV]\nWARDEN [~COP]\n"), HasSubstr("\nwarden\tCOP"));
}

TEST_F(AgentImport, WhatIsWrongIsLostAndNoted) {
  const auto text = table(
      "GOOD_ONE [~GOV]\nNO_CODE\nBARE [GOV]\nODD!NAME! [~GOV]\nHALF!NAME [~GOV]\n!BAD = A, B\n"
      "QUEER_ONE [~QQQ]\n {} [~GOV]\nOPEN {MANY [~GOV]\nLOOSE [~MIL\n");
  EXPECT_THAT(text, HasSubstr("\nloose\tMIL"));
  EXPECT_THAT(reasons(), ElementsAre("2 no code", "3 an agent's code begins or ends with ~",
                                     "4 a marker that is not defined above", "5 a marker without its second !",
                                     "6 a marker that is not written !NAME! = WORD, WORD",
                                     "7 code with no meaning in triplets.tsv", "8 no words", "9 no } behind the plural",
                                     "10 no ] behind the code"));
  EXPECT_EQ(tally_.entries, tally_.carried + tally_.lost);
}

TEST_F(AgentImport, AnotherFileIsRefused) {
  EXPECT_EQ(table("\nKENYA [KEN]\n"), "made.agents.txt:2: no agent dictionary: no line has a code like [~GOV]");
}

}  // namespace
}  // namespace hearsay::petrarch
