#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "knowledge/petrarch/actor_conversion.h"
#include "knowledge/petrarch/timeline.h"

namespace hearsay::petrarch {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// What an actor dictionary becomes, with the tables of the source tree.
class ActorImport : public ::testing::Test {
 protected:
  static const CodeBook& codes() {
    static const CodeBook book = *CodeBook::load(HEARSAY_SOURCE_DIR "/knowledge");
    return book;
  }

  void read(std::string text) {
    notes_.begin_file("made.actors.txt");
    auto lines = DictionaryLines::parse(std::move(text), "made.actors.txt", notes_);
    ASSERT_TRUE(lines) << lines.error().text();
    auto records = read_actor_dictionary(*lines, notes_);
    ASSERT_TRUE(records) << records.error().text();
    tally_.lines = lines->count();
    conversion_.add(std::move(*records), notes_, tally_);
  }

  std::vector<std::string> rows() const {
    std::vector<std::string> out;
    std::string rest = conversion_.table();
    for (std::size_t end = 0; (end = rest.find('\n')) != std::string::npos; rest.erase(0, end + 1)) {
      out.push_back(rest.substr(0, end));
    }
    if (!out.empty()) out.erase(out.begin());
    return out;
  }

  std::vector<std::string> reasons() {
    std::vector<std::string> out;
    for (const DictionaryNote& n : notes_.take()) out.push_back(std::to_string(n.line) + " " + n.reason);
    return out;
  }

  ImportNotes notes_;
  ActorConversion conversion_{codes()};
  DictionaryTally tally_;
};

TEST_F(ActorImport, PhraseSynonymsAndOneCodeAreOneRow) {
  read("BLUE_HARBOUR_LEAGUE_ [NGAREB]\n+HARBOUR_LEAGUE_\n+B.H.L._\n");
  EXPECT_THAT(rows(), ElementsAre("petrarch-blue-harbour-league\tBlue Harbour League\tHarbour League|B.H.L."
                                  "\tNGA\tREB\t\tNGAREB\torganization\t\t\t\t\t"));
  EXPECT_EQ(tally_.entries, 3U);
  EXPECT_EQ(tally_.carried, 3U);
}

TEST_F(ActorImport, TheLastRecordCounts) {
  read("FIRST_ONE [KEN]\nLAST ONE [UGA]");
  EXPECT_THAT(rows(), SizeIs(2));
}

TEST_F(ActorImport, CodesMayStandOnTheirOwnLines) {
  read(
      "ORLA_TEN_BRINK_ # made up\n+O._TEN_BRINK_\n\t[NLDGOV 820101-860630]\n  [NLDOPP >20100704] ; left\n\t[NLDELI]\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("\tNLD\tELI\t\tNLDELI\tperson\t\t\t1982-01-01\t"),
                                  HasSubstr("\tNLD\tGOV\t\tNLDGOV\tperson\t\t1982-01-01\t1986-07-01\t"),
                                  HasSubstr("\tNLDELI\tperson\t\t1986-07-01\t2010-07-04\t"),
                                  HasSubstr("\tNLDOPP\tperson\t\t2010-07-04\t\t")));
}

