#include "coding/factuality/status_tagger.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/time/time_tagger.h"
#include "support/doc_builder.h"

namespace hearsay {
namespace {

using testing::build_line;

StatusTagger tagger() {
  auto loaded =
      StatusTagger::load(HEARSAY_SOURCE_DIR "/knowledge/language/en", HEARSAY_SOURCE_DIR "/knowledge/lexicon/en");
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

TokenId find(const Doc& doc, std::string_view form) {
  for (std::size_t i = 0; i < doc.tokens.size(); ++i) {
    if (doc.form(TokenId(i)) == form) return TokenId(i);
  }
  return {};
}

struct Case {
  const char* words;
  const char* predicate;
  const char* status;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      // The guards did not open the gate.
      {"The the DET DT 2 det; guards guard NOUN NNS 5 nsubj; did do AUX VBD 5 aux; not not PART RB 5 advmod; "
       "open open VERB VB 0 root; the the DET DT 7 det; gate gate NOUN NN 5 obj; . . PUNCT . 5 punct",
       "open", "not_occurred"},
      // No group has claimed the attack.
      {"No no DET DT 2 det; group group NOUN NN 4 nsubj; has have AUX VBZ 4 aux; claimed claim VERB VBN 0 root; "
       "the the DET DT 6 det; attack attack NOUN NN 4 obj; . . PUNCT . 4 punct",
       "claimed", "not_occurred"},
      // The talks are due to resume on Friday.
      {"The the DET DT 2 det; talks talk NOUN NNS 6 nsubj; are be AUX VBP 4 cop; due due ADJ JJ 0 root; "
       "to to PART TO 6 mark; resume resume VERB VB 4 advcl; on on ADP IN 8 case; Friday Friday PROPN NNP 6 obl; "
       ". . PUNCT . 4 punct",
       "resume", "planned"},
      // The army may attack the port.
      {"The the DET DT 2 det; army army NOUN NN 4 nsubj; may may AUX MD 4 aux; attack attack VERB VB 0 root; "
       "the the DET DT 6 det; port port NOUN NN 4 obj; . . PUNCT . 4 punct",
       "attack", "possible"},
      // If troops leave, the council will reopen the road.
      {"If if SCONJ IN 3 mark; troops troop NOUN NNS 3 nsubj; leave leave VERB VBP 8 advcl; , , PUNCT , 3 punct; "
       "the the DET DT 6 det; council council NOUN NN 8 nsubj; will will AUX MD 8 aux; "
       "reopen reopen VERB VB 0 root; the the DET DT 10 det; road road NOUN NN 8 obj; . . PUNCT . 8 punct",
       "leave", "hypothetical"},
      // If troops leave, the council will reopen the road.
      {"If if SCONJ IN 3 mark; troops troop NOUN NNS 3 nsubj; leave leave VERB VBP 8 advcl; , , PUNCT , 3 punct; "
       "the the DET DT 6 det; council council NOUN NN 8 nsubj; will will AUX MD 8 aux; "
       "reopen reopen VERB VB 0 root; the the DET DT 10 det; road road NOUN NN 8 obj; . . PUNCT . 8 punct",
       "reopen", "planned"},
      // The mayor urged the army to release the miners.
      {"The the DET DT 2 det; mayor mayor NOUN NN 3 nsubj; urged urge VERB VBD 0 root; the the DET DT 5 det; "
       "army army NOUN NN 3 obj; to to PART TO 7 mark; release release VERB VB 3 xcomp; the the DET DT 9 det; "
       "miners miner NOUN NNS 7 obj; . . PUNCT . 3 punct",
       "release", "demanded"},
      // The guards failed to stop the march.
      {"The the DET DT 2 det; guards guard NOUN NNS 3 nsubj; failed fail VERB VBD 0 root; to to PART TO 5 mark; "
       "stop stop VERB VB 3 xcomp; the the DET DT 7 det; march march NOUN NN 5 obl:unmarked; . . PUNCT . 3 punct",
       "stop", "not_occurred"},
      // The council did not plan to close the bridge.
      {"The the DET DT 2 det; council council NOUN NN 5 nsubj; did do AUX VBD 5 aux; not not PART RB 5 advmod; "
       "plan plan VERB VB 0 root; to to PART TO 7 mark; close close VERB VB 5 xcomp; the the DET DT 9 det; "
       "bridge bridge NOUN NN 7 obj; . . PUNCT . 5 punct",
       "close", "not_occurred"},
      // Police are searching the camp.
      {"Police police NOUN NNS 3 nsubj; are be AUX VBP 3 aux; searching search VERB VBG 0 root; "
       "the the DET DT 5 det; camp camp NOUN NN 3 obj; . . PUNCT . 3 punct",
       "searching", "ongoing"},
      // The army refused to release the miners.
      {"The the DET DT 2 det; army army NOUN NN 3 nsubj; refused refuse VERB VBD 0 root; to to PART TO 5 mark; "
       "release release VERB VB 3 xcomp; the the DET DT 7 det; miners miner NOUN NNS 5 obj; . . PUNCT . 3 punct",
       "release", "not_occurred"},
      // The rebels threatened to bomb the port.
      {"The the DET DT 2 det; rebels rebel NOUN NNS 3 nsubj; threatened threaten VERB VBD 0 root; "
       "to to PART TO 5 mark; bomb bomb VERB VB 3 xcomp; the the DET DT 7 det; port port NOUN NN 5 obj; "
       ". . PUNCT . 3 punct",
       "bomb", "hypothetical"},
      // The ministry denied that troops had shelled the port.
      {"The the DET DT 2 det; ministry ministry NOUN NN 3 nsubj; denied deny VERB VBD 0 root; "
       "that that SCONJ IN 7 mark; troops troop NOUN NNS 7 nsubj; had have AUX VBD 7 aux; "
       "shelled shell VERB VBN 3 ccomp; the the DET DT 9 det; port port NOUN NN 7 obj; . . PUNCT . 3 punct",
       "shelled", "not_occurred"},
      // The rebels denied shelling the port.
      {"The the DET DT 2 det; rebels rebel NOUN NNS 3 nsubj; denied deny VERB VBD 0 root; "
       "shelling shell VERB VBG 3 xcomp; the the DET DT 6 det; port port NOUN NN 4 obj; . . PUNCT . 3 punct",
       "shelling", "not_occurred"},
      // There were no arrests in the town.
      {"There there PRON EX 2 expl; were be VERB VBD 0 root; no no DET DT 4 det; "
       "arrests arrest NOUN NNS 2 nsubj; in in ADP IN 7 case; the the DET DT 7 det; town town NOUN NN 4 nmod; "
       ". . PUNCT . 2 punct",
       "arrests", "not_occurred"},
      // The envoy has reportedly left the capital.
      {"The the DET DT 2 det; envoy envoy NOUN NN 5 nsubj; has have AUX VBZ 5 aux; "
       "reportedly reportedly ADV RB 5 advmod; left leave VERB VBN 0 root; the the DET DT 7 det; "
       "capital capital NOUN NN 5 obj; . . PUNCT . 5 punct",
       "left", "occurred"},
      // A court jailed the editor.
      {"A a DET DT 2 det; court court NOUN NN 3 nsubj; jailed jail VERB VBD 0 root; the the DET DT 5 det; "
       "editor editor NOUN NN 3 obj; . . PUNCT . 3 punct",
       "jailed", "occurred"},
      // The envoy is expected to meet the rebels.
      {"The the DET DT 2 det; envoy envoy NOUN NN 4 nsubj:pass; is be AUX VBZ 4 aux:pass; "
       "expected expect VERB VBN 0 root; to to PART TO 6 mark; meet meet VERB VB 4 xcomp; the the DET DT 8 det; "
       "rebels rebel NOUN NNS 6 obj; . . PUNCT . 4 punct",
       "meet", "expected"},
      // The envoy is not expected to meet the rebels.
      {"The the DET DT 2 det; envoy envoy NOUN NN 5 nsubj:pass; is be AUX VBZ 5 aux:pass; "
       "not not PART RB 5 advmod; expected expect VERB VBN 0 root; to to PART TO 7 mark; "
       "meet meet VERB VB 5 xcomp; the the DET DT 9 det; rebels rebel NOUN NNS 7 obj; . . PUNCT . 5 punct",
       "meet", "not_occurred"},
      // The miners did not refuse to leave.
      {"The the DET DT 2 det; miners miner NOUN NNS 5 nsubj; did do AUX VBD 5 aux; not not PART RB 5 advmod; "
       "refuse refuse VERB VB 0 root; to to PART TO 7 mark; leave leave VERB VB 5 xcomp; . . PUNCT . 5 punct",
       "leave", "occurred"},
      // The army will not leave the valley.
      {"The the DET DT 2 det; army army NOUN NN 5 nsubj; will will AUX MD 5 aux; not not PART RB 5 advmod; "
       "leave leave VERB VB 0 root; the the DET DT 7 det; valley valley NOUN NN 5 obj; . . PUNCT . 5 punct",
       "leave", "not_occurred"},
      // The miners must be released.
      {"The the DET DT 2 det; miners miner NOUN NNS 5 nsubj:pass; must must AUX MD 5 aux; "
       "be be AUX VB 5 aux:pass; released release VERB VBN 0 root; . . PUNCT . 5 punct",
       "released", "demanded"},
      // The council rejected the plan to close the bridge.
      {"The the DET DT 2 det; council council NOUN NN 3 nsubj; rejected reject VERB VBD 0 root; "
       "the the DET DT 5 det; plan plan NOUN NN 3 obj; to to PART TO 7 mark; close close VERB VB 5 acl; "
       "the the DET DT 9 det; bridge bridge NOUN NN 7 obj; . . PUNCT . 3 punct",
       "rejected", "occurred"},
      // The army never entered the camp.
      {"The the DET DT 2 det; army army NOUN NN 4 nsubj; never never ADV RB 4 advmod; "
       "entered enter VERB VBD 0 root; the the DET DT 6 det; camp camp NOUN NN 4 obj; . . PUNCT . 4 punct",
       "entered", "not_occurred"},
      // The council cancelled the parade.
      {"The the DET DT 2 det; council council NOUN NN 3 nsubj; cancelled cancel VERB VBD 0 root; "
       "the the DET DT 5 det; parade parade NOUN NN 3 obj; . . PUNCT . 3 punct",
       "parade", "not_occurred"},
      // Neither side fired on the convoy.
      {"Neither neither DET DT 2 det; side side NOUN NN 3 nsubj:pass; fired fire VERB VBN 0 root; "
       "on on ADP IN 6 case; the the DET DT 6 det; convoy convoy NOUN NN 3 obl; . . PUNCT . 3 punct",
       "fired", "not_occurred"},
  };
  return kCases;
}

TEST(StatusTagger, ComposesPolarityModalityAndGoverningWords) {
  const auto stage = tagger();
  auto times = TimeTagger::load(HEARSAY_SOURCE_DIR "/knowledge/language/en");
  ASSERT_TRUE(times) << times.error().text();
  for (const Case& c : cases()) {
    Doc doc = build_line(c.words);
    times->run(doc);
    const TokenId predicate = find(doc, c.predicate);
    ASSERT_TRUE(predicate.valid());
    const PredicateStatus status = stage.status_of(doc, Tree(doc), predicate);
    EXPECT_EQ(status.status, c.status) << doc.text() << " [" << c.predicate << "]";
    const bool sure = status.status == "occurred" || status.status == "ongoing";
    if (sure) {
      EXPECT_GT(status.factuality, 0) << doc.text();
    }
    if (status.status == "not_occurred") {
      EXPECT_LT(status.factuality, 0) << doc.text();
    }
    EXPECT_LE(status.factuality, 3);
    EXPECT_GE(status.factuality, -3);
  }
}

TEST(StatusTagger, GivesEveryVerbAStatusInTextOrder) {
  const auto stage = tagger();
  for (const Case& c : cases()) {
    Doc doc = build_line(c.words);
    stage.run(doc);
    EXPECT_FALSE(doc.predicates.empty()) << doc.text();
    for (std::size_t i = 1; i < doc.predicates.size(); ++i)
      EXPECT_LT(doc.predicates[i - 1].token, doc.predicates[i].token);
  }
}

}  // namespace
}  // namespace hearsay
