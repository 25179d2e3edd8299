#include "coding/explanation/link_words.h"

#include <gtest/gtest.h>

#include "support/doc_builder.h"

namespace hearsay {
namespace {

std::string link(const Doc& doc, std::uint32_t predicate, std::uint32_t word) {
  return link_words(doc, Tree(doc), TokenId(predicate), TokenId(word));
}

TEST(LinkWords, PassiveAndItsAgent) {
  const Doc doc = testing::build_line(
      "Farmers farmer NOUN NNS 3 nsubj:pass; were be AUX VBD 3 aux:pass; shot shoot VERB VBN 0 root; "
      "by by ADP IN 5 case; police police NOUN NN 3 obl:agent; in in ADP IN 7 case; Mao Mao PROPN NNP 3 obl");
  EXPECT_EQ(link(doc, 2, 0), "the subject of the passive ‘shot’");
  EXPECT_EQ(link(doc, 2, 4), "the ‘by’ phrase (who does it) of the passive ‘shot’");
  EXPECT_EQ(link(doc, 2, 6), "the ‘in’ phrase of ‘shot’");
  EXPECT_EQ(link(doc, 2, 2), "");
}

TEST(LinkWords, SubjectByControl) {
  const Doc doc = testing::build_line(
      "Chad Chad PROPN NNP 2 nsubj; agreed agree VERB VBD 0 root; to to PART TO 4 mark; leave leave VERB VB 2 xcomp");
  EXPECT_EQ(link(doc, 3, 0), "the subject of ‘agreed’; ‘leave’ is the infinitive after ‘agreed’");
}

TEST(LinkWords, NounOfARelativeClauseAndConjuncts) {
  const Doc doc = testing::build_line(
      "Rebels rebel NOUN NNS 7 nsubj; and and CCONJ CC 3 cc; deserters deserter NOUN NNS 1 conj; "
      "who who PRON WP 5 nsubj; attacked attack VERB VBD 1 acl:relcl; Mao Mao PROPN NNP 5 obj; fled flee VERB VBD 0 "
      "root");
  EXPECT_EQ(link(doc, 4, 0), "described by the relative clause of ‘attacked’");
  EXPECT_EQ(link(doc, 6, 2), "joined to ‘Rebels’, the subject of ‘fled’");
}

TEST(LinkWords, NounThatALightVerbCarries) {
  const Doc doc = testing::build_line(
      "Chad Chad PROPN NNP 2 nsubj; launched launch VERB VBD 0 root; raids raid NOUN NNS 2 obj; on on ADP IN 5 case; "
      "Mao Mao PROPN NNP 3 nmod");
  EXPECT_EQ(link(doc, 2, 0), "the subject of ‘launched’; ‘raids’ is the object of ‘launched’");
  EXPECT_EQ(link(doc, 1, 4), "the ‘on’ phrase of ‘raids’, the object of ‘launched’");
}

TEST(LinkWords, OtherSentence) {
  const Doc doc = testing::build_line(
      "Chad Chad PROPN NNP 2 nsubj; left leave VERB VBD 0 root; ; "
      "Rebels rebel NOUN NNS 2 nsubj; fled flee VERB VBD 0 root");
  EXPECT_EQ(link(doc, 3, 0), "told in another sentence");
}

TEST(LinkWords, PhraseLeavesOutItsClausesAndConjuncts) {
  const Doc doc = testing::build_line(
      "three three NUM CD 3 nummod; young young ADJ JJ 3 amod; rebels rebel NOUN NNS 0 root; and and CCONJ CC 5 cc; "
      "monks monk NOUN NNS 3 conj; from from ADP IN 7 case; Mao Mao PROPN NNP 5 nmod");
  const Tree tree(doc);
  EXPECT_EQ(doc.text_of(phrase_of(doc, tree, TokenId(2U))), "three young rebels");
  EXPECT_EQ(doc.text_of(phrase_of(doc, tree, TokenId(4U))), "monks from Mao");
}

}  // namespace
}  // namespace hearsay