TEST_F(ActorImport, TwoWordsWithoutBracketsAreAPhrase) {
  read("ANSGAR_VELD HOLM_\n\t[DNKGOV]\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("\tAnsgar Veld Holm\t")));
}

TEST_F(ActorImport, CommentsOfBothDialectsVanish) {
  read(
      "\xEF\xBB\xBF# head\n; older head\n<!-- over\nTHIS_IS_NONE [XXX]\n# --> \nREAL_ONE <!-- in --> [KEN] # "
      "tail\r\n\r\n"
      "OTHER_ONE\t[UGA]\t; tail\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("Other One\t\tUGA"), HasSubstr("Real One\t\tKEN")));
  EXPECT_THAT(reasons(), IsEmpty());
  EXPECT_EQ(tally_.lines, 8U);
}

TEST_F(ActorImport, DatesInAllTheirForms) {
  read(
      "A_ONE [KENGOV <19950601]\nB_TWO [KENGOV > 990816]\nC_THREE [KENGOV 19950601 - 19990815]\nD_FOUR [KENGOV "
      "300101]\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("person\t\t\t1995-06-01"), HasSubstr("person\t\t1999-08-16\t\t"),
                                  HasSubstr("\t1995-06-01\t1999-08-16\t"), HasSubstr("organization\t\t\t\t\t")));
  EXPECT_THAT(reasons(), ElementsAre("4 odd date; read as PETRARCH2 does"));
}

TEST_F(ActorImport, FaultyDatesCostTheirCodeOnly) {
  read("A_ONE [KENGOV 961301-970101][KENELI]\nB_TWO [UGAGOV 990101-980101]\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("KENELI")));
  EXPECT_EQ(tally_.partly, 1U);
  EXPECT_EQ(tally_.lost, 1U);
  EXPECT_THAT(reasons(), ElementsAre("1 no date; the code was left out",
                                     "2 the range ends before it begins; the code was left out", "2 no code"));
}

TEST_F(ActorImport, LongAndShortDatesAreReadAsTheOriginalDoes) {
  read("A_ONE [KENGOV >201005011]\nB_TWO [KENGOV >19990231]\nC_THREE [KENGOV >300101]\nD_FOUR [KENGOV >310101]\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("\t2010-05-01\t"), HasSubstr("\t1999-02-28\t"), HasSubstr("\t2030-01-01\t"),
                                  HasSubstr("\t1931-01-01\t")));
}

TEST_F(ActorImport, CodesBoundToNothingAreNoted) {
  read("\t[KEN]\n+ORPHAN_\nREAL_ONE [KEN]\n");
  EXPECT_THAT(reasons(), ElementsAre("1 codes without an actor above them", "2 a synonym without an actor above it"));
}

TEST_F(ActorImport, WhatHasNoCodeIsLostAndNoted) {
  read("NOBODY_AT_ALL\nNO_ACTOR [---]\n+NOR_THIS\nREAL_ONE [KEN]\n");
  EXPECT_EQ(tally_.lost, 3U);
  EXPECT_EQ(tally_.carried, 1U);
  EXPECT_THAT(reasons(), ElementsAre("1 no code", "2 coded as no actor", "3 coded as no actor"));
}

TEST_F(ActorImport, SlipsOfTheBracketsAreMended) {
  read("A_ONE [KENGOV\nB_TWO[UGA990101-991231]\n+B_DEUX [TZA]\nC_THREE [ken]\nD_FOUR [KEN/UGA][KEN]\n");
  EXPECT_THAT(rows(), SizeIs(6));  // three of them tell the times of the second
  EXPECT_THAT(reasons(), ElementsAre("1 no ] behind the code", "2 no blank between code and date",
                                     "3 codes on a synonym's line; taken for those of the actor",
                                     "4 code in small letters", "5 no actor code; left out"));
}

TEST_F(ActorImport, AnAgentsCodeIsNoActors) {
  read("A_ONE [~GOV]\nREAL_ONE [KEN]\n");
  EXPECT_EQ(tally_.lost, 1U);
  EXPECT_THAT(reasons(), Contains("1 an agent's code in an actor dictionary; left out"));
}

TEST_F(ActorImport, APhraseOfSeveralRecordsHasTheCodesOfAllInTheirOrder) {
  read("LENA_ORT [DEUGOV 990101-991231]\n+ORT\nORT [AUT]\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("petrarch-lena-ort\tLena Ort\t\tDEU\tGOV"),
                                  HasSubstr("petrarch-ort\tOrt\t\tAUT\t\t\tAUT\t"),
                                  HasSubstr("petrarch-ort\tOrt\t\tDEU\tGOV\t\tDEUGOV\t"),
                                  HasSubstr("petrarch-ort\tOrt\t\tAUT\t\t\tAUT\t")));
}

