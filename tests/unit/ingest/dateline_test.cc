#include "ingest/dateline.h"

#include <gtest/gtest.h>

#include "ingest/outlet_book.h"
#include "knowledge/table.h"

namespace hearsay {
namespace {

const std::filesystem::path kKnowledge = std::filesystem::path(HEARSAY_SOURCE_DIR) / "knowledge";

class DatelineTest : public ::testing::Test {
 protected:
  DatelineTest() {
    auto outlets = OutletBook::load(kKnowledge);
    EXPECT_TRUE(outlets) << outlets.error().text();
    outlets_ = std::make_unique<OutletBook>(std::move(*outlets));
    auto finder = DatelineFinder::load(kKnowledge, outlets_.get());
    EXPECT_TRUE(finder) << finder.error().text();
    finder_ = std::make_unique<DatelineFinder>(std::move(*finder));
  }

  std::unique_ptr<OutletBook> outlets_;
  std::unique_ptr<DatelineFinder> finder_;
};

struct Case {
  std::string_view text, dateline, place, agency;
  unsigned month, day;
  int year;
};

TEST_F(DatelineTest, AllUsualForms) {
  const Case cases[] = {
      {"THE HAGUE - A court sat.", "THE HAGUE -", "THE HAGUE", "", 0, 0, 0},
      {"OSLO (AP) — Dockers walked out.", "OSLO (AP) —", "OSLO", "AP", 0, 0, 0},
      {"LIMA, March 3 — Dockers walked out.", "LIMA, March 3 —", "LIMA", "", 3, 3, 0},
      {"San Marcos, 14 Jan 90 (ACAN-EFE) -- [Text] Dockers walked out.", "San Marcos, 14 Jan 90 (ACAN-EFE) --",
       "San Marcos", "ACAN-EFE", 1, 14, 1990},
      {"(Reuters) - Dockers walked out.", "(Reuters) -", "", "Reuters", 0, 0, 0},
      {"KYIV, Ukraine (AP) — Dockers walked out.", "KYIV, Ukraine (AP) —", "KYIV, Ukraine", "AP", 0, 0, 0},
      {"GAO, Oct 3 (Dune Wire) - At least two trucks burned.", "GAO, Oct 3 (Dune Wire) -", "GAO", "Dune Wire", 10, 3,
       0},
      {"CALLAO (PRN) – The union has won.", "CALLAO (PRN) –", "CALLAO", "PRN", 0, 0, 0},
      {"PORT LOUIS - A ferry sank.", "PORT LOUIS -", "PORT LOUIS", "", 0, 0, 0},
      {"RIO DE JANEIRO/LIMA, Dec. 2, 2021 (Xinhua) -- Talks ended.", "RIO DE JANEIRO/LIMA, Dec. 2, 2021 (Xinhua) --",
       "RIO DE JANEIRO/LIMA", "Xinhua", 12, 2, 2021},
      {"GENEVA (3 March 2024) – An envoy spoke.", "GENEVA (3 March 2024) –", "GENEVA", "", 3, 3, 2024},
      {"NASHUA, N.H. - The race began.", "NASHUA, N.H. -", "NASHUA, N.H.", "", 0, 0, 0},
      {"Beirut, March 3 (AFP) — Shells fell.", "Beirut, March 3 (AFP) —", "Beirut", "AFP", 3, 3, 0},
      {"Geneva (Lakes News Agency) - An envoy spoke.", "Geneva (Lakes News Agency) -", "Geneva", "Lakes News Agency", 0,
       0, 0},
      {"NEW DELHI: The ministry said late on Friday that it had spoken to the union about the strike and would do so "
       "again.",
       "NEW DELHI:", "NEW DELHI", "", 0, 0, 0},
      {"NEW DELHI, May 3 (PTI): The ministry spoke.", "NEW DELHI, May 3 (PTI):", "NEW DELHI", "PTI", 5, 3, 0},
      {"WASHINGTON, D.C. – March 5, 2020 – The agency spoke.", "WASHINGTON, D.C. – March 5, 2020 –", "WASHINGTON, D.C.",
       "", 3, 5, 2020},
      {"ADEN, Tuesday, May 7 (Saba) - Shells fell.", "ADEN, Tuesday, May 7 (Saba) -", "ADEN", "Saba", 5, 7, 0},
      {"JERUSALEM, 2023-10-09 (AFP) - Shells fell.", "JERUSALEM, 2023-10-09 (AFP) -", "JERUSALEM", "AFP", 10, 9, 2023},
      {"SÃO LUÍS, Brazil — A ferry sank.", "SÃO LUÍS, Brazil —", "SÃO LUÍS, Brazil", "", 0, 0, 0},
      {"lucknow: the ministry spoke to reporters about the strike.", "lucknow:", "lucknow", "", 0, 0, 0},
      {"Ferry sinks off coast\n\nPORT LOUIS, Nov 1 (Isle Press) - A ferry sank.", "PORT LOUIS, Nov 1 (Isle Press) -",
       "PORT LOUIS", "Isle Press", 11, 1, 0},
  };
  for (const Case& c : cases) {
    const auto found = finder_->find(c.text);
    ASSERT_TRUE(found) << c.text;
    EXPECT_EQ(found->span.of(c.text), c.dateline);
    EXPECT_EQ(found->place, c.place) << c.text;
    EXPECT_EQ(found->place_span.of(c.text), c.place);
    EXPECT_EQ(found->agency.value_or(""), c.agency) << c.text;
    EXPECT_EQ(found->date.has_value(), c.day != 0) << c.text;
    if (found->date) {
      EXPECT_EQ(found->date->month, c.month) << c.text;
      EXPECT_EQ(found->date->day, c.day) << c.text;
      EXPECT_EQ(found->date->year.value_or(0), c.year) << c.text;
    }
  }
}

TEST_F(DatelineTest, NoDateline) {
  for (const std::string_view text : {
           "",
           "-",
           "(",
           "The army withdrew from Gao on Friday.",
           "Islamic Front (IF) - which rules the north - denied it.",
           "BREAKING - The bridge has fallen.",
           "ANALYSIS: The truce will not hold.",
           "UPDATE: The bridge has fallen.",
           "LOOK: Bridge falls in slow motion",
           "UN-backed troops entered the town.",
           "Troops - most of them young - entered the town.",
           "FERRY SINKS OFF COAST - NINE DEAD",
           "Three men (one of them a soldier) - were held.",
           "He said: the war is over.",
           "UN - backed talks ended.",
           "Highlights The airport is closed.",
           "The talks\nMINISTER: Well, we shall see.\nENVOY: Indeed.\nMINISTER: Good.\nENVOY: Right.",
       }) {
    const auto found = finder_->find(text);
    EXPECT_FALSE(found) << text << " -> " << found->span.of(text);
  }
}

TEST_F(DatelineTest, EveryRowOfTheTableDoesWhatItsExampleSays) {
  const auto table =
      Table::read(kKnowledge / "outlets" / "datelines.tsv", {"kind", "form", "value", "example", "place"});
  ASSERT_TRUE(table) << table.error().text();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto found = finder_->find(table->row(i).cell(3));
    EXPECT_EQ(found ? found->place : "", table->row(i).cell(4)) << table->row(i).where();
  }
}

TEST(DatelineDate, TakesTheYearNearestToThePublication) {
  const DatelineDate december{std::nullopt, 12, 30};
  EXPECT_EQ(december.resolve(parse_date("2024-01-02")), parse_date("2023-12-30"));
  EXPECT_EQ(december.resolve(parse_date("2024-12-31")), parse_date("2024-12-30"));
  EXPECT_EQ(december.resolve(std::nullopt), std::nullopt);
  EXPECT_EQ((DatelineDate{2020, 2, 29}.resolve(std::nullopt)), parse_date("2020-02-29"));
  EXPECT_EQ((DatelineDate{2021, 2, 29}.resolve(std::nullopt)), std::nullopt);
}

TEST(OutletBook, FindsByNameAliasAndDomain) {
  const auto book = OutletBook::load(kKnowledge);
  ASSERT_TRUE(book) << book.error().text();
  EXPECT_GE(book->size(), 200U);
  EXPECT_EQ(book->by_name("the guardian")->domain, "theguardian.com");
  EXPECT_EQ(book->by_name("AP")->name, "Associated Press");
  EXPECT_EQ(book->by_domain("world.reuters.com")->name, "Reuters");
  EXPECT_EQ(book->by_domain("notreuters.com"), nullptr);
  EXPECT_EQ(book->by_name("Fjord Wire"), nullptr);
}

TEST(HostOf, ReadsUrls) {
  EXPECT_EQ(host_of("https://www.Example.com/a?b#c"), "example.com");
  EXPECT_EQ(host_of("http://user@m.example.co.uk:8080/"), "example.co.uk");
  EXPECT_EQ(host_of("//example.org"), "example.org");
  EXPECT_EQ(host_of("Example.com"), "example.com");
  EXPECT_EQ(host_of("not a host"), "");
  EXPECT_EQ(host_of(""), "");
}

}  // namespace
}  // namespace hearsay
