#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "knowledge/actor_base.h"

namespace hearsay {
namespace {

ActorTerm term(std::string sector, const char* from, const char* to) {
  ActorTerm t;
  t.sector = std::move(sector);
  if (*from != 0) t.from = parse_partial_date(from);
  if (*to != 0) t.to = parse_partial_date(to);
  return t;
}

std::string sector_on(const NamedActor& actor, const char* day) {
  return ActorBase::term_on(actor, *day == 0 ? std::nullopt : parse_partial_date(day))->sector;
}

TEST(ActorTerms, BetweenTwoTermsTheOneBefore) {
  NamedActor actor;
  actor.terms = {term("GOV", "2001", "2005"), term("LEG", "2010", "")};
  EXPECT_EQ(sector_on(actor, "2003-05-01"), "GOV");
  EXPECT_EQ(sector_on(actor, "2007-05-01"), "GOV");
  EXPECT_EQ(sector_on(actor, "2012-05-01"), "LEG");
  EXPECT_EQ(sector_on(actor, "1999-05-01"), "GOV") << "before all terms the first";
  EXPECT_EQ(sector_on(actor, ""), "LEG") << "no day: the open term";
}

TEST(ActorTerms, AfterAllTermsTheLast) {
  NamedActor actor;
  actor.terms = {term("LEG", "2010", "2012"), term("GOV", "2001", "2005")};
  EXPECT_EQ(sector_on(actor, "2020-01-01"), "LEG");
}

std::string fault_of(const std::string& rows) {
  const auto path = std::filesystem::temp_directory_path() / ("hearsay-items-" + std::to_string(::getpid()) + ".tsv");
  std::ofstream(path) << "id\tname\taliases\tcode\tsector\tother_sectors\tcameo\ttype\twikidata\tfrom\tto\tparent\th"
                         "ome\n"
                      << rows;
  const auto base = ActorBase::load(HEARSAY_SOURCE_DIR "/knowledge", {path});
  std::filesystem::remove(path);
  return base ? "" : base.error().text();
}

TEST(ActorTerms, WikidataIdsAreNumbersOfOneActor) {
  EXPECT_EQ(fault_of("x\tLake Union\t\tIGO\t\t\t\t\tQ12\t\t\t\tKEN|UGA\n"), "");
  EXPECT_NE(fault_of("x\tLake Union\t\tIGO\t\t\t\t\tQ0\t\t\t\t\n").find("bad Wikidata id 'Q0'"), std::string::npos);
  EXPECT_NE(fault_of("x\tLake Union\t\tIGO\t\t\t\t\t12\t\t\t\t\n").find("bad Wikidata id '12'"), std::string::npos);
  EXPECT_NE(fault_of("x\tLake Union\t\tIGO\t\t\t\t\tQ12\t\t\t\t\ny\tHill Union\t\tIGO\t\t\t\t\tQ12\t\t\t\t\n")
                .find("stands at 'x' too"),
            std::string::npos);
  EXPECT_NE(fault_of("x\tLake Union\t\tIGO\t\t\t\t\t\t\t\t\tKEN|Uganda\n").find("bad code 'Uganda'"),
            std::string::npos);
}

}  // namespace
}  // namespace hearsay
