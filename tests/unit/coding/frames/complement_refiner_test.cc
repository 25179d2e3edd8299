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

}  // namespace
}  // namespace hearsay
