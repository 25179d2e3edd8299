#include "coding/circumstances/event_size.h"

#include <algorithm>

#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"

namespace hearsay {

std::optional<Range> SizeReader::amount(const Doc& doc, const Tree& tree, TokenId noun) const {
  if (const auto told = numbers_.amount_of(doc, tree, noun)) return told->range;
  // 'thousands of demonstrators'
  const TokenId above = doc.tokens.head[noun.index()];
  if (above.valid() && doc.tokens.deprel[noun.index()] == Deprel::nmod &&
      numbers_.at(doc, above.value, above.value + 1))
    return amount(doc, tree, above);
  if (doc.tokens.lemma[noun.index()] == "couple") return Range{2, 2};
  if (lexicon_.in_class("collective", doc.tokens.lemma[noun.index()])) return std::nullopt;
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

// 'left 80 people dead', 'leaving nine wounded'
void SizeReader::read_left(const Doc& doc, const Tree& tree, const Frame& frame, EventSize& size) const {
  const TokenId people = argument(frame, Slot::obj);
  if (!people.valid()) return;
  for (const TokenId above : {people, frame.predicate}) {
    for (const TokenId state : tree.children(above)) {
      const auto word = doc.tokens.lower[state.index()];
      if (word == "dead" && !size.dead) size.dead = amount(doc, tree, people);
      if (lexicon_.in_class("injuring", doc.tokens.lemma[state.index()]) && !size.injured)
        size.injured = amount(doc, tree, people);
    }
  }
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
  if (lemma == "leave") read_left(doc, tree, frame, size);
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
    // 'attacks on the camp left 80 people dead'
    const TokenId above = doc.tokens.head[event.predicate.index()];
    if (frame.noun && above.valid() && doc.tokens.deprel[event.predicate.index()] == Deprel::nsubj &&
        lexicon_lemma(doc, above) == "leave")
      read_harm(doc, tree, frames, above, size);
  }
  const auto side_amount = [&](const std::vector<Side>& sides) {
    const TokenId head = sides.empty() ? TokenId() : head_of(doc, sides.front());
    return head.valid() ? amount(doc, tree, head) : std::nullopt;
  };
  if (type == "PROTEST") size.count = side_amount(event.actor);
  const bool of_people =
      event.mode == "release" || event.mode == "abduct" || event.mode == "expel" || event.mode == "deport";
  if (of_people) size.count = side_amount(event.recipient);
  // 'at least three airstrikes', 'conducted three airstrikes'
  if (type == "ASSAULT" && !size.dead && !size.injured) {
    const TokenId deed = frame.noun ? event.predicate : argument(frame, Slot::obj);
    const bool bound = frame.noun || std::ranges::find(event.bound, deed) != event.bound.end();
    if (const auto told = deed.valid() && bound ? numbers_.amount_of(doc, tree, deed) : std::nullopt)
      size.count = told->range;
  }
  return size;
}

}  // namespace hearsay
