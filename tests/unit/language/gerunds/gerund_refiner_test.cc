#include "language/gerunds/gerund_refiner.h"

#include <gtest/gtest.h>

#include "support/doc_builder.h"

namespace hearsay {
namespace {

TEST(GerundRefiner, BareGerundAfterPrepositionIsNoun) {
  Doc doc = testing::build_doc(
      "Two two NUM CD 3 nsubj:pass\n"
      "were be AUX VBD 3 aux:pass\n"
      "killed kill VERB VBN 0 root\n"
      "in in ADP IN 6 mark\n"
      "army army NOUN NN 6 nsubj\n"
      "shelling shell VERB VBG 3 advcl\n"
      "on on ADP IN 8 case\n"
      "Sunday Sunday PROPN NNP 6 obl\n");
  GerundRefiner().run(doc);
  EXPECT_EQ(doc.tokens.upos[5], Upos::noun);
  EXPECT_EQ(doc.tokens.lemma[5], "shelling");
  const std::vector<Deprel> expected = {Deprel::nsubj_pass, Deprel::aux_pass, Deprel::root,  Deprel::case_,
                                        Deprel::compound,   Deprel::obl,      Deprel::case_, Deprel::nmod};
  EXPECT_EQ(doc.tokens.deprel, expected);
}

TEST(GerundRefiner, GerundWithCompoundIsNoun) {
  Doc doc = testing::build_doc(
      "Police police NOUN NN 2 compound\n"
      "firing fire VERB VBG 3 nsubj\n"
      "left leave VERB VBD 0 root\n"
      "two two NUM CD 3 obj\n");
  GerundRefiner().run(doc);
  EXPECT_EQ(doc.tokens.xpos[1], Xpos::nn);
  EXPECT_EQ(doc.tokens.lemma[1], "firing");
}

TEST(GerundRefiner, ClauseStaysClause) {
  Doc doc = testing::build_doc(
      "They they PRON PRP 2 nsubj\n"
      "fled flee VERB VBD 0 root\n"
      "with with SCONJ IN 5 mark\n"
      "police police NOUN NN 5 nsubj\n"
      "firing fire VERB VBG 2 advcl\n");
  GerundRefiner().run(doc);
  EXPECT_EQ(doc.tokens.upos[4], Upos::verb);
  Doc object = testing::build_doc(
      "It it PRON PRP 2 nsubj\n"
      "resulted result VERB VBD 0 root\n"
      "in in SCONJ IN 5 mark\n"
      "police police NOUN NN 5 nsubj\n"
      "arresting arrest VERB VBG 2 advcl\n"
      "him he PRON PRP 5 obj\n");
  GerundRefiner().run(object);
  EXPECT_EQ(object.tokens.upos[4], Upos::verb);
}

}  // namespace
}  // namespace hearsay
