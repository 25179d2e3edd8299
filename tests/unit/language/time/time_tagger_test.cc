#include "language/time/time_tagger.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/time/calendar.h"
#include "support/doc_builder.h"

namespace hearsay {
namespace {

TimeTagger tagger() {
  auto loaded = TimeTagger::load(HEARSAY_SOURCE_DIR "/knowledge/language/en");
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

/// A flat parse of blank-parted words: the second word is the verb, capitals are names, digits are numbers.
Doc read(std::string_view sentence, std::string_view published) {
  std::string lines;
  std::size_t at = 0;
  for (int i = 0; at < sentence.size(); ++i) {
    const std::size_t end = std::min(sentence.find(' ', at), sentence.size());
    const std::string word(sentence.substr(at, end - at));
    const bool past = word.ends_with("t") || word.ends_with("d");
    std::string tags = "NOUN NN 2 dep";
    if (word == "." || word == ",")
      tags = "PUNCT . 2 punct";
    else if (i == 1 && word == "may")
      tags = "AUX MD 3 aux";
    else if (i == 1)
      tags = past ? "VERB VBD 0 root" : "VERB VBP 0 root";
    else if (word == "2000")
      tags = "NUM CD 4 nummod";
    else if (word == "soldiers")
      tags = "NOUN NNS 2 obj";
    else if (word[0] >= '0' && word[0] <= '9')
      tags = "NUM CD 2 dep";
    else if (i > 0 && word[0] >= 'A' && word[0] <= 'Z')
      tags = "PROPN NNP 2 dep";
    if (sentence.find(" may ") != std::string_view::npos) {
      if (i == 2)
        tags = "VERB VB 0 root";
      else if (i != 1)
        tags.replace(tags.find('2'), 1, "3");
    }
    lines += word + " " + word + " " + tags + "\n";
    at = end + 1;
  }
  return testing::build_doc(lines, published);
}

struct Case {
  const char* sentence;
  const char* published;
  const char* text;  ///< empty: no expression
  const char* type;
  const char* value;
};

constexpr Case kCases[] = {
    {"They met on Friday .", "2025-03-17", "Friday", "DATE", "2025-03-14"},
    {"They met on Monday .", "2025-03-17", "Monday", "DATE", "2025-03-17"},
    {"They met last Monday .", "2025-03-17", "last Monday", "DATE", "2025-03-10"},
    {"They meet next Monday .", "2025-03-17", "next Monday", "DATE", "2025-03-24"},
    {"They met on Saturday night .", "2025-03-17", "Saturday night", "TIME", "2025-03-15TNI"},
    {"They met on Oct 3 .", "2025-10-03", "Oct 3", "DATE", "2025-10-03"},
    {"They met on 8 November .", "2025-11-10", "8 November", "DATE", "2025-11-08"},
    {"They met on 14 Jan 90 .", "1990-02-01", "14 Jan 90", "DATE", "1990-01-14"},
    {"They met in 2021 .", "2025-03-17", "2021", "DATE", "2021"},
    {"They met in November 2024 .", "2025-03-17", "November 2024", "DATE", "2024-11"},
    {"They met in early September .", "2025-10-03", "early September", "DATE", "2025-09"},
    {"They met last month .", "2025-01-17", "last month", "DATE", "2024-12"},
    {"They met this year .", "2025-03-17", "this year", "DATE", "2025"},
    {"They met in the 1990s .", "2025-03-17", "the 1990s", "DATE", "199"},
    {"They met in recent years .", "2025-03-17", "recent years", "DATE", "PAST_REF"},
    {"They met three days ago .", "2025-03-17", "three days ago", "DATE", "2025-03-14"},
    {"They met for two weeks .", "2025-03-17", "two weeks", "DURATION", "P2W"},
    {"They meet every week .", "2025-03-17", "every week", "SET", "P1W"},
    {"They meet now .", "2025-03-17", "now", "DATE", "PRESENT_REF"},
    {"They meet soon .", "2025-03-17", "soon", "DATE", "FUTURE_REF"},
    {"They met recently .", "2025-03-17", "recently", "DATE", "PAST_REF"},
    {"They met at Easter .", "2025-04-30", "Easter", "DATE", "2025-04-20"},
    {"They met on Christmas Eve .", "2025-12-30", "Christmas Eve", "DATE", "2025-12-24"},
    {"They met last weekend .", "2025-12-24", "last weekend", "DATE", "2025-W51-WE"},
    {"They met last week .", "2004-11-24", "last week", "DATE", "2004-W47"},
    {"They met last summer .", "2026-03-19", "last summer", "DATE", "2025-SU"},
    {"They met in the fourth quarter of 2009 .", "2010-01-10", "the fourth quarter of 2009", "DATE", "2009-Q4"},
    {"They met today .", "2025-03-17", "today", "DATE", "2025-03-17"},
    {"They met yesterday .", "2025-03-01", "yesterday", "DATE", "2025-02-28"},
    {"They met at the end of last year .", "2009-02-18", "the end of last year", "DATE", "2008"},
    {"They met on March 3 , 2010 .", "2010-05-01", "March 3 , 2010", "DATE", "2010-03-03"},
    {"They met on 2021-08-15 .", "2025-03-17", "2021-08-15", "DATE", "2021-08-15"},
    {"They met on 7/8/07 .", "2007-07-09", "7/8/07", "DATE", "2007-07-08"},
    {"They held a 24-hour strike .", "2025-03-17", "24-hour", "DURATION", "PT24H"},
    {"They met two months later .", "2025-03-17", "two months later", "DATE", "2025-05"},
    {"They hold an annual march .", "2025-03-17", "annual", "SET", "P1Y"},
    {"They met for the past five years .", "2025-03-17", "the past five years", "DURATION", "P5Y"},
    {"They met at 9 a.m. on Tuesday .", "2025-03-19", "9 a.m. on Tuesday", "TIME", "2025-03-18T09:00"},
    {"They met in December .", "2026-01-12", "December", "DATE", "2025-12"},
    {"They met on the 3rd of May .", "2025-06-01", "the 3rd of May", "DATE", "2025-05-03"},
    {"They sent 2000 soldiers .", "2025-03-17", "", "", ""},
    {"They may march again .", "2025-03-17", "", "", ""},
    {"The Daily Herald closed .", "2025-03-17", "", "", ""},
};

TEST(TimeTagger, ReadsExpressionsAgainstThePublication) {
  const auto stage = tagger();
  for (const Case& c : kCases) {
    Doc doc = read(c.sentence, c.published);
    stage.run(doc);
    SCOPED_TRACE(c.sentence);
    if (c.text[0] == 0) {
      EXPECT_TRUE(doc.times.empty());
      continue;
    }
    ASSERT_EQ(doc.times.size(), 1U);
    std::string text;
    for (std::uint32_t i = doc.times[0].tokens.begin; i < doc.times[0].tokens.end; ++i) {
      text += (text.empty() ? "" : " ") + std::string(doc.form(TokenId(std::size_t{i})));
    }
    EXPECT_EQ(text, c.text);
    EXPECT_EQ(doc.times[0].type, c.type);
    EXPECT_EQ(doc.times[0].value, c.value);
  }
}

TEST(TimeTagger, LooksForwardWhereTheClauseDoes) {
  Doc doc = testing::build_doc(
      "They they PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nmeet meet VERB VB 0 root\non on ADP IN 5 case\n"
      "Wednesday Wednesday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n",
      "2025-12-02");
  tagger().run(doc);
  ASSERT_EQ(doc.times.size(), 1U);
  EXPECT_EQ(doc.times[0].value, "2025-12-03");
}

TEST(TimeTagger, WithoutADateOfPublicationWeekdaysStayOpen) {
  Doc doc = read("They met on Friday .", "");
  tagger().run(doc);
  ASSERT_EQ(doc.times.size(), 1U);
  EXPECT_EQ(doc.times[0].value, "XXXX-WXX-5");
  EXPECT_FALSE(doc.times[0].earliest);
}

TEST(Calendar, RangesOfValues) {
  struct Range {
    const char* value;
    const char* earliest;
    const char* latest;
  };
  for (const Range& r :
       {Range{"2024", "2024-01-01", "2024-12-31"}, Range{"2024-02", "2024-02-01", "2024-02-29"},
        Range{"2025-W01", "2024-12-30", "2025-01-05"}, Range{"2025-W51-WE", "2025-12-20", "2025-12-21"},
        Range{"2025-SU", "2025-06-01", "2025-08-31"}, Range{"2009-Q4", "2009-10-01", "2009-12-31"},
        Range{"199", "1990-01-01", "1999-12-31"}, Range{"18", "1800-01-01", "1899-12-31"},
        Range{"FY1990", "1990-01-01", "1990-12-31"}, Range{"1988-H2", "1988-07-01", "1988-12-31"},
        Range{"2025-10-04TNI", "2025-10-04", "2025-10-04"}}) {
    const auto range = calendar::range_of(r.value, std::nullopt);
    ASSERT_TRUE(range.earliest && range.latest) << r.value;
    EXPECT_EQ(format_date(*range.earliest), r.earliest);
    EXPECT_EQ(format_date(*range.latest), r.latest);
  }
  EXPECT_FALSE(calendar::range_of("P2W", std::nullopt).earliest);
}

TEST(Calendar, GrainsOfValues) {
  using calendar::Grain;
  struct Named {
    const char* value;
    Grain grain;
  };
  for (const Named& n :
       {Named{"18", Grain::century}, Named{"199", Grain::decade}, Named{"1990", Grain::year},
        Named{"FY1990", Grain::year}, Named{"1990-H1", Grain::half}, Named{"1990-WI", Grain::season},
        Named{"1990-Q3", Grain::quarter}, Named{"1990-11", Grain::month}, Named{"1990-W07", Grain::week},
        Named{"1990-W07-WE", Grain::week}, Named{"1990-11-05TNI", Grain::day}, Named{"PRESENT_REF", Grain::none},
        Named{"P2W", Grain::none}, Named{"XXXX-WXX-1", Grain::none}, Named{"", Grain::none}}) {
    EXPECT_EQ(calendar::grain_of(n.value), n.grain) << n.value;
  }
}

TEST(Calendar, NthWeekdays) {
  EXPECT_EQ(format_date(calendar::nth_weekday(2013, 11, 4, 4)), "2013-11-28");
  EXPECT_EQ(format_date(calendar::nth_weekday(2013, 9, 1, 1)), "2013-09-02");
  EXPECT_EQ(format_date(calendar::nth_weekday(2013, 5, 5, 1)), "2013-05-27");
}

TEST(Calendar, EasterSundays) {
  EXPECT_EQ(format_date(calendar::easter(2024)), "2024-03-31");
  EXPECT_EQ(format_date(calendar::easter(2026)), "2026-04-05");
}

}  // namespace
}  // namespace hearsay
