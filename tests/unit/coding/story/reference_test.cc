#include "coding/story/reference.h"

#include <gtest/gtest.h>

#include "unit/coding/events/coded_by_hand.h"

namespace hearsay {
namespace {

// How the deed at `predicate` of a hand-made parse refers.
Reference refers(std::string parse, std::uint32_t predicate) {
  const auto lexicon = testing::lexicon_of({"attack;v;ASSAULT;;190;subj;obj;", "kill;v;ASSAULT;;190;subj;obj;harm",
                                            "attack;n;ASSAULT;;190;by|poss;on;", "war;n;ASSAULT;;190;by|poss;on;"});
  EXPECT_TRUE(lexicon) << lexicon.error().text();
  Doc doc = testing::build_line(std::move(parse));
  for (const EventCandidate& c : testing::code_by_hand(doc, {}, *lexicon)) {
    if (c.predicate.value == predicate) return reference_of(doc, Tree(doc), *lexicon, c);
  }
  ADD_FAILURE() << "no candidate there";
  return Reference::open;
}

TEST(Reference, DefiniteNounTakesUp) {
  EXPECT_EQ(refers("The the DET DT 2 det; attack attack NOUN NN 3 nsubj; ended end VERB VBD 0 root", 1),
            Reference::back);
  EXPECT_EQ(refers("An a DET DT 2 det; attack attack NOUN NN 3 nsubj; ended end VERB VBD 0 root", 1), Reference::open);
}

TEST(Reference, DescribedNounMeansOneInParticular) {
  EXPECT_EQ(refers("The the DET DT 3 det; airport airport NOUN NN 3 compound; attack attack NOUN NN 4 nsubj; "
                   "ended end VERB VBD 0 root",
                   2),
            Reference::described);
}

TEST(Reference, LastingThingIsNoOneDeed) {
  EXPECT_EQ(refers("The the DET DT 2 det; war war NOUN NN 3 nsubj; ended end VERB VBD 0 root", 1), Reference::open);
}

TEST(Reference, WordsSetApart) {
  EXPECT_EQ(refers("Another another DET DT 2 det; attack attack NOUN NN 3 nsubj; ended end VERB VBD 0 root", 1),
            Reference::other);
  EXPECT_EQ(refers("The the DET DT 3 det; second second ADJ JJ 3 amod; attack attack NOUN NN 4 nsubj; "
                   "ended end VERB VBD 0 root",
                   2),
            Reference::other);
  EXPECT_EQ(refers("They they PRON PRP 2 nsubj; attacked attack VERB VBD 0 root; Bol Bol PROPN NNP 2 obj; "
                   "again again ADV RB 2 advmod",
                   1),
            Reference::other);
  EXPECT_EQ(refers("Two two NUM CD 3 nummod; more more ADJ JJR 3 amod; people people NOUN NNS 5 nsubj:pass; "
                   "were be AUX VBD 5 aux:pass; killed kill VERB VBN 0 root",
                   4),
            Reference::other);
}

}  // namespace
}  // namespace hearsay
