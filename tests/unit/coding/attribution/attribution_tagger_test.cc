#include "coding/attribution/attribution_tagger.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "support/doc_builder.h"

namespace hearsay {
namespace {

using testing::build_line;

AttributionTagger tagger() {
  auto loaded = AttributionTagger::load(HEARSAY_SOURCE_DIR "/knowledge/lexicon/en");
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

struct Wanted {
  std::optional<std::string> source;
  std::string cue;
  std::vector<std::string> content;
  std::string stance;
};

struct Case {
  const char* words;
  std::vector<Wanted> wanted;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      // Two guards fled, the governor said on Monday.
      {"Two two NUM CD 2 nummod; guards guard NOUN NNS 3 nsubj; fled flead VERB VBD 7 ccomp; "
       ", , PUNCT , 3 punct; the the DET DT 6 det; governor governor NOUN NN 7 nsubj; said say VERB VBD 0 root; "
       "on on ADP IN 9 case; Monday Monday PROPN NNP 7 obl; . . PUNCT . 7 punct",
       {{"the governor", "said", {"Two guards fled"}, "states"}}},
      // The ministry denied that troops had shelled the port.
      {"The the DET DT 2 det; ministry ministry NOUN NN 3 nsubj; denied deny VERB VBD 0 root; "
       "that that SCONJ IN 7 mark; troops troop NOUN NNS 7 nsubj; had have AUX VBD 7 aux; "
       "shelled shell VERB VBN 3 ccomp; the the DET DT 9 det; port port NOUN NN 7 obj; . . PUNCT . 3 punct",
       {{"The ministry", "denied", {"that troops had shelled the port"}, "denies"}}},
      // The rebels denied shelling the port.
      {"The the DET DT 2 det; rebels rebel NOUN NNS 3 nsubj; denied deny VERB VBD 0 root; "
       "shelling shell VERB VBG 3 xcomp; the the DET DT 6 det; port port NOUN NN 4 obj; . . PUNCT . 3 punct",
       {{"The rebels", "denied", {"shelling the port"}, "denies"}}},
      // A councillor said one driver had told him that the attackers did not shoot.
      {"A a DET DT 2 det; councillor councillor NOUN NN 3 nsubj; said say VERB VBD 0 root; "
       "one one NUM CD 5 nummod; driver driver NOUN NN 7 nsubj; had have AUX VBD 7 aux; "
       "told tell VERB VBN 3 ccomp; him he PRON PRP 7 iobj; that that SCONJ IN 14 mark; the the DET DT 11 det; "
       "attackers attacker NOUN NNS 14 nsubj; did do AUX VBD 14 aux; not not PART RB 14 advmod; "
       "shoot shoot VERB VB 7 ccomp; . . PUNCT . 3 punct",
       {{"A councillor", "said", {"one driver had told him that the attackers did not shoot"}, "states"},
        {"one driver", "told", {"that the attackers did not shoot"}, "states"}}},
      // According to a report by Delta Radio, a mission will visit the island.
      {"According accord VERB VBG 4 case; to to ADP IN 1 fixed; a a DET DT 4 det; report report NOUN NN 12 obl; "
       "by by ADP IN 7 case; Delta Delta PROPN NNP 7 compound B-ORG; Radio Radio PROPN NNP 4 nmod I-ORG; "
       ", , PUNCT , 4 punct; a a DET DT 10 det; mission mission NOUN NN 12 nsubj; will will AUX MD 12 aux; "
       "visit visit VERB VB 0 root; the the DET DT 14 det; island island NOUN NN 12 obj; . . PUNCT . 12 punct",
       {{"Delta Radio", "According to a report by", {"a mission will visit the island"}, "reports"}}},
      // According to reports, the mayor met the rebels.
      {"According accord VERB VBG 3 case; to to ADP IN 1 fixed; reports report NOUN NNS 7 obl; "
       ", , PUNCT , 3 punct; the the DET DT 6 det; mayor mayor NOUN NN 7 nsubj; met meet VERB VBD 0 root; "
       "the the DET DT 9 det; rebels rebel NOUN NNS 7 obj; . . PUNCT . 7 punct",
       {{std::nullopt, "According to reports", {"the mayor met the rebels"}, "reports"}}},
      // The envoy has reportedly left the capital.
      {"The the DET DT 2 det; envoy envoy NOUN NN 5 nsubj; has have AUX VBZ 5 aux; "
       "reportedly reportedly ADV RB 5 advmod; left leave VERB VBN 0 root; the the DET DT 7 det; "
       "capital capital NOUN NN 5 obj; . . PUNCT . 5 punct",
       {{std::nullopt, "reportedly", {"The envoy has", "left the capital"}, "reports"}}},
      // The group is believed to have burned the mill.
      {"The the DET DT 2 det; group group NOUN NN 4 nsubj:pass; is be AUX VBZ 4 aux:pass; "
       "believed believe VERB VBN 0 root; to to PART TO 7 mark; have have AUX VB 7 aux; "
       "burned burn VERB VBN 4 xcomp; the the DET DT 9 det; mill mill NOUN NN 7 obj; . . PUNCT . 4 punct",
       {{std::nullopt, "is believed", {"The group", "to have burned the mill"}, "believes"}}},
      // "The raid was deliberate," the mayor said. "They watched the market for an hour."
      {"\" \" PUNCT `` 5 punct; The the DET DT 3 det; raid raid NOUN NN 5 nsubj; was be AUX VBD 5 cop; "
       "deliberate deliberate ADJ JJ 10 ccomp; , , PUNCT , 5 punct; \" \" PUNCT '' 5 punct; "
       "the the DET DT 9 det; mayor mayor NOUN NN 10 nsubj; said say VERB VBD 0 root; . . PUNCT . 10 punct; ; "
       "\" \" PUNCT `` 3 punct; They they PRON PRP 3 nsubj; watched watch VERB VBD 0 root; the the DET DT 5 det; "
       "market market NOUN NN 3 obj; for for ADP IN 8 case; an a DET DT 8 det; hour hour NOUN NN 3 obl; "
       ". . PUNCT . 3 punct; \" \" PUNCT '' 3 punct",
       {{"the mayor",
         "said",
         {"\" The raid was deliberate, \"", "\" They watched the market for an hour. \""},
         "states"}}},
      // The guild criticised the raid on the market.
      {"The the DET DT 2 det; guild guild NOUN NN 3 nsubj; criticised criticise VERB VBD 0 root; "
       "the the DET DT 5 det; raid raid NOUN NN 3 obj; on on ADP IN 8 case; the the DET DT 8 det; "
       "market market NOUN NN 5 nmod; . . PUNCT . 3 punct",
       {{"The guild", "criticised", {"the raid on the market"}, "alleges"}}},
      // The council did not say whether the road was open.
      {"The the DET DT 2 det; council council NOUN NN 5 nsubj; did do AUX VBD 5 aux; not not PART RB 5 advmod; "
       "say say VERB VB 0 root; whether whether SCONJ IN 10 mark; the the DET DT 8 det; "
       "road road NOUN NN 10 nsubj; was be AUX VBD 10 cop; open open ADJ JJ 5 ccomp; . . PUNCT . 5 punct",
       {}},
      // Officials say the dam has burst and the valley is empty.
      {"Officials official NOUN NNS 2 nsubj; say say VERB VBP 0 root; the the DET DT 4 det; "
       "dam dam NOUN NN 6 nsubj; has have AUX VBZ 6 aux; burst burst VERB VBN 2 ccomp; and and CCONJ CC 11 cc; "
       "the the DET DT 9 det; valley valley NOUN NN 11 nsubj; is be AUX VBZ 11 cop; empty empty ADJ JJ 6 conj; "
       ". . PUNCT . 2 punct",
       {{"Officials", "say", {"the dam has burst and the valley is empty"}, "states"}}},
      // The bishop said in a statement that the truce was holding.
      {"The the DET DT 2 det; bishop bishop NOUN NN 3 nsubj; said say VERB VBD 0 root; in in ADP IN 6 case; "
       "a a DET DT 6 det; statement statement NOUN NN 3 obl; that that SCONJ IN 11 mark; the the DET DT 9 det; "
       "truce truce NOUN NN 11 nsubj; was be AUX VBD 11 aux; holding hold VERB VBG 3 ccomp; . . PUNCT . 3 punct",
       {{"The bishop", "said", {"that the truce was holding"}, "states"}}},
      // Farmers, who said the well was dry, left the valley.
      {"Farmers farmer NOUN NNS 10 nsubj; , , PUNCT , 4 punct; who who PRON WP 4 nsubj; "
       "said say VERB VBD 1 acl:relcl; the the DET DT 6 det; well well NOUN NN 8 nsubj; was be AUX VBD 8 cop; "
       "dry dry ADJ JJ 4 ccomp; , , PUNCT , 1 punct; left leave VERB VBD 0 root; the the DET DT 12 det; "
       "valley valley NOUN NN 10 obj; . . PUNCT . 10 punct",
       {{"Farmers", "said", {"the well was dry"}, "states"}}},
  };
  return kCases;
}

TEST(AttributionTagger, FindsSourceCueContentAndStance) {
  const auto stage = tagger();
  for (const Case& c : cases()) {
    Doc doc = build_line(c.words);
    stage.run(doc);
    SCOPED_TRACE(std::string(doc.text()));
    ASSERT_EQ(doc.attributions.size(), c.wanted.size());
    for (std::size_t i = 0; i < c.wanted.size(); ++i) {
      const Attribution& a = doc.attributions[i];
      EXPECT_EQ(a.source ? std::optional(std::string(doc.text_of(*a.source))) : std::nullopt, c.wanted[i].source);
      EXPECT_EQ(doc.text_of(a.cue), c.wanted[i].cue);
      EXPECT_EQ(a.stance, c.wanted[i].stance);
      std::vector<std::string> content;
      for (const TokenRange range : a.content) content.emplace_back(doc.text_of(range));
      EXPECT_EQ(content, c.wanted[i].content);
    }
  }
}

TEST(AttributionTagger, ChainsGoFromTheOutermostInwards) {
  Doc doc = build_line(cases()[3].words);
  tagger().run(doc);
  const TokenId shoot(std::size_t{13});
  ASSERT_EQ(doc.form(shoot), "shoot");
  const auto chain = chain_for(doc, shoot);
  ASSERT_EQ(chain.size(), 2U);
  EXPECT_EQ(doc.text_of(*doc.attributions[chain[0].index()].source), "A councillor");
  EXPECT_EQ(doc.text_of(*doc.attributions[chain[1].index()].source), "one driver");
  EXPECT_EQ(doc.attributions[chain[1].index()].parent, chain[0]);
}

TEST(AttributionTagger, TheDeedOfSayingIsNotPartOfWhatIsSaid) {
  Doc doc = build_line(cases()[0].words);
  tagger().run(doc);
  EXPECT_EQ(chain_for(doc, TokenId(std::size_t{2})).size(), 1U);  // fled
  EXPECT_TRUE(chain_for(doc, TokenId(std::size_t{6})).empty());   // said
}

TEST(AttributionTagger, WhatIsTalkedAboutIsNotCreditedToTheSpeaker) {
  Doc doc = build_line(cases()[9].words);
  tagger().run(doc);
  ASSERT_EQ(doc.attributions.size(), 1U);
  EXPECT_TRUE(doc.attributions[0].topic);
  EXPECT_TRUE(chain_for(doc, TokenId(std::size_t{4})).empty());
}

}  // namespace
}  // namespace hearsay
