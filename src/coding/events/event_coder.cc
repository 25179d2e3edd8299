#include "coding/events/event_coder.h"

#include <algorithm>

#include "coding/events/actor_kind.h"
#include "coding/events/content.h"
#include "coding/events/merge.h"
#include "coding/events/order_keepers.h"
#include "coding/events/recipients.h"
#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"
#include "coding/events/side_finder.h"
#include "coding/events/untold_sides.h"
#include "knowledge/lexicon/entry_words.h"

namespace hearsay {

namespace {

class Coder {
 public:
  Coder(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const MentionIndex& mentions)
      : doc_(doc),
        tree_(tree),
        lexicon_(lexicon),
        frames_(doc),
        senses_(doc, lexicon, mentions),
        sides_(doc, tree, lexicon, mentions),
        recipients_(doc, tree, mentions, sides_),
        untold_(doc, tree, lexicon, sides_),
        keepers_(doc, tree, lexicon) {}

  std::vector<EventCandidate> run(bool near_misses) {
    for (std::size_t f = 0; f < doc_.frames.size(); ++f) add(FrameId(f));
    apply_contents(doc_, lexicon_, tree_, recipients_, candidates_);
    merge_retold(doc_, tree_, lexicon_, candidates_);
    for (EventCandidate& c : candidates_) {
      if (!c.rejected.empty()) continue;
      untold_.supply_actor(c);
      if (c.actor.empty() && !c.entry->flags.mutual) {
        if (auto doer = keepers_.doer_of(c)) c.actor.push_back(std::move(*doer));
      }
      if (const RejectionReason missing = missing_side(c); missing != RejectionReason::none) {
        reject(c, missing);
        c.takes_up = c.actor.empty() && c.recipient.empty() && doc_.frames[c.frame.index()].noun;
      } else {
        untold_.supply_recipient(c);
        untold_.supply_attacker(c);
      }
    }
    if (near_misses) add_near_misses();
    return std::move(candidates_);
  }

 private:
  void add(FrameId id) {
    const Frame& frame = doc_.frames[id.index()];
    auto match = senses_.match(frame);
    if (!match) return;
    EventCandidate c;
    c.frame = id;
    c.predicate = frame.predicate;
    c.entry = match->entry;
    c.mode = match->entry->mode;
    c.cameo = match->entry->cameo;
    c.trigger = trigger(frame, *match);
    c.bound = std::move(match->bound);
    if (c.entry->blocked()) {
      reject(c, RejectionReason::blocked_sense);
    } else {
      find_sides(frame, c);
    }
    candidates_.push_back(std::move(c));
  }

  // Behind all others, whose contents and repetitions they must not change.
  void add_near_misses() {
    constexpr std::size_t kNamed = 4;
    std::vector<bool> coded(doc_.frames.size());
    for (const EventCandidate& c : candidates_) coded[c.frame.index()] = true;
    for (std::size_t f = 0; f < doc_.frames.size(); ++f) {
      const Frame& frame = doc_.frames[f];
      const auto miss = coded[f] ? std::nullopt : senses_.near_miss(frame);
      if (!miss) continue;
      EventCandidate c;
      c.frame = FrameId(f);
      c.predicate = frame.predicate;
      c.trigger = {frame.predicate.value, frame.predicate.value + 1};
      c.entry = miss->entry;
      c.mode = miss->entry->mode;
      c.cameo = miss->entry->cameo;
      reject(c, RejectionReason::constraint_unmet, {},
             constraint_words(*miss->unmet, kNamed) + "; here it is ‘" + std::string(doc_.form(miss->filler)) + "’");
      candidates_.push_back(std::move(c));
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const EventCandidate& a, const EventCandidate& b) { return a.frame < b.frame; });
  }

  // From the predicate to the words that met the constraints, where these stand close by: 'held rare talks'.
  TokenRange trigger(const Frame& frame, const SenseMatch& match) const {
    constexpr std::uint32_t kReach = 5;
    const std::uint32_t p = frame.predicate.value;
    TokenRange range{p, p + 1};
    // 'must *withdraw*': a modal alone says little
    const TokenId head = doc_.tokens.head[frame.predicate.index()];
    if (doc_.tokens.deprel[frame.predicate.index()] == Deprel::aux && head.value > p && head.value - p <= kReach)
      range.end = head.value + 1;
    for (const TokenId t : match.bound) {
      if (t.value >= p && t.value - p <= kReach) range.end = std::max(range.end, t.value + 1);
    }
    return range;
  }

  void find_sides(const Frame& frame, EventCandidate& c) const {
    const PredicateEntry& entry = *c.entry;
    if (entry.flags.mutual) {
      std::vector<SlotName> slots = entry.actor;
      slots.insert(slots.end(), entry.recipient.begin(), entry.recipient.end());
      c.actor = sides_.all(frame, slots);
      for (const Frame* noun : bound_frames(c)) {
        for (const Side& side : sides_.all(*noun, slots)) {
          if (!contains(doc_, c.actor, side)) c.actor.push_back(side);
        }
      }
      return;
    }
    c.actor = first_of(frames_of(frame, c), entry.actor);
    c.recipient = recipients_.find(frames_of(frame, c), entry.recipient, c);
    if (c.recipient.empty()) c.recipient = recipients_.owners(objects_of(frame, c), c);
    if (frame.noun && c.recipient.empty() && lexicon_.in_class("undergone", lexicon_lemma(doc_, c.predicate)))
      owner_suffers(frame, c);
  }

