#include "coding/frames/modal.h"

#include <gtest/gtest.h>

#include "coding/frames/frame_builder.h"
#include "support/doc_builder.h"
#include "support/lexicon_fixture.h"

namespace hearsay {
namespace {

// "Kenya said Chad MODAL leave": the attribution's source is the first word, its content the clause.
Doc said(const std::string& subject, const std::string& modal, const std::string& further = {}) {
  Doc doc = testing::build_doc("Kenya Kenya PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\n" + subject +
                               " Chad PROPN NNP 5 nsubj\n" + modal + " AUX MD 5 aux\nleave leave VERB VB 2 ccomp\n" +
                               further);
  Attribution a;
  a.source = TokenRange{0, 1};
  a.source_head = TokenId(0);
  a.cue = {1, 2};
  a.content = {{2, static_cast<std::uint32_t>(doc.tokens.size())}};
  a.stance = "states";
  doc.attributions.push_back(std::move(a));
  return doc;
}

// "subj=… by=… xcomp=… not" of the modal's frame, or "none".
std::string shown(Doc& doc) {
  const auto lexicon = testing::lexicon_of({"leave;v;RETREAT;;087;subj;;"});
  EXPECT_TRUE(lexicon);
  FrameBuilder(*lexicon).run(doc, Tree(doc));
  const FrameId id = FrameIndex(doc).at(TokenId(3));
  if (!id.valid()) return "none";
  const Frame& frame = doc.frames[id.index()];
  const auto word = [&](TokenId t) { return t.valid() ? std::string(doc.form(t)) : std::string("-"); };
  return "subj=" + word(argument(frame, Slot::subj)) + " by=" + word(argument(frame, Slot::prep, "by")) +
         " xcomp=" + word(argument(frame, Slot::xcomp)) + (argument(frame, Slot::particle).valid() ? " not" : "");
}

TEST(ModalFrames, DutyIsLaidByTheSpeaker) {
  Doc doc = said("Chad", "must must");
  EXPECT_EQ(shown(doc), "subj=Chad by=Kenya xcomp=leave");
}

TEST(ModalFrames, IntentHasASpeakerOnlyWhereHeSpeaksOfHimself) {
  Doc other = said("Chad", "will will");
  EXPECT_EQ(shown(other), "subj=Chad by=- xcomp=leave");
  Doc self = said("it", "will will");
  self.entities.push_back({EntityType::place, "Kenya", ActorCode(), false});
  self.mentions.push_back({{0, 1}, TokenId(0), MentionKind::name, EntityType::place, EntityId(0)});
  self.mentions.push_back({{2, 3}, TokenId(2), MentionKind::pronoun, EntityType::place, EntityId(0)});
  EXPECT_EQ(shown(self), "subj=it by=Kenya xcomp=leave");
}

TEST(ModalFrames, NegationIsKept) {
  Doc doc = said("Chad", "will will", "not not PART RB 5 advmod\n");
  EXPECT_EQ(shown(doc), "subj=Chad by=- xcomp=leave not");
}

TEST(ModalFrames, ConditionsAndOtherModalsAreNone) {
  Doc condition = said("Chad", "will will", "if if SCONJ IN 5 mark\n");
  EXPECT_EQ(shown(condition), "none");
  Doc perfect = said("Chad", "must must", "have have AUX VB 5 aux\n");
  EXPECT_EQ(shown(perfect), "none");
  Doc may = said("Chad", "may may");
  EXPECT_EQ(shown(may), "none");
}

}  // namespace
}  // namespace hearsay
