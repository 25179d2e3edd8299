#include "coding/events/content.h"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace {

bool is_content_slot(const Argument& a) { return a.slot == Slot::xcomp || a.slot == Slot::ccomp; }

class Contents {
 public:
  Contents(const Doc& doc, const Tree& tree, const Lexicon& lexicon, std::vector<EventCandidate>& candidates)
      : doc_(doc), tree_(tree), lexicon_(lexicon), candidates_(candidates) {}

  void run() {
    for (EventCandidate& c : candidates_) {
      if (!c.rejected.empty() || (!c.entry->flags.content && !c.entry->flags.absorb)) continue;
      for (EventCandidate* content : contents_of(c)) take(c, *content);
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
        case Deprel::obl: break;
        default: return false;
      }
    }
    return true;
  }

  void take(EventCandidate& c, EventCandidate& content) {
    if (c.entry->flags.content && !c.content.valid()) {
      c.content = content.frame;
      if (const ContentRule* rule = lexicon_.content(c.entry->event, content.entry->event)) {
        if (c.mode.empty()) c.mode = rule->mode;
        if (!rule->cameo.empty()) c.cameo = rule->cameo;
      }
    }
    if (!c.entry->flags.absorb || !content.rejected.empty()) return;
    if (c.recipient.empty()) {
      // 'threatened to bomb Aden' is against Aden; 'demanded that Kenya leave' is put to Kenya
      const auto& put_to = c.entry->event == "REQUEST" ? content.actor : content.recipient;
      for (const Side& side : put_to) {
        if (std::find(c.actor.begin(), c.actor.end(), side) == c.actor.end()) c.recipient.push_back(side);
      }
    }
    content.rejected = fmt::format("content of '{}', which is the event", doc_.form(c.predicate));
  }

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  std::vector<EventCandidate>& candidates_;
};

}  // namespace

void apply_contents(const Doc& doc, const Tree& tree, const Lexicon& lexicon, std::vector<EventCandidate>& candidates) {
  Contents(doc, tree, lexicon, candidates).run();
}

}  // namespace hearsay
