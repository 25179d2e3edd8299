#include "coding/events/content.h"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace {

bool is_content_slot(const Argument& a) { return a.slot == Slot::xcomp || a.slot == Slot::ccomp; }

class Contents {
 public:
  Contents(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const SideFinder& sides,
           std::vector<EventCandidate>& candidates)
      : doc_(doc), tree_(tree), lexicon_(lexicon), sides_(sides), frames_(doc), candidates_(candidates) {}

  void run() {
    for (EventCandidate& c : candidates_) {
      if (!c.rejected.empty() || (!c.entry->flags.content && !c.entry->flags.absorb)) continue;
      for (EventCandidate* content : contents_of(c)) take(c, *content);
      if (c.entry->flags.absorb && c.recipient.empty()) recipient_from_complement(c);
    }
  }

 private:
  // The nearest candidates below the complement, with its conjuncts: 'agreed to stop shelling and release captives'.
  std::vector<EventCandidate*> contents_of(const EventCandidate& c) {
    std::vector<EventCandidate*> out;
    const Frame& frame = doc_.frames[c.frame.index()];
    for (const Argument& a : frame.arguments) {
      const bool noun_content = a.slot == Slot::obj || a.slot == Slot::prep;
      if (!is_content_slot(a) && !noun_content) continue;
      for (EventCandidate& other : candidates_) {
        if (&other == &c || !tree_.dominates(a.head, other.predicate)) continue;
        if (noun_content ? other.predicate != a.head : !reachable(other.predicate, a.head)) continue;
        out.push_back(&other);
      }
    }
    return out;
  }

  // True where only complements, objects and conjuncts lie between, no clause with a life of its own.
  bool reachable(TokenId from, TokenId to) const {
    for (TokenId at = from; at != to; at = doc_.tokens.head[at.index()]) {
      switch (doc_.tokens.deprel[at.index()]) {
        case Deprel::xcomp:
        case Deprel::ccomp:
        case Deprel::obj:
        case Deprel::conj:
        case Deprel::obl:
          break;
        default:
          return false;
      }
    }
    return true;
  }

  void recipient_from_complement(EventCandidate& c) const {
    static const std::vector<SlotName> kAsked = {slot_from("subj")};
    static const std::vector<SlotName> kConcerned = {slot_from("iobj"), slot_from("obj"),     slot_from("to"),
                                                     slot_from("with"), slot_from("against"), slot_from("from"),
                                                     slot_from("on"),   slot_from("for")};
    for (const Argument& a : doc_.frames[c.frame.index()].arguments) {
      if (!is_content_slot(a) || !frames_.at(a.head).valid()) continue;
      const Frame& complement = doc_.frames[frames_.at(a.head).index()];
      add_recipients(c, sides_.first(complement, c.entry->event == "REQUEST" ? kAsked : kConcerned));
    }
  }

  static void add_recipients(EventCandidate& c, const std::vector<Side>& sides) {
    for (const Side& side : sides) {
      if (std::find(c.actor.begin(), c.actor.end(), side) == c.actor.end()) c.recipient.push_back(side);
    }
  }

  void take(EventCandidate& c, EventCandidate& content) {
    if (c.entry->flags.content && !c.content.valid()) {
      c.content = content.frame;
      if (const ContentRule* rule = lexicon_.content(c.entry->event, content.entry->event, content.mode)) {
        if (c.mode.empty()) c.mode = rule->mode;
        if (!rule->cameo.empty()) c.cameo = rule->cameo;
      }
    }
    if (!c.entry->flags.absorb || !content.rejected.empty()) return;
    if (c.recipient.empty()) {
      // 'threatened to bomb Aden' is against Aden; 'demanded that Kenya leave' is put to Kenya
      add_recipients(c, c.entry->event == "REQUEST" ? content.actor : content.recipient);
    }
    content.rejected = fmt::format("content of '{}', which is the event", doc_.form(c.predicate));
  }

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const SideFinder& sides_;
  FrameIndex frames_;
  std::vector<EventCandidate>& candidates_;
};

}  // namespace

void apply_contents(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const SideFinder& sides,
                    std::vector<EventCandidate>& candidates) {
  Contents(doc, tree, lexicon, sides, candidates).run();
}

}  // namespace hearsay
