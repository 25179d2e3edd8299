// Statuses of predicates in sentences of our own, by the rules over the program's own parse; and what becomes of them
// in the events.

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <set>
#include <string>

#include "knowledge/table.h"
#include "support/loaded_engine.h"
#include "support/status_stages.h"

namespace hearsay {
namespace {

const std::filesystem::path kSentences =
    std::filesystem::path(HEARSAY_SOURCE_DIR) / "tests" / "model" / "statuses" / "statuses.tsv";
constexpr auto kPublished = "2024-03-08";

/// A row "status, sentence" whose sentence has one or more words in brackets: the predicates with that status.
struct Marked {
  std::string where, status, text;
  std::vector<ByteSpan> words;
};

std::vector<Marked> marked_sentences() {
  const auto table = Table::read(kSentences, {"status", "sentence"});
  EXPECT_TRUE(table) << table.error().text();
  std::vector<Marked> out;
  for (std::size_t i = 0; table && i < table->size(); ++i) {
    const auto row = table->row(i);
    Marked m{row.where(), std::string(row.cell(0)), {}, {}};
    std::uint32_t begin = 0;
    for (const char c : row.cell(1)) {
      if (c == '[') {
        begin = static_cast<std::uint32_t>(m.text.size());
      } else if (c == ']') {
        m.words.push_back({begin, static_cast<std::uint32_t>(m.text.size())});
      } else {
        m.text += c;
      }
    }
    out.push_back(std::move(m));
  }
  return out;
}

/// The contract's scale: a denied deed lies below 0, a demanded or supposed one about 0, one to come a little above.
bool fits(std::string_view status, double factuality) {
  if (status == "not_occurred") return factuality < 0 && factuality >= -3;
  if (status == "demanded" || status == "hypothetical") return factuality >= -0.5 && factuality <= 0.5;
  if (status == "possible") return factuality >= -0.5 && factuality <= 1;
  if (status == "planned" || status == "expected") return factuality > 0 && factuality <= 2;
  return factuality > 0 && factuality <= 3;
}

TEST(Statuses, AreTheOnesThatAReaderWouldGive) {
  std::set<std::string> seen;
  std::size_t words = 0;
  for (const Marked& m : marked_sentences()) {
    ASSERT_FALSE(m.words.empty()) << m.where;
    const Doc doc = testing::parsed(m.text, kPublished);
    const Tree tree(doc);
    for (const ByteSpan word : m.words) {
      const TokenRange tokens = doc.tokens_in(word);
      ASSERT_EQ(tokens.size(), 1U) << m.where;
      const auto found = testing::status_tagger().status_of(doc, tree, TokenId(tokens.begin));
      EXPECT_EQ(found.status, m.status) << m.where << ": " << m.text << " [" << word.of(m.text) << "]";
      EXPECT_TRUE(fits(found.status, found.factuality)) << m.where << ": " << found.factuality;
      ++words;
    }
    seen.insert(m.status);
  }
  EXPECT_EQ(seen.size(), 8U);
  EXPECT_GE(words, 150U);
}

// Records keep the rules' status and its place on the scale; what did not happen is never told as done.
TEST(Statuses, HoldForTheEventsOfTheSameWords) {
  std::size_t compared = 0;
  for (const Marked& m : marked_sentences()) {
    Article article;
    article.text = m.text;
    article.published = kPublished;
    const auto analysis = testing::loaded_engine().code(std::move(article));
    ASSERT_TRUE(analysis) << m.where;
    for (const EventRecord& e : analysis->events) {
      EXPECT_TRUE(fits(e.status, e.factuality)) << m.where << ": " << e.status << " " << e.factuality;
      for (const ByteSpan word : m.words) {
        if (e.trigger.span.begin != word.begin) continue;
        EXPECT_EQ(e.status, m.status) << m.where << ": " << m.text << " [" << e.trigger.text << "]";
        ++compared;
      }
    }
  }
  EXPECT_GE(compared, 100U);
}

}  // namespace
}  // namespace hearsay
