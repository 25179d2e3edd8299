#include "coding/events/event_coder.h"

#include <fmt/format.h>

#include <algorithm>

#include "coding/events/actor_kind.h"
#include "coding/events/content.h"
#include "coding/events/merge.h"
#include "coding/events/sense_matcher.h"
#include "coding/events/side_finder.h"

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
        sides_(doc, tree, mentions) {}

  std::vector<EventCandidate> run() {
    for (std::size_t f = 0; f < doc_.frames.size(); ++f) add(FrameId(f));
    apply_contents(doc_, tree_, lexicon_, sides_, candidates_);
    merge_retold(doc_, tree_, lexicon_, candidates_);
    for (EventCandidate& c : candidates_) {
      if (c.rejected.empty()) c.rejected = missing_side(c);
    }
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
      c.rejected = fmt::format("blocked sense '{}'", c.entry->pattern);
    } else {
      find_sides(frame, c);
    }
    candidates_.push_back(std::move(c));
  }

  // From the predicate to the words that met the constraints, where these stand close by: 'held rare talks'.
  TokenRange trigger(const Frame& frame, const SenseMatch& match) const {
    constexpr std::uint32_t kReach = 5;
    const std::uint32_t p = frame.predicate.value;
    TokenRange range{p, p + 1};
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
          const auto same = [&](const Side& s) { return entity(s) == entity(side); };
          if (std::none_of(c.actor.begin(), c.actor.end(), same)) c.actor.push_back(side);
        }
      }
      return;
    }
    c.actor = sides_at(frame, c, entry.actor);
    c.recipient = sides_at(frame, c, entry.recipient);
    std::erase_if(c.recipient, [&](const Side& r) {
      return std::any_of(c.actor.begin(), c.actor.end(), [&](const Side& a) { return entity(a) == entity(r); });
    });
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

  std::vector<Side> sides_at(const Frame& frame, const EventCandidate& c, const std::vector<SlotName>& slots) const {
    auto sides = sides_.first(frame, slots);
    for (const Frame* noun : bound_frames(c)) {
      if (sides.empty()) sides = sides_.first(*noun, slots);
    }
    return sides;
  }

  EntityId entity(const Side& side) const { return doc_.mentions[side.mention.index()].entity; }

  bool political(const std::vector<Side>& sides) const {
    return std::any_of(sides.begin(), sides.end(), [&](const Side& s) {
      const auto& actor = doc_.entities[entity(s).index()].actor;
      return actor && is_political(*actor);
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
    if (!frame.noun) return frame.passive;
    return !tree_.has_child(c.predicate, Deprel::det) && !frame.arguments.empty();
  }

  // Why the sides do not make an event of it; empty where they do.
  std::string missing_side(const EventCandidate& c) const {
    const EntryFlags& flags = c.entry->flags;
    if (c.actor.empty() && c.recipient.empty()) return stands_alone(c) ? "" : "names no side";
    if (flags.mutual && flags.political && !political(c.actor)) return "no political actor";
    if (flags.mutual) return {};
    if (flags.recipient && c.recipient.empty()) return "names no recipient";
    if (flags.weak && (!political(c.actor) || c.recipient.empty())) return "needs a political actor and a recipient";
    if (flags.political && !political(c.actor) && !political(c.recipient)) return "no political actor";
    return {};
  }

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  FrameIndex frames_;
  SenseMatcher senses_;
  SideFinder sides_;
  std::vector<EventCandidate> candidates_;
};

}  // namespace

std::vector<EventCandidate> EventCoder::code(const Doc& doc, const Tree& tree, const MentionIndex& mentions) const {
  return Coder(doc, tree, lexicon_, mentions).run();
}

}  // namespace hearsay
