#include "coding/circumstances/event_size.h"

#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"

namespace hearsay {

std::optional<Range> SizeReader::amount(const Doc& doc, const Tree& tree, TokenId noun) const {
  if (const auto told = numbers_.amount_of(doc, tree, noun)) return told->range;
  // 'shot dead a councillor' is one
  const TokenId det = tree.child(noun, Deprel::det);
  const bool one = det.valid() && (doc.tokens.lower[det.index()] == "a" || doc.tokens.lower[det.index()] == "an");
  const bool counted = one && doc.tokens.xpos[noun.index()] == Xpos::nn;
  return counted ? std::optional(Range{1, 1}) : std::nullopt;
}

// Those whom the predicate hits: its object, the subject of 'die', the noun after 'of' ('the killing of nine').
std::optional<Range> SizeReader::people(const Doc& doc, const Tree& tree, const Frame& frame) const {
  TokenId hit = argument(frame, Slot::obj);
  if (!hit.valid() && frame.noun) hit = argument(frame, Slot::prep, "of");
  if (!hit.valid() && lexicon_lemma(doc, frame.predicate) == "die") hit = argument(frame, Slot::subj);
  return hit.valid() ? amount(doc, tree, hit) : std::nullopt;
}

void SizeReader::read_harm(const Doc& doc, const Tree& tree, const FrameIndex& frames, TokenId predicate,
                           EventSize& size) const {
  const FrameId id = frames.at(predicate);
  if (!id.valid()) return;
  const Frame& frame = doc.frames[id.index()];
  const std::string lemma = lexicon_lemma(doc, predicate);
  const bool shot_dead = [&] {
    const TokenId result = argument(frame, Slot::xcomp);
    return result.valid() && doc.tokens.lower[result.index()] == "dead";
  }();
  const auto set = [&](std::optional<Range>& field) {
    if (!field) field = people(doc, tree, frame);
  };
  if (lexicon_.in_class("deadly", lemma) || shot_dead) set(size.dead);
  if (lexicon_.in_class("injuring", lemma)) set(size.injured);
  if (lexicon_.in_class("arresting", lemma)) set(size.arrested);
  // 'killing 12 and wounding 30', 'killed two and injured five'
  for (const TokenId c : tree.children(predicate)) {
    const Deprel r = doc.tokens.deprel[c.index()];
    if (r == Deprel::conj || r == Deprel::advcl || r == Deprel::acl_relcl) read_harm(doc, tree, frames, c, size);
  }
}

EventSize SizeReader::size_of(const Doc& doc, const Tree& tree, const FrameIndex& frames,
                              const EventCandidate& event) const {
  EventSize size;
  const auto& type = event.entry->event;
  const Frame& frame = doc.frames[event.frame.index()];
  if (type == "ASSAULT" || type == "COERCE") {
    read_harm(doc, tree, frames, event.predicate, size);
    for (const TokenId t : event.told_by) read_harm(doc, tree, frames, t, size);
  }
  const auto side_amount = [&](const std::vector<Side>& sides) {
    const TokenId head = sides.empty() ? TokenId() : head_of(doc, sides.front());
    return head.valid() ? amount(doc, tree, head) : std::nullopt;
  };
  if (type == "PROTEST") size.count = side_amount(event.actor);
  const bool of_people =
      event.mode == "release" || event.mode == "abduct" || event.mode == "expel" || event.mode == "deport";
  if (of_people) size.count = side_amount(event.recipient);
  // 'at least three airstrikes'
  if (type == "ASSAULT" && frame.noun && !size.dead && !size.injured) {
    if (const auto told = numbers_.amount_of(doc, tree, event.predicate)) size.count = told->range;
  }
  return size;
}

}  // namespace hearsay