  // 'the mayor's murder', 'his arrest': the owner of such a deed is its victim where no other is told, unless it is a
  // body ('the militia's killings').
  void owner_suffers(const Frame& frame, EventCandidate& c) const {
    static const std::vector<SlotName> kOwner = {slot_from("poss")};
    auto owners = sides_.first(frame, kOwner);
    std::erase_if(owners, [&](const Side& side) {
      const EntityId e = entity_of(doc_, side);
      return !e.valid() || doc_.entities[e.index()].type != EntityType::person;
    });
    if (owners.empty()) return;
    std::vector<SlotName> others = c.entry->actor;
    std::erase(others, kOwner.front());
    c.actor = first_of(frames_of(frame, c), others);
    c.recipient = std::move(owners);
  }

  // The nouns that met the entry's constraints carry sides of their own: 'launched an attack *on the town*'.
  std::vector<const Frame*> bound_frames(const EventCandidate& c) const {
    std::vector<const Frame*> out;
    for (const TokenId word : c.bound) {
      const FrameId id = frames_.at(word);
      if (id.valid() && doc_.frames[id.index()].noun) out.push_back(&doc_.frames[id.index()]);
    }
    return out;
  }

  std::vector<const Frame*> frames_of(const Frame& frame, const EventCandidate& c) const {
    auto frames = bound_frames(c);
    frames.insert(frames.begin(), &frame);
    return frames;
  }

  // The nouns that a word or gesture is about: 'agreed to a *plan*', 'complained over the *raids*', 'expressed anger at
  // the *raid*'.
  std::vector<const Frame*> objects_of(const Frame& frame, const EventCandidate& c) const {
    static constexpr std::string_view kTopics[] = {"about", "at", "for", "of", "over", "to"};
    std::vector<const Frame*> out;
    if (frame.noun) return out;
    for (const Frame* told : frames_of(frame, c)) {
      for (const Argument& a : told->arguments) {
        const bool object = a.slot == Slot::obj ||
                            (a.slot == Slot::prep &&
                             std::find(std::begin(kTopics), std::end(kTopics), a.preposition) != std::end(kTopics));
        const FrameId id = object ? frames_.at(a.head) : FrameId();
        if (id.valid() && doc_.frames[id.index()].noun) out.push_back(&doc_.frames[id.index()]);
      }
    }
    return out;
  }

  std::vector<Side> first_of(const std::vector<const Frame*>& frames, const std::vector<SlotName>& slots) const {
    std::vector<Side> sides;
    for (const Frame* frame : frames) {
      if (sides.empty()) sides = sides_.first(*frame, slots);
    }
    return sides;
  }

  bool political(const std::vector<Side>& sides) const {
    return std::any_of(sides.begin(), sides.end(), [&](const Side& s) {
      const ActorCode* actor = actor_of(doc_, s);
      return actor != nullptr && is_political(*actor);
    });
  }

  // Violence, coercion and protest are told without saying who or whom ('the airport road was closed', 'marches in
  // Rome'); all else needs a side. A definite noun alone takes up what the reader knows.
  bool stands_alone(const EventCandidate& c) const {
    const EntryFlags& flags = c.entry->flags;
    if (flags.political || flags.weak || flags.recipient) return false;
    const auto& type = c.entry->event;
    if (type != "ASSAULT" && type != "PROTEST" && type != "COERCE") return false;
    const Frame& frame = doc_.frames[c.frame.index()];
    if (!frame.noun) return frame.passive || type == "PROTEST" || tells_somebody(frame);
    return !tree_.has_child(c.predicate, Deprel::det) && !frame.arguments.empty();
  }

  // 'unidentified gunmen shot two traders': people of no known country
  bool tells_somebody(const Frame& frame) const {
    const TokenId subject = argument(frame, Slot::subj);
    return subject.valid() && lexicon_.in_class("people", lexicon_lemma(doc_, subject));
  }

  // Why the sides do not make an event of it; `none` where they do.
  RejectionReason missing_side(const EventCandidate& c) const {
    using enum RejectionReason;
    const EntryFlags& flags = c.entry->flags;
    if (c.actor.empty() && c.recipient.empty()) return stands_alone(c) ? none : no_side;
    if (flags.mutual && flags.political && !political(c.actor)) return no_political_actor;
    if (flags.mutual) return none;
    if (flags.recipient && c.recipient.empty()) return no_recipient;
    if (flags.weak && (!political(c.actor) || c.recipient.empty())) return weak_sense;
    if (flags.political && !political(c.actor) && !political(c.recipient)) return no_political_actor;
    return none;
  }

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  FrameIndex frames_;
  SenseMatcher senses_;
  SideFinder sides_;
  RecipientFinder recipients_;
  UntoldSides untold_;
  OrderKeepers keepers_;
  std::vector<EventCandidate> candidates_;
};

}  // namespace

std::vector<EventCandidate> EventCoder::code(const Doc& doc, const Tree& tree, const MentionIndex& mentions,
                                             bool near_misses) const {
  return Coder(doc, tree, lexicon_, mentions).run(near_misses);
}

}  // namespace hearsay