TEST_F(ActorImport, CodesInTermsOfPlover) {
  const auto check = [](std::string_view cameo, std::string_view code, std::string_view sector, std::string_view home) {
    const ActorCoding c = codes().actor(cameo);
    EXPECT_EQ(c.code, code) << cameo;
    EXPECT_EQ(c.sector, sector) << cameo;
    EXPECT_EQ(c.home, home) << cameo;
  };
  check("IGOUNOREFHCR", "UNO", "REF", "");
  check("IGOEUREEC", "EUR", "", "");
  check("MNCUSAMED", "MNC", "JRN", "USA");
  check("IMGMUSALQ", "IMG", "REB", "");
  check("USANGO", "USA", "SOC", "");
  check("YUGHRVGOV", "HRV", "GOV", "");
  check("SUNMIL", "RUS", "MIL", "");
  check("MUSGOV", "MUS", "GOV", "");
  check("KENGOVELI", "KEN", "ELI", "");
  check("KENHLH", "KEN", "MED", "");
  check("KENCHR", "KEN", "REL", "");
  EXPECT_FALSE(codes().actor("QQQREB").known);
  EXPECT_THAT(codes().actor("KENGOVMIL").other_sectors, ElementsAre("MIL"));
  EXPECT_EQ(codes().agent("MUSRAD").sector, "OPP");
}

TEST_F(ActorImport, UnknownCodesAreKeptAsCameo) {
  read("HIDDEN_VALLEY_RIDERS [QQQ]\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("\tHidden Valley Riders\t\t\t\t\tQQQ\torganization")));
  EXPECT_THAT(reasons(), ElementsAre("1 code with no meaning in triplets.tsv; kept as cameo alone"));
}

TEST_F(ActorImport, NamesArePrintedAsNamesAre) {
  read("UNION_OF_THE_NORTH_(UTN)_ [KEN]\n+O'MARA-QUAY_PLC\n+McVANE\n+WHO'S|WHO\n");
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("Union of the North (UTN)\tO'Mara-Quay PLC|McVANE|Who's Who\t")));
}

TEST_F(ActorImport, FilesThatAreNoDictionaryAreRefused) {
  const auto fails = [&](std::string text, std::string_view message) {
    const auto lines = DictionaryLines::parse(std::move(text), "x.txt", notes_);
    const auto error = lines ? read_actor_dictionary(*lines, notes_).error() : lines.error();
    EXPECT_EQ(error.text(), message);
  };
  fails("\x1F\x8B\x08", "x.txt:1: compressed with gzip; unpack it first: gunzip -k x.txt");
  fails(std::string("ABC\nD\0E", 7), "x.txt:2: a NUL byte; this is not a text file");
  fails("# none\nJust some prose.\n", "x.txt:2: no actor dictionary: no line has a code in brackets");
  fails("", "x.txt:1: no actor dictionary: no line has a code in brackets");
}

TEST_F(ActorImport, AStrayZeroInALongTextIsMended) {
  std::string text = "REAL_ONE [KEN]\nOTH\xFF_ONE [UGA]\n# " + std::string(3000, '-') + "\n";
  text[text.find('\xFF')] = '\0';
  read(std::move(text));
  EXPECT_THAT(rows(), ElementsAre(HasSubstr("Oth One"), HasSubstr("Real One")));
}

TEST_F(ActorImport, BytesThatAreNoUtf8AreMendedWithANote) {
  read("CAF\xC9_ROUGE [FRA]\n");
  EXPECT_THAT(reasons(), ElementsAre("1 bytes that are no UTF-8 or control characters"));
  EXPECT_THAT(rows(), SizeIs(1));
}

TEST(Timeline, ShorterTimesWinAndADayBelongsToWhoBegins) {
  const auto day = [](int y, unsigned m, unsigned d) {
    return Date(std::chrono::year(y), std::chrono::month(m), std::chrono::day(d));
  };
  const std::vector<DatedCode> codes = {
      {"DEF", {}, {}, false},
      {"LONG", day(1980, 1, 1), day(1990, 1, 1), true},
      {"NEXT", day(1990, 1, 1), {}, false},
      {"MID", day(1985, 1, 1), day(1985, 12, 31), true},
  };
  std::vector<std::string> out;
  for (const CodedTime& t : timeline(codes)) {
    out.push_back(t.code + " " + (t.from ? format_date(*t.from) : "") + "/" + (t.to ? format_date(*t.to) : ""));
  }
  EXPECT_THAT(out, ElementsAre("DEF /1980-01-01", "LONG 1980-01-01/1985-01-01", "MID 1985-01-01/1986-01-01",
                               "LONG 1986-01-01/1990-01-01", "NEXT 1990-01-01/"));
  EXPECT_THAT(timeline({{"OLD", {}, day(1991, 6, 24), false}}), SizeIs(1));
  EXPECT_THAT(timeline({}), IsEmpty());
}

}  // namespace
}  // namespace hearsay::petrarch
