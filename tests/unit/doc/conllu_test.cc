#include "doc/conllu.h"

#include <gtest/gtest.h>

#include "doc/check.h"
#include "doc/tree.h"
#include "support/doc_builder.h"

namespace hearsay {
namespace {

TEST(Conllu, KeepsMultiWordTokensAndSpacing) {
  const std::string in =
      "# newdoc id = x\n# text = They don't, no\n"
      "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
      "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
      "2\tdo\tdo\tVERB\tVBP\t_\t0\troot\t_\t_\n"
      "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
      "4\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_\n"
      "5\tno\tno\tINTJ\tUH\t_\t2\tdiscourse\t_\tNER=B-ORG\n\n";
  auto read = read_conllu(in);
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read->doc.text(), "They don't, no ");
  EXPECT_TRUE(check(read->doc));
  EXPECT_EQ(write_conllu(read->doc, &read->comments), in);
}

TEST(Conllu, NamesTheLineOfAnError) {
  const auto read = read_conllu("1\tThey\tthey\n\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text(), "CoNLL-U line 1: 3 columns for 10");
}

TEST(Tree, KnowsChildrenAndSubtrees) {
  const Doc doc = testing::build_doc(
      "Troops troop NOUN NNS 2 nsubj\n"
      "left leave VERB VBD 0 root\n"
      "the the DET DT 4 det\n"
      "town town NOUN NN 2 obj\n"
      ". . PUNCT . 2 punct\n");
  EXPECT_EQ(doc.text(), "Troops left the town. ");
  const Tree tree(doc);
  EXPECT_EQ(tree.child(TokenId(1), Deprel::obj), TokenId(3));
  EXPECT_EQ(tree.subtree(TokenId(3)), (TokenRange{2, 4}));
  EXPECT_TRUE(tree.dominates(TokenId(1), TokenId(2)));
  EXPECT_FALSE(tree.dominates(TokenId(3), TokenId(0)));
}

TEST(Check, FindsACycle) {
  Doc doc = testing::build_doc("a a NOUN NN 2 dep\nb b NOUN NN 0 root\n");
  doc.tokens.head[1] = TokenId(0);
  const auto result = check(doc);
  ASSERT_FALSE(result);
  EXPECT_NE(result.error().message.find("cycle"), std::string::npos);
}

}  // namespace
}  // namespace hearsay
