#include "coding/frames/complement_refiner.h"

#include <gtest/gtest.h>

#include "support/doc_builder.h"

namespace hearsay {
namespace {

using testing::build_line;

Doc refined(const char* words) {
  const auto table = EmbeddingTable::load(HEARSAY_SOURCE_DIR "/knowledge/lexicon/en/embedding.tsv");
  EXPECT_TRUE(table) << table.error().text();
  Doc doc = build_line(words);
  ComplementRefiner(*table).run(doc);
  return doc;
}

TEST(ComplementRefiner, TheVerbGetsTheClauseThatItAsksFor) {
  const Doc doc = refined(
      "Chad Chad PROPN NNP 2 nsubj; accused accuse VERB VBD 0 root; rebels rebel NOUN NNS 2 obj; of of SCONJ IN 5 "
      "mark; "
      "burning burn VERB VBG 3 acl; huts hut NOUN NNS 5 obj");
  EXPECT_EQ(doc.tokens.head[4], TokenId(1));
  EXPECT_EQ(doc.tokens.deprel[4], Deprel::advcl);
}

TEST(ComplementRefiner, TheVerbGetsTheNounThatItAsksFor) {
  const Doc doc = refined(
      "Chad Chad PROPN NNP 2 nsubj; warned warn VERB VBD 0 root; rebels rebel NOUN NNS 2 obj; against against ADP IN 5 "
      "case; "
      "attacks attack NOUN NNS 3 nmod");
  EXPECT_EQ(doc.tokens.head[4], TokenId(1));
  EXPECT_EQ(doc.tokens.deprel[4], Deprel::obl);
}

TEST(ComplementRefiner, ANounKeepsWhatIsItsOwn) {
  // 'accused the head of the party': "of" and a noun
  Doc doc = refined(
      "Chad Chad PROPN NNP 2 nsubj; accused accuse VERB VBD 0 root; heads head NOUN NNS 2 obj; of of ADP IN 5 case; "
      "parties party NOUN NNS 3 nmod");
  EXPECT_EQ(doc.tokens.head[4], TokenId(2));
  // 'saw rebels of …': a verb that asks for nothing
  doc = refined(
      "Chad Chad PROPN NNP 2 nsubj; saw see VERB VBD 0 root; rebels rebel NOUN NNS 2 obj; of of SCONJ IN 5 mark; "
      "burning burn VERB VBG 3 acl");
  EXPECT_EQ(doc.tokens.head[4], TokenId(2));
}

TEST(ComplementRefiner, AnInfinitivePartedFromItsVerbIsItsComplement) {
  const Doc by_day = refined(
      "Chad Chad PROPN NNP 2 nsubj; threatened threaten VERB VBD 0 root; today today NOUN NN 2 obl:unmarked; to to "
      "PART "
      "TO 5 mark; cut cut VERB VB 2 advcl; aid aid NOUN NN 5 obj");
  EXPECT_EQ(by_day.tokens.deprel[4], Deprel::xcomp);
  const Doc in_phrase = refined(
      "Chad Chad PROPN NNP 2 nsubj; agreed agree VERB VBD 0 root; in in ADP IN 4 case; principle principle NOUN NN 2 "
      "obl; to to PART TO 6 mark; leave leave VERB VB 4 acl");
  EXPECT_EQ(in_phrase.tokens.head[5], TokenId(1));
  EXPECT_EQ(in_phrase.tokens.deprel[5], Deprel::xcomp);
}

TEST(ComplementRefiner, APurposeStaysOne) {
  const Doc has_object = refined(
      "Chad Chad PROPN NNP 2 nsubj; planned plan VERB VBD 0 root; marches march NOUN NNS 2 obj; to to PART TO 5 mark; "
      "demand demand VERB VB 2 advcl; aid aid NOUN NN 5 obj");
  EXPECT_EQ(has_object.tokens.deprel[4], Deprel::advcl);
  const Doc stopped = refined(
      "Chad Chad PROPN NNP 2 nsubj; stopped stop VERB VBD 0 root; to to PART TO 4 mark; talk talk VERB VB 2 advcl");
  EXPECT_EQ(stopped.tokens.deprel[3], Deprel::advcl);
  const Doc noun_asks = refined(
      "Chad Chad PROPN NNP 2 nsubj; agreed agree VERB VBD 0 root; on on ADP IN 4 case; plans plan NOUN NNS 2 obl; to "
      "to "
      "PART TO 6 mark; leave leave VERB VB 4 acl");
  EXPECT_EQ(noun_asks.tokens.head[5], TokenId(3));
}

}  // namespace
}  // namespace hearsay
