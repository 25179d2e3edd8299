#include "coding/explanation/basis.h"

#include <gtest/gtest.h>

#include "unit/coding/events/coded_by_hand.h"

namespace hearsay {
namespace {

using testing::code_by_hand;
using Lines = std::vector<std::string>;

const StatusTagger& tagger() {
  static const auto loaded =
      StatusTagger::load(HEARSAY_SOURCE_DIR "/knowledge/language/en", HEARSAY_SOURCE_DIR "/knowledge/lexicon/en");
  EXPECT_TRUE(loaded) << loaded.error().text();
  return *loaded;
}

Lexicon lexicon() {
  auto loaded = testing::lexicon_of({"attack;v;ASSAULT;;190;subj;obj;", "strike;n;ASSAULT;;190;poss;on;",
                                     "meet with:@actor;v;CONSULT;;040;subj;with;mutual|political"});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

/// The first event of a hand-made parse, explained.
EventRecord explained(const Doc& doc, const EventCandidate& c, const char* status = "occurred") {
  EventRecord event;
  event.status = status;
  event.actor.resize(c.actor.size());
  event.recipient.resize(c.recipient.size());
  explain_event(doc, Tree(doc), tagger(), c, event);
  return event;
}

TEST(Basis, FrameEntryAndSides) {
  const Lexicon words = lexicon();
  Doc doc = testing::build_line(
      "Farmers farmer NOUN NNS 3 nsubj:pass; were be AUX VBD 3 aux:pass; attacked attack VERB VBN 0 root; "
      "by by ADP IN 5 case; rebels rebel NOUN NNS 3 obl:agent");
  const auto candidates = code_by_hand(doc, {{0, "TCD", "AGR"}, {4, "TCD", "REB"}}, words);
  ASSERT_EQ(candidates.size(), 1U);
  const EventRecord event = explained(doc, candidates[0]);
  ASSERT_TRUE(event.basis);
  EXPECT_EQ(event.basis->predicate.text, "attacked");
  EXPECT_EQ(event.basis->lemma, "attack");
  EXPECT_EQ(event.basis->word_class, "verb");
  EXPECT_TRUE(event.basis->passive);
  ASSERT_EQ(event.basis->arguments.size(), 2U);
  EXPECT_EQ(event.basis->arguments[0].role, "does it");
  EXPECT_EQ(event.basis->arguments[0].quote.text, "rebels");
  EXPECT_EQ(event.basis->arguments[1].link, "the subject of the passive ‘attacked’");
  EXPECT_EQ(event.basis->entry, "ASSAULT, CAMEO 190");
  EXPECT_EQ(event.basis->entry_sides, "actor from the subject; recipient from the object");
  EXPECT_TRUE(event.basis->demands.empty());
  EXPECT_EQ(event.actor[0].link, "the ‘by’ phrase (who does it) of the passive ‘attacked’");
  EXPECT_EQ(event.actor[0].span.of(doc.text()), "rebels");
  EXPECT_EQ(event.basis->status, (Lines{"told as a fact: no modal, denial, condition or governing word limits it"}));
}

TEST(Basis, DemandsAndModal) {
  const Lexicon words = lexicon();
  Doc doc = testing::build_line(
      "Chad Chad PROPN NNP 3 nsubj; may may AUX MD 3 aux; meet meet VERB VB 0 root; with with ADP IN 5 case; "
      "Niger Niger PROPN NNP 3 obl");
  const auto candidates = code_by_hand(doc, {{0, "TCD", "GOV"}, {4, "NER", "GOV"}}, words);
  ASSERT_EQ(candidates.size(), 1U);
  const EventRecord event = explained(doc, candidates[0], "possible");
  EXPECT_EQ(event.basis->demands,
            (Lines{"the ‘with’ phrase must be a political actor", "one side must be a political actor"}));
  EXPECT_EQ(event.basis->entry_sides, "all sides act together: the subject, and the ‘with’ phrase");
  EXPECT_EQ(event.basis->status, (Lines{"‘may’ goes with the verb: possible"}));
}

TEST(Basis, DenialAndGoverningWord) {
  const Lexicon words = lexicon();
  Doc doc = testing::build_line(
      "Chad Chad PROPN NNP 4 nsubj; did do AUX VBD 4 aux; not not PART RB 4 advmod; plan plan VERB VB 0 root; "
      "to to PART TO 6 mark; attack attack VERB VB 4 xcomp; rebels rebel NOUN NNS 6 obj");
  const auto candidates = code_by_hand(doc, {{0, "TCD", "GOV"}, {6, "TCD", "REB"}}, words);
  ASSERT_EQ(candidates.size(), 1U);
  const EventRecord event = explained(doc, candidates[0], "not_occurred");
  EXPECT_EQ(event.basis->status, (Lines{"it depends on ‘plan’, which tells it as planned", "‘not’ denies it"}));
}

TEST(Basis, WordsOfAnEntryWithAllItsDemands) {
  const auto loaded =
      testing::lexicon_of({"fire obj:@staff,!chief prt on:@place;v;ASSAULT;;190;subj;obj|at;weak|recipient"});
  ASSERT_TRUE(loaded) << loaded.error().text();
  const PredicateEntry& entry = loaded->senses("fire", PartOfSpeech::verb)[0];
  EventCandidate c;
  Doc doc = testing::build_line("Chad Chad PROPN NNP 2 nsubj; fired fire VERB VBD 0 root");
  FrameBuilder(*loaded).run(doc, Tree(doc));
  c.frame = FrameId(0U);
  c.predicate = TokenId(1U);
  c.entry = &entry;
  EXPECT_EQ(explained(doc, c).basis->demands,
            (Lines{"the object must be a word of the class @staff, and not ‘chief’", "the particle must be there",
                   "the ‘on’ phrase must be a place", "a recipient must be told",
                   "a weak sense: a political actor and a recipient must be told"}));
}

}  // namespace
}  // namespace hearsay
