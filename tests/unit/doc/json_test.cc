#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doc/json_writer.h"
#include "hearsay/format.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::sample_analysis;

std::string line_of(const Analysis& analysis, const JsonOptions& options = {}) {
  std::string out;
  write_json(analysis, options, out);
  return out;
}

TEST(JsonWriter, EscapesWhatJsonForbidsAndNothingElse) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.value(std::string("a\"b\\c\n\x01\x7f\xE2\x80\xA8é", 13));
  json.value(1.0);
  json.value(-0.25);
  json.value(std::optional<double>());
  json.value(7);
  json.end_array();
  EXPECT_EQ(out, "[\"a\\\"b\\\\c\\n\\u0001\x7f\xE2\x80\xA8é\",1.0,-0.25,null,7]");
}

TEST(Json, CountsOffsetsInCodePoints) {
  const std::string line = line_of(sample_analysis());
  EXPECT_THAT(line, HasSubstr(R"("trigger":{"start":52,"end":60,"text":"detained"})"));
  EXPECT_THAT(line, HasSubstr(R"({"start":0,"end":22,"text":"Šef of the Órla police","entity":null})"));
  EXPECT_THAT(line, HasSubstr(R"("evidence":{"start":0,"end":82})"));
}

TEST(Json, HasEveryFieldOfTheContractInItsOrder) {
  const std::string line = line_of(sample_analysis());
  std::size_t at = 0;
  for (const char* key :
       {"schema",    "document",    "id",        "url",       "title",   "published", "language",   "outlet",
        "text",      "boilerplate", "entities",  "mentions",  "actor",   "places",    "times",      "attributions",
        "relations", "events",      "event",     "mode",      "context", "cameo",     "quad_code",  "event_scale",
        "actor",     "recipient",   "event_loc", "date",      "status",  "auxiliary", "factuality", "attribution",
        "size",      "trigger",     "evidence",  "confidence"}) {
    const auto found = line.find("\"" + std::string(key) + "\":", at);
    ASSERT_NE(found, std::string::npos) << key;
    at = found;
  }
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_THAT(line, Not(HasSubstr("predicates")));
  EXPECT_THAT(line, Not(HasSubstr("rule")));
}

TEST(Json, WritesNullForWhatIsNotKnown) {
  Analysis analysis;
  analysis.document.id = "empty";
  analysis.events.emplace_back();
  const std::string line = line_of(analysis);
  for (const char* field : {R"("url":null)", R"("outlet":null)", R"("mode":null)", R"("cameo":null)",
                            R"("quad_code":null)", R"("event_scale":null)", R"("event_loc":null)", R"("date":null)",
                            R"("size":{"dead":null,"injured":null,"arrested":null,"count":null})", R"("actor":[])"}) {
    EXPECT_THAT(line, HasSubstr(field));
  }
}

TEST(Json, LeavesEventsOutAndPredicatesIn) {
  const std::string line = line_of(sample_analysis(), {.events = false, .predicates = true});
  EXPECT_THAT(line, Not(HasSubstr("\"events\"")));
  EXPECT_THAT(line, HasSubstr(R"("predicates":[{"start":52,"end":60,"factuality":2.5}])"));
}

TEST(Json, ReadsBackWhatItWrote) {
  const JsonOptions all{.events = true, .predicates = true, .explanation = true, .rejected = true};
  const std::string line = line_of(sample_analysis(), all);
  const auto read = parse_json(line);
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(line_of(*read, all), line);
  EXPECT_EQ(read->events[0].trigger.span, sample_analysis().events[0].trigger.span);
  EXPECT_EQ(read->events[0].evidence.text, read->document.text);
}

TEST(Json, TellsWhatWasTurnedDownOnlyWhenAsked) {
  EXPECT_THAT(line_of(sample_analysis()), Not(HasSubstr("rejected")));
  EXPECT_THAT(line_of(sample_analysis(), {.rejected = true}),
              HasSubstr(R"("rejected":[{"start":23,"end":27,"text":"said","event":"CONSULT","mode":null,)"
                        R"("rule":"predicates-consult.tsv:1 say","reason":"no_recipient","words":"the entry asks)"));
}

TEST(Json, SurvivesHostileLines) {
  EXPECT_FALSE(parse_json(""));
  EXPECT_FALSE(parse_json("[]"));
  EXPECT_FALSE(parse_json(R"({"schema":"hearsay/2"})"));
  EXPECT_FALSE(parse_json(std::string(100'000, '[')));
  const auto read = parse_json(R"({"schema":"hearsay/1","document":{"id":3,"text":"ab"},"events":[7,{"id":"v1",)"
                               R"("trigger":{"start":-5,"end":99999999999},"evidence":{"start":2,"end":1}}]})");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->events.size(), 1U);
  EXPECT_EQ(read->events[0].trigger.span, (ByteSpan{0, 2}));
  EXPECT_TRUE(read->events[0].evidence.span.empty());
}

TEST(EventJson, NamesTheDocumentAndTheAttributionsCited) {
  const Analysis analysis = sample_analysis("a/b");
  std::string out;
  write_event_json(analysis, analysis.events[0], out);
  EXPECT_THAT(out, HasSubstr(R"({"event_id":"a/b/v1","document":{"id":"a/b",)"));
  EXPECT_THAT(out, HasSubstr(R"("attributions":[{"id":"a1")"));
  EXPECT_THAT(out, Not(HasSubstr("\"text\":\"Šef of the Órla police said")));
}

TEST(Plover, IsABareRecord) {
  const Analysis analysis = sample_analysis();
  std::string out;
  write_plover(analysis, analysis.events[0], out);
  EXPECT_THAT(out, HasSubstr(R"("event":"COERCE","mode":"arrest")"));
  EXPECT_THAT(out, Not(HasSubstr("factuality")));
}

}  // namespace
}  // namespace hearsay
