#include "ingest/markdown.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

std::string text_of(std::string_view markdown) {
  const auto report = read_markdown(markdown);
  EXPECT_TRUE(report);
  return report ? report->text : "";
}

TEST(Markdown, FirstHeadingIsTheTitle) {
  const auto report = read_markdown("# Ferry *sinks*\n\nNine people died.\n\n## Rescue\n\nBoats came.\n");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->title, "Ferry sinks");
  EXPECT_EQ(report->text, "Nine people died.\n\nRescue\n\nBoats came.");
}

TEST(Markdown, MarksGoWordsStay) {
  EXPECT_EQ(text_of("The **army** _left_ ~~at once~~ `today`, the [ministry](https://example.org \"t\") said."),
            "The army left at once today, the ministry said.");
  EXPECT_EQ(text_of("A snake_case_word and 3 * 4 * 5 stay."), "A snake_case_word and 3 * 4 * 5 stay.");
  EXPECT_EQ(text_of("Escaped \\*stars\\* stay."), "Escaped *stars* stay.");
  EXPECT_EQ(text_of("See [the report][r].\n\n[r]: https://example.org\n"), "See the report.");
  EXPECT_EQ(text_of("&ldquo;Go&rdquo; &amp; stay &#8212; &#x2019;"), "“Go” & stay — ’");
}

TEST(Markdown, LinesOfAParagraphAreJoined) {
  EXPECT_EQ(text_of("Troops left\nthe town.\n\nThey came\nback."), "Troops left the town.\n\nThey came back.");
  EXPECT_EQ(text_of("One  \ntwo"), "One\ntwo");
}

TEST(Markdown, ListsAndQuotes) {
  EXPECT_EQ(text_of("Demands:\n\n- an end to the siege\n- food\n\nNothing came."),
            "Demands:\n\nan end to the siege\nfood\n\nNothing came.");
  EXPECT_EQ(text_of("1. first\n2. second"), "first\nsecond");
  EXPECT_EQ(text_of("> We shall stay.\n\nHe left."), "We shall stay.\n\nHe left.");
}

TEST(Markdown, CodeImagesRulesAndHtmlAreLeftOut) {
  EXPECT_EQ(
      text_of("Before.\n\n```\nint attack();\n```\n\n![a soldier](x.png)\n\n---\n\n<!-- note -->\n\nAfter <b>all</b>."),
      "Before.\n\nAfter all.");
}

TEST(Markdown, Tables) { EXPECT_EQ(text_of("| town | dead |\n|---|---|\n| Gao | 3 |\n"), "town dead\nGao 3"); }

TEST(Markdown, FrontMatter) {
  const auto report = read_markdown(
      "---\ntitle: \"Ferry sinks\"\ndate: 2024-05-01\nsource: Fjord Wire\nlink: https://example.org/a\ntags: "
      "x\n---\nNine died.");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->title, "Ferry sinks");
  EXPECT_EQ(report->published, "2024-05-01");
  EXPECT_EQ(report->outlet, "Fjord Wire");
  EXPECT_EQ(report->url, "https://example.org/a");
  EXPECT_EQ(report->text, "Nine died.");
}

TEST(Markdown, OddInputs) {
  EXPECT_EQ(text_of(""), "");
  EXPECT_EQ(text_of("---\n---\nx"), "x");
  EXPECT_EQ(text_of("---\nno end"), "no end");
  EXPECT_EQ(text_of(std::string(5000, '>') + "x").size(), 1U);
  EXPECT_FALSE(text_of(std::string(20000, '[')).empty());
}

}  // namespace
}  // namespace hearsay
