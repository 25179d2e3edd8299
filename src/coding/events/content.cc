#include "coding/events/content.h"

#include <algorithm>

namespace hearsay {

namespace {

bool is_content_slot(const Argument& a) { return a.slot == Slot::xcomp || a.slot == Slot::ccomp; }

class Contents {
 public:
  Contents(const Doc& doc, const Lexicon& lexicon, const Tree& tree, const RecipientFinder& recipients,
           std::vector<EventCandidate>& candidates)
      : doc_(doc), lexicon_(lexicon), tree_(tree), recipients_(recipients), frames_(doc), candidates_(candidates) {}

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
    for (const Argument& a : arguments_of(c)) {
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

  // The event's arguments, with the clauses that the nouns bound by it govern: 'expressed a willingness *to meet*'.
  std::vector<Argument> arguments_of(const EventCandidate& c) const {
    std::vector<Argument> out = doc_.frames[c.frame.index()].arguments;
    for (const TokenId word : c.bound) {
      if (!frames_.at(word).valid() || !doc_.frames[frames_.at(word).index()].noun) continue;
      for (const Argument& a : doc_.frames[frames_.at(word).index()].arguments) {
        if (is_content_slot(a)) out.push_back(a);
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
        case Deprel::aux:  // 'promised that it *will* withdraw'
          break;
        default:
          return false;
      }
    }
    return true;
  }

  // 'promised to hand the island to Chile', 'asked that Chad leave', 'rejected a call by Chad'
  void recipient_from_complement(EventCandidate& c) const {
    static const auto kAsked = slots_from({"subj", "by", "from", "of", "poss"});
    static const auto kConcerned =
        slots_from({"iobj", "to", "with", "obj", "against", "from", "on", "for", "of", "in"});
    const bool request = c.entry->event == "REQUEST";
    for (const Argument& a : arguments_of(c)) {
      if (!is_content_slot(a) || !frames_.at(a.head).valid() || !c.recipient.empty()) continue;
      const Frame* complement = &doc_.frames[frames_.at(a.head).index()];
      c.recipient = recipients_.find(std::span(&complement, 1), request ? kAsked : kConcerned, c);
      if (c.recipient.empty() && !request) recipient_from_object(*complement, c);
    }
  }

  // 'refused to answer *a demand from Chad*', 'offered to open *talks with Chad*'
  void recipient_from_object(const Frame& complement, EventCandidate& c) const {
    static const auto kConcerned =
        slots_from({"with", "by", "from", "of", "to", "on", "against", "in", "poss", "comp"});
    for (const Argument& a : complement.arguments) {
      const bool object = a.slot == Slot::obj || (a.slot == Slot::prep && a.preposition == "to");
      if (!object || !frames_.at(a.head).valid() || !c.recipient.empty()) continue;
      const Frame* noun = &doc_.frames[frames_.at(a.head).index()];
      c.recipient = recipients_.find(std::span(&noun, 1), kConcerned, c);
    }
  }

  void take(EventCandidate& c, EventCandidate& content) {
    // of 'promised that it will withdraw' the withdrawal says what is promised
    const bool modal = doc_.tokens.deprel[content.predicate.index()] == Deprel::aux;
    if (c.entry->flags.content && !c.content.valid() && !modal) {
      c.content = content.frame;
      if (const ContentRule* rule = lexicon_.content(c.entry->event, content.entry->event, content.mode)) {
        if (c.mode.empty()) c.mode = rule->mode;
        if (!rule->cameo.empty()) c.cameo = rule->cameo;
      }
    }
    if (!c.entry->flags.absorb || !content.rejected.empty()) return;
    if (c.recipient.empty()) {
      // 'threatened to bomb Aden' is against Aden; 'demanded that Kenya leave' is put to Kenya
      const bool request = c.entry->event == "REQUEST";
      c.recipient = recipients_.fit(request || content.entry->flags.mutual ? content.actor : content.recipient, c);
    }
    reject(content, RejectionReason::content, c.predicate);
  }

  const Doc& doc_;
  const Lexicon& lexicon_;
  const Tree& tree_;
  const RecipientFinder& recipients_;
  FrameIndex frames_;
  std::vector<EventCandidate>& candidates_;
};

}  // namespace

void apply_contents(const Doc& doc, const Lexicon& lexicon, const Tree& tree, const RecipientFinder& recipients,
                    std::vector<EventCandidate>& candidates) {
  Contents(doc, lexicon, tree, recipients, candidates).run();
}

}  // namespace hearsay
