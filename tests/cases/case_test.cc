#include <gtest/gtest.h>

#include <algorithm>

#include "support/loaded_engine.h"
#include "support/text_case.h"

namespace hearsay {
namespace {

std::string listed(const Analysis& analysis) {
  std::string out = "events coded:\n";
  for (const auto& e : analysis.events) {
    out += "  " + e.event + " " + e.mode.value_or("-") + " " + e.status + " '" + e.trigger.text + "' actor:";
    for (const auto& s : e.actor)
      out += " [" + s.entity_text + "] " + s.actor.code.value_or("-") + "/" + s.actor.sector.value_or("-");
    out += " recipient:";
    for (const auto& s : e.recipient)
      out += " [" + s.entity_text + "] " + s.actor.code.value_or("-") + "/" + s.actor.sector.value_or("-");
    out += "\n";
  }
  out += "entities:\n";
  for (const auto& e : analysis.entities) {
    for (const auto& m : e.mentions) out += "  [" + m.quote.text + "]";
    const ActorCode actor = e.actor.value_or(ActorCode{});
    out += " " + actor.code.value_or("-") + "/" + actor.sector.value_or("-") + " " + actor.identifier_id.value_or("-") +
           " " + actor.cameo.value_or("-") + "\n";
  }
  return out;
}

class TextCases : public ::testing::TestWithParam<testing::TextCase> {};

TEST_P(TextCases, CodesAsExpected) {
  const auto analysis = testing::loaded_engine().code(GetParam().article);
  ASSERT_TRUE(analysis) << analysis.error().text();
  for (const auto& expectation : GetParam().expectations) {
    const bool found = expectation.entity
                           ? std::any_of(analysis->entities.begin(), analysis->entities.end(),
                                         [&](const EntityRecord& e) { return testing::meets(e, expectation); })
                           : std::any_of(analysis->events.begin(), analysis->events.end(), [&](const EventRecord& e) {
                               return testing::meets(*analysis, e, expectation);
                             });
    EXPECT_EQ(found, expectation.wanted) << expectation.line << "\n" << listed(*analysis);
  }
}

std::vector<testing::TextCase> all_cases() {
  std::vector<testing::TextCase> out;
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(HEARSAY_SOURCE_DIR "/tests/cases")) {
    if (item.path().extension() == ".case") files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    for (auto& c : testing::read_cases(file)) out.push_back(std::move(c));
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Cases, TextCases, ::testing::ValuesIn(all_cases()), [](const auto& shown) {
  std::string name = shown.param.name;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
});

}  // namespace
}  // namespace hearsay
