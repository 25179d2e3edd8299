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

}  // namespace
}  // namespace hearsay
