#include <gtest/gtest.h>

#include "coding/explanation/basis.h"
#include "unit/coding/events/coded_by_hand.h"

namespace hearsay {
namespace {

using testing::code_by_hand;

Lexicon lexicon() {
  auto loaded = testing::lexicon_of(
      {"attack;v;ASSAULT;;190;subj;obj;", "attack;n;ASSAULT;;190;poss|by;on;",
       "launch obj:attack;v;ASSAULT;;190;subj;on;", "threaten;v;THREATEN;;130;subj;obj;content|absorb",
       "fire obj:@staff;v;-;;;;;", "back;v;SUPPORT;;051;subj;obj;weak", "visit;v;CONSULT;visit;042;subj;obj;political",
       "urge;v;REQUEST;;100;subj;obj;recipient"});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

/// The records of all that is turned down in a hand-made parse, "reason: words" each.
std::vector<std::string> turned_down(Doc doc, std::initializer_list<testing::Who> who, const Lexicon& lexicon) {
  std::vector<std::string> out;
  for (const EventCandidate& c : code_by_hand(doc, who, lexicon)) {
    if (c.rejected.empty()) continue;
    const RejectedCandidate record = rejected_record(doc, c);
    out.push_back(record.reason + ": " + record.words);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(RejectionWords, BlockedSenseHasNoTypeAndKeepsItsEntry) {
  Doc doc = testing::build_line("Club club NOUN NN 2 nsubj; fired fire VERB VBD 0 root; coach coach NOUN NN 2 obj");
  const Lexicon words = lexicon();
  const auto candidates = code_by_hand(doc, {{0, "TCD", "BUS"}}, words);
  ASSERT_EQ(candidates.size(), 1U);
  const RejectedCandidate record = rejected_record(doc, candidates[0]);
  EXPECT_EQ(record.reason, "blocked_sense");
  EXPECT_EQ(record.words, "in this sense the word tells no political event");
  EXPECT_FALSE(record.event);
  EXPECT_TRUE(record.rule.ends_with("fire obj:@staff")) << record.rule;
  EXPECT_EQ(record.trigger.text, "fired coach");
  EXPECT_EQ(record.evidence, (ByteSpan{0, 16}));
}

TEST(RejectionWords, WhoHasTheEventInstead) {
  EXPECT_EQ(turned_down(testing::build_line("Chad Chad PROPN NNP 2 nsubj; threatened threaten VERB VBD 0 root; "
                                            "to to PART TO 4 mark; attack attack VERB VB 2 xcomp; "
                                            "rebels rebel NOUN NNS 4 obj"),
                        {{0, "TCD", "GOV"}, {4, "TCD", "REB"}}, lexicon()),
            (Lines{"content: is what ‘threatened’ is about; that word has the event"}));
  EXPECT_EQ(turned_down(testing::build_line("Chad Chad PROPN NNP 2 nsubj; launched launch VERB VBD 0 root; "
                                            "attacks attack NOUN NNS 2 obj; on on ADP IN 5 case; "
                                            "rebels rebel NOUN NNS 3 nmod"),
                        {{0, "TCD", "GOV"}, {4, "TCD", "REB"}}, lexicon()),
            (Lines{"part_of_phrase: belongs to the phrase of ‘launched’, which has an entry of its own"}));
  EXPECT_EQ(turned_down(testing::build_line("Chad Chad PROPN NNP 2 nsubj; attacked attack VERB VBD 0 root; "
                                            "rebels rebel NOUN NNS 2 obj; . . PUNCT . 2 punct; ; the the DET DT 2 det; "
                                            "attack attack NOUN NN 3 nsubj; ended end VERB VBD 0 root"),
                        {{0, "TCD", "GOV"}, {2, "TCD", "REB"}}, lexicon()),
            (Lines{"taken_up: takes up the event that ‘attacked’ told before"}));
}

TEST(RejectionWords, WhichSidesWereTold) {
  EXPECT_EQ(turned_down(testing::build_line("Fans fan NOUN NNS 2 nsubj; backed back VERB VBD 0 root; "
                                            "singers singer NOUN NNS 2 obj"),
                        {{0, "TCD", "CVL"}, {2, "TCD", "SOC"}}, lexicon()),
            (Lines{"weak_sense: a weak sense: the entry asks for a political actor and a recipient; told are ‘Fans’ "
                   "(CVL), ‘singers’ (SOC)"}));
  EXPECT_EQ(turned_down(testing::build_line("Fans fan NOUN NNS 2 nsubj; visited visit VERB VBD 0 root; "
                                            "singers singer NOUN NNS 2 obj"),
                        {{0, "TCD", "CVL"}, {2, "", "SOC"}}, lexicon()),
            (Lines{"no_political_actor: the entry asks for a political actor on one side; told are ‘Fans’ (CVL), "
                   "‘singers’ (SOC)"}));
  EXPECT_EQ(turned_down(testing::build_line("Chad Chad PROPN NNP 2 nsubj; urged urge VERB VBD 0 root; "
                                            "calm calm NOUN NN 2 obj"),
                        {{0, "TCD", "GOV"}}, lexicon()),
            (Lines{"no_recipient: the entry asks for a recipient, and none is told"}));
  EXPECT_EQ(
      turned_down(testing::build_line("Prices price NOUN NNS 2 nsubj; attacked attack VERB VBD 0 root"), {}, lexicon()),
      (Lines{"no_side: the sentence tells neither who does it nor to whom"}));
}

TEST(RejectionWords, WhatMoreIsKnownStandsBehindAColon) {
  const Lexicon words = lexicon();
  Doc doc =
      testing::build_line("Chad Chad PROPN NNP 2 nsubj; attacked attack VERB VBD 0 root; rebels rebel NOUN NNS 2 obj");
  auto candidates = code_by_hand(doc, {{0, "TCD", "GOV"}, {2, "TCD", "REB"}}, words);
  ASSERT_EQ(candidates.size(), 1U);
  reject(candidates[0], RejectionReason::judge, {}, "0.12, below 0.30");
  const RejectedCandidate judged = rejected_record(doc, candidates[0]);
  EXPECT_EQ(judged.reason, "judge");
  EXPECT_EQ(judged.words, "the judge of candidates turned it down: 0.12, below 0.30");
  EXPECT_EQ(judged.event, "ASSAULT");
  reject(candidates[0], RejectionReason::constraint_unmet, {}, "the object must be ‘talk’; here it is ‘rebels’");
  EXPECT_EQ(rejected_record(doc, candidates[0]).words,
            "a sense of the word nearly fits: the object must be ‘talk’; here it is ‘rebels’");
}

}  // namespace
}  // namespace hearsay
