#include "language/lemmas/lemma_refiner.h"

#include <gtest/gtest.h>

#include "support/doc_builder.h"
#include "support/lexicon_fixture.h"

namespace hearsay {
namespace {

TEST(LemmaRefiner, TakesTheStemThatTheTablesKnow) {
  const auto lexicon = testing::lexicon_of({"blame;v;ACCUSE;allege;112;subj;obj;", "stop;v;RETREAT;;;subj;;"});
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  const auto actors = ActorBase::load(HEARSAY_SOURCE_DIR "/knowledge");
  ASSERT_TRUE(actors) << actors.error().text();
  Doc doc = testing::build_doc(
      "Troops troops NOUN NNS 2 nsubj\n"
      "blamed blam VERB VBD 0 root\n"
      "policemen policemen NOUN NNS 2 obj\n"
      "who who PRON WP 5 nsubj\n"
      "stopped stopp VERB VBD 3 acl:relcl\n"
      "glorping glorp VERB VBG 5 xcomp\n");
  LemmaRefiner(*lexicon, *actors).run(doc);
  const std::vector<std::string_view> expected = {"troop", "blame", "policeman", "who", "stop", "glorp"};
  EXPECT_EQ(doc.tokens.lemma, expected);
}

TEST(LemmaRefiner, KnowsIrregularVerbsAndHyphenedWords) {
  const auto lexicon = testing::lexicon_of({"sit-in;n;PROTEST;demo;141;subj;;"});
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  const auto actors = ActorBase::load(HEARSAY_SOURCE_DIR "/knowledge");
  ASSERT_TRUE(actors) << actors.error().text();
  Doc doc = testing::build_doc(
      "Farmers farmer NOUN NNS 2 nsubj\n"
      "fled flead VERB VBD 0 root\n"
      "a a DET DT 4 det\n"
      "sit sit NOUN NN 6 compound\n"
      "- - PUNCT HYPH 4 punct\n"
      "in in NOUN NN 2 obj\n");
  LemmaRefiner(*lexicon, *actors).run(doc);
  EXPECT_EQ(doc.tokens.lemma[1], "flee");
  EXPECT_EQ(doc.tokens.lemma[5], "in");  // 'sit - in' has blanks
  doc.tokens.span[3].end = doc.tokens.span[4].begin;
  doc.tokens.span[5].begin = doc.tokens.span[4].end;
  LemmaRefiner(*lexicon, *actors).run(doc);
  EXPECT_EQ(doc.tokens.lemma[5], "sit-in");
}

}  // namespace
}  // namespace hearsay
