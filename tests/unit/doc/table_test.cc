#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "doc/display.h"
#include "doc/event_words.h"
#include "hearsay/format.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::sample_analysis;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

TEST(Display, MeasuresColumnsNotBytes) {
  EXPECT_EQ(display_width("Órla"), 4U);
  EXPECT_EQ(display_width("東京"), 4U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);
}

TEST(Display, TakesControlsOutOfALine) { EXPECT_EQ(plain_line(" a\n\tb \x1b[31mc\xE2\x80\xAE"), "a b [31mc"); }

TEST(Display, WrapsBetweenWordsAndInsideLongOnes) {
  EXPECT_EQ(wrap("two miners held", 10), (std::vector<std::string>{"two miners", "held"}));
  EXPECT_EQ(wrap("abcdefgh ij", 4), (std::vector<std::string>{"abcd", "efgh", "ij"}));
  EXPECT_EQ(wrap("", 4), (std::vector<std::string>{""}));
}

TEST(Display, CutsAroundTheMark) {
  const std::string text = "the council of the northern valley said that troops had left the old mill by noon";
  const auto at = static_cast<std::uint32_t>(text.find("left"));
  for (const std::size_t width : {20U, 40U, 60U, 200U}) {
    const std::string line = marked_line(text, {at, at + 4}, width, {});
    EXPECT_LE(display_width(line), width);
    EXPECT_THAT(line, HasSubstr("[left]"));
  }
}

TEST(Table, NeverGoesPastItsWidth) {
  Analysis analysis = sample_analysis();
  analysis.events[0].actor[0].actor.identifier_text = std::string(300, 'w') + " of 東京都の警察 and the rest";
  for (const std::size_t width : {40U, 80U, 100U, 140U}) {
    std::string out = table_header({width, false});
    write_table_title(analysis, {width, false}, out);
    write_table(analysis, analysis.events[0], {width, false}, out);
    for (const std::string& line : lines_of(out)) EXPECT_LE(display_width(line), width) << line;
  }
}

TEST(Table, SaysItInPlainWords) {
  const Analysis analysis = sample_analysis();
  std::string out;
  write_table(analysis, analysis.events[0], {140, false}, out);
  EXPECT_THAT(out, HasSubstr("Órla police (SRB COP)"));
  EXPECT_THAT(out, HasSubstr("COERCE arrest"));
  EXPECT_THAT(out, HasSubstr("occurred · says Šef of the"));
  EXPECT_THAT(out, HasSubstr("officers [detained] two miners"));
  EXPECT_THAT(out, Not(HasSubstr("\x1b")));
}

TEST(Table, ColoursOnlyWhenAsked) {
  const Analysis analysis = sample_analysis();
  std::string out;
  write_table(analysis, analysis.events[0], {100, true}, out);
  EXPECT_THAT(out, HasSubstr("\x1b[1mdetained"));
}

TEST(EventWords, PutsTheInnermostSourceFirst) {
  Analysis analysis = sample_analysis();
  AttributionRecord denial = analysis.attributions[0];
  denial.id = "a2";
  denial.stance = "denies";
  denial.source->quote.text = "the mayor";
  analysis.attributions.push_back(denial);
  analysis.events[0].attribution = {"a1", "a2"};
  EXPECT_EQ(source_words(analysis, analysis.events[0]), "denied by the mayor, says Šef of the Órla police");
  analysis.attributions[1].source.reset();
  analysis.attributions[1].cue.text = "According to reports";
  EXPECT_EQ(source_words(analysis, analysis.events[0]), "according to reports, says Šef of the Órla police");
}

TEST(Csv, QuotesAsRfc4180) {
  const Analysis analysis = sample_analysis();
  std::string out;
  write_csv(analysis, analysis.events[0], out);
  EXPECT_THAT(out, HasSubstr("\"Miners held, \"\"two\"\" in all\""));
  EXPECT_TRUE(out.ends_with("0.75\r\n"));
  const auto commas = [](const std::string& s) { return std::count(s.begin(), s.end(), ','); };
  // The one comma inside a cell is in the title.
  EXPECT_EQ(commas(out) - 1, commas(csv_header()));
}

TEST(RejectedTable, FitsAndGivesTypeReasonAndEntry) {
  for (const std::size_t width : {40U, 80U, 140U}) {
    std::string out;
    write_rejected_table(sample_analysis(), {width, false}, out);
    for (const std::string& line : lines_of(out)) EXPECT_LE(display_width(line), width) << line;
  }
  std::string out;
  write_rejected_table(sample_analysis(), {140, false}, out);
  EXPECT_THAT(out, HasSubstr("“said”"));
  EXPECT_THAT(out, HasSubstr("CONSULT"));
  EXPECT_THAT(out, HasSubstr("asks for a recipient, and none is told (predicates-consult.tsv:1)"));
  std::string empty;
  write_rejected_table(Analysis{}, {80, false}, empty);
  EXPECT_EQ(empty, "Nothing was turned down.\n");
}

}  // namespace
}  // namespace hearsay
