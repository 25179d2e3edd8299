// Every entry of the predicate lexicon has an example beside it; these tests run them all through the whole program.

#include <gtest/gtest.h>

#include "hearsay/lexicon.h"
#include "support/loaded_engine.h"

namespace hearsay {
namespace {

const EngineOptions kOwn = {HEARSAY_SOURCE_DIR "/knowledge", HEARSAY_SOURCE_DIR "/models"};

/// How many of the examples of blocked or of other senses there are, and those that do not give what they should.
struct Tally {
  std::size_t rows = 0, failed = 0;
  std::string listed;

  explicit Tally(bool blocked) {
    const auto read = read_examples({}, kOwn);
    EXPECT_TRUE(read);
    for (const LexiconExample& example : read->examples) {
      if (example.event.empty() != blocked) continue;
      ++rows;
      const auto outcome = run_example(testing::loaded_engine(), example);
      if (outcome && outcome->passed) continue;
      ++failed;
      listed +=
          example.file + ":" + std::to_string(example.line) + ": " + example.pattern + ": " + example.sentence + "\n";
    }
  }
  [[nodiscard]] double share() const { return 1 - static_cast<double>(failed) / static_cast<double>(rows); }
};

TEST(LexiconExamples, GiveAnEventOfTheirType) {
  const Tally tally(false);
  ASSERT_GT(tally.rows, 800U);
  // The parser misreads short sentences and some sides stay unknown; the share may rise, not fall.
  EXPECT_GE(tally.share(), 0.87) << tally.failed << " of " << tally.rows << "\n" << tally.listed;
  RecordProperty("share", std::to_string(tally.share()));
}

TEST(LexiconExamples, BlockedSensesGiveNone) {
  const Tally tally(true);
  ASSERT_GT(tally.rows, 250U);
  EXPECT_GE(tally.share(), 0.97) << tally.failed << " of " << tally.rows << "\n" << tally.listed;
}

TEST(Tables, HaveNothingToMend) {
  const auto check = check_tables({}, kOwn);
  ASSERT_TRUE(check) << check.error().text();
  EXPECT_GT(check->rows, 10'000U);
  for (const TableFinding& f : check->findings) ADD_FAILURE() << f.file << ":" << f.line << ": " << f.what;
}

}  // namespace
}  // namespace hearsay
