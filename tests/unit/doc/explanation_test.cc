#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "doc/display.h"
#include "doc/html.h"
#include "hearsay/format.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::quote_of;
using testing::sample_analysis;

std::string text_of(const Analysis& analysis, std::size_t width = 140) {
  std::string out;
  write_explanation(analysis, analysis.events[0], {width, false}, out);
  return out;
}

std::string page_of(const Analysis& analysis) {
  std::string out = explanation_page_header();
  write_explanation_page(analysis, {&analysis.events[0]}, 1, out);
  return out + explanation_page_footer();
}

TEST(Explanation, TellsEachPointAndHowItCameAbout) {
  const std::string out = text_of(sample_analysis());
  for (const char* part : {"sample/v1",
                           "officers >>detained<< two miners",
                           "COERCE arrest, CAMEO 173, conflict in deeds",
                           "“detained”, the verb ‘detain’, active",
                           "does it: “officers”, the subject of ‘detained’",
                           "told again by: “said”",
                           "predicates-coerce.tsv:7 detain",
                           "takes: actor from the subject",
                           "asks: the object must be there",
                           "found as: the object of ‘detained’",
                           "coded by: role 'police' of SRB",
                           "“Šef of the Órla police” states it (a1)",
                           "cue: “said”",
                           "because: it is what ‘said’ is about: occurred",
                           "Friday (2025-05-02)",
                           "found as: the ‘on’ phrase of ‘said’",
                           "read against: 2025-05-03",
                           "Žabari, SRB",
                           "arrested 2",
                           "0.75, the chance",
                           "+0.5: every actor has a country",
                           "-0.4: a noun tells it",
                           "Miners held, \"two\" in all · Dunav Daily"}) {
    EXPECT_THAT(out, HasSubstr(part));
  }
}

TEST(Explanation, StaysInsideItsColumns) {
  for (const std::size_t width : {40U, 80U}) {
    std::istringstream lines(text_of(sample_analysis(), width));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), width) << line;
  }
}

TEST(Explanation, StoredEventWithoutBasisSaysSo) {
  Analysis analysis = sample_analysis();
  analysis.events[0].basis.reset();
  EXPECT_THAT(text_of(analysis), HasSubstr("not recorded; ingest --recode"));
}

TEST(Html, EscapesMarkupAndDropsControls) {
  EXPECT_EQ(html_text("<b a=\"1\" b='2'>&amp;\x01\x1b[31m\nx\xE2\x80\xAEy"),
            "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;[31m\nxy");
}

TEST(Html, MarksMayOverlapAndReachOutside) {
  const std::string text = "ab<cd>ef";
  EXPECT_EQ(html_marked(text, {0, 8}, {{{1, 4}, "who", ""}, {{3, 6}, "trigger", "<sup>v1</sup>"}}),
            "a<span class=\"who\">b&lt;</span><span class=\"who trigger\">c</span><span class=\"trigger\">d&gt;</span>"
            "<sup>v1</sup>ef");
  EXPECT_EQ(html_marked(text, {3, 5}, {{{0, 8}, "who", "!"}}), "<span class=\"who\">cd</span>");
}

TEST(Page, HasTextAndCardsWithTheSameMarks) {
  const std::string page = page_of(sample_analysis());
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n"));
  EXPECT_TRUE(page.ends_with("</html>\n"));
  EXPECT_THAT(page, HasSubstr("<span class=\"trigger\">detained</span><sup><a href=\"#r1-v1\">v1</a></sup>"));
  EXPECT_THAT(page, HasSubstr("<section class=\"event\" id=\"r1-v1\">"));
  EXPECT_THAT(page, HasSubstr("<span class=\"whom\">two miners</span>"));
  EXPECT_THAT(page, HasSubstr("<dt>Confidence</dt>"));
}

TEST(Page, NothingOfAReportBecomesMarkup) {
  const std::string evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
  Analysis analysis = sample_analysis(evil);
  analysis.document.title = evil;
  analysis.document.outlet = evil;
  analysis.document.url = "javascript:alert(1)//" + evil;
  analysis.document.language = "en\" onload=\"alert(1)";
  analysis.document.text = evil + " said " + evil;
  EventRecord& event = analysis.events[0];
  event.id = evil;
  event.event = evil;
  event.evidence = quote_of(analysis.document.text, analysis.document.text);
  event.trigger = quote_of(analysis.document.text, "said");
  event.actor[0].entity_text = evil;
  event.actor[0].actor.path = evil;
  event.actor[0].actor.identifier_text = evil;
  event.basis->arguments[0].link = evil;
  event.rule = evil;
  analysis.attributions[0].source->quote.text = evil;
  const std::string page = page_of(analysis);
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("onload=\"")));
  EXPECT_THAT(page, Not(HasSubstr("href=\"javascript")));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST(Page, SurvivesSpansThatFitNothing) {
  Analysis analysis = sample_analysis();
  analysis.events[0].evidence.span = {5000, 9000};
  analysis.events[0].trigger.span = {7, 3};
  analysis.document.text = "short";
  const std::string page = page_of(analysis);
  EXPECT_THAT(page, HasSubstr("<span class=\"source\">sho</span><span class=\"source\">rt</span></div>"));
  EXPECT_THAT(page, HasSubstr("<blockquote></blockquote>"));
}

}  // namespace
}  // namespace hearsay
