#include "coding/frames/frame_builder.h"

#include <algorithm>

#include "base/utf8.h"
#include "coding/frames/clause.h"
#include "coding/frames/deed_doer.h"
#include "coding/frames/modal.h"
#include "coding/frames/quantity.h"

namespace hearsay {

namespace {

class Builder {
 public:
  Builder(Doc& doc, const Tree& tree, const Lexicon& lexicon)
      : doc_(doc), tree_(tree), lexicon_(lexicon), clause_(doc, tree) {}

  void run() {
    for (const Sentence& sentence : doc_.sentences) {
      if (!sentence.coded) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) add(TokenId(i));
    }
    link_governors();
  }

 private:
  Deprel relation(TokenId t) const { return doc_.tokens.deprel[t.index()]; }
  Upos tag(TokenId t) const { return doc_.tokens.upos[t.index()]; }

  void add(TokenId t) {
    Frame frame;
    frame.predicate = t;
    if (tag(t) == Upos::verb) {
      verb(frame);
    } else if (tag(t) == Upos::adj && (tree_.has_child(t, Deprel::cop) || tree_.has_child(t, Deprel::aux_pass))) {
      verb(frame);
    } else if (tag(t) == Upos::noun) {
      frame.noun = true;
      noun(frame);
    } else if (auto modal = ModalFrames(doc_, tree_, lexicon_, clause_).of(t)) {
      frame = std::move(*modal);
    } else {
      return;
    }
    doc_.frames.push_back(std::move(frame));
  }

  static void give(Frame& frame, Slot slot, TokenId head, std::string_view preposition = {}) {
    if (head.valid()) frame.arguments.push_back({slot, head, preposition});
  }

  void verb(Frame& frame) {
    const TokenId v = frame.predicate;
    frame.passive = clause_.is_passive(v);
    give(frame, Slot::subj, counted(clause_.deep_subject(v)));
    give(frame, Slot::obj, counted(clause_.deep_object(v)));
    own_dependents(frame);
    particle_of_number(frame);
    give(frame, Slot::particle, negation_of(doc_, tree_, v), "not");
    shared_phrases(frame);
    receiver(frame);
    happening(frame);
    // 'said Chad has to leave': a verb of duty is a modal in all but form
    if (lexicon_.in_class("duty", lower_case(doc_.tokens.lemma[v.index()])) && tree_.has_child(v, Deprel::xcomp))
      give(frame, Slot::prep, ModalFrames(doc_, tree_, lexicon_, clause_).demander(v), "by");
  }

  // 'launched ten days of war games'
  TokenId counted(TokenId head) const { return head.valid() ? counted_noun(doc_, tree_, head) : head; }

  // 'handed photographs and maps to Chad': the receiver hangs on what is given.
  void receiver(Frame& frame) {
    const TokenId object = argument(frame, Slot::obj);
    if (!object.valid() || object < frame.predicate || argument(frame, Slot::prep, "to").valid()) return;
    for (const TokenId c : tree_.children(object)) {
      if (relation(c) == Deprel::nmod && clause_.preposition(c) == "to") phrase(frame, c);
    }
  }

  void own_dependents(Frame& frame) {
    for (const TokenId c : tree_.children(frame.predicate)) {
      switch (relation(c)) {
        case Deprel::iobj:
          give(frame, Slot::iobj, clause_.antecedent(c));
          break;
        case Deprel::obl:
          phrase(frame, c);
          break;
        case Deprel::xcomp:
          give(frame, Slot::xcomp, c);
          break;
        case Deprel::ccomp:
          give(frame, Slot::ccomp, c);
          break;
        case Deprel::compound_prt:
          give(frame, Slot::particle, c, doc_.tokens.lower[c.index()]);
          break;
        case Deprel::advmod:  // 'took the drivers *away*'
          if (is_particle(c)) give(frame, Slot::particle, c, doc_.tokens.lower[c.index()]);
          break;
        case Deprel::advcl: {  // 'accused of shelling', 'for refusing': a clause in a preposition's place
          const TokenId marker = tree_.child(c, Deprel::mark);
          if (marker.valid() && tag(marker) != Upos::part)
            give(frame, Slot::prep, c, doc_.tokens.lower[marker.index()]);
          break;
        }
        default:
          break;
      }
    }
  }

  bool is_particle(TokenId word) const {
    static constexpr std::string_view kWords[] = {"apart", "aside", "away", "back", "down",    "in",
                                                  "off",   "on",    "out",  "over", "through", "up"};
    return std::binary_search(std::begin(kWords), std::end(kWords), doc_.tokens.lower[word.index()]);
  }

  // 'handed *over* 46 captives': read with the number it stands before
  void particle_of_number(Frame& frame) {
    const TokenId next(frame.predicate.value + 1);
    if (next.index() >= doc_.tokens.size() || !is_particle(next) || relation(next) != Deprel::advmod) return;
    if (doc_.tokens.head[next.index()] != frame.predicate)
      give(frame, Slot::particle, next, doc_.tokens.lower[next.index()]);
  }

  void phrase(Frame& frame, TokenId head) {
    // 'forced the agency out of the country'
    for (const TokenId c : tree_.children(head)) {
      if (relation(c) == Deprel::case_ && doc_.tokens.lower[c.index()] == "out") give(frame, Slot::particle, c, "out");
    }
    const auto preposition = clause_.preposition(head);
    if (!preposition.empty()) give(frame, Slot::prep, clause_.antecedent(head), preposition);
  }

  // 'met and talked with rebels': the phrase hangs on one verb and stands after both.
  void shared_phrases(Frame& frame) {
    const TokenId v = frame.predicate;
    const TokenId above = doc_.tokens.head[v.index()];
    if (relation(v) != Deprel::conj || !above.valid() || tag(above) != Upos::verb) return;
    for (const TokenId c : tree_.children(above)) {
      if (relation(c) == Deprel::obl && c > v) phrase(frame, c);
    }
  }

  void noun(Frame& frame) {
    const TokenId n = frame.predicate;
    noun_dependents(frame, n);
    give(frame, Slot::subj, DeedDoer(doc_, tree_, lexicon_, clause_).of(n));
    const TokenId top = counter_of(doc_, n);
    const TokenId above = doc_.tokens.head[top.index()];
    if (!above.valid()) return;
    const Deprel r = relation(top);
    if (r == Deprel::conj && tag(above) == Upos::noun) {  // 'the arrest and torture of activists'
      for (const TokenId c : tree_.children(above)) {
        if (relation(c) == Deprel::nmod && c > n) source_phrase(frame, c);
        if (relation(c) == Deprel::nmod_poss) give(frame, Slot::poss, c);
      }
    }
    const bool object =
        r == Deprel::obj || r == Deprel::nsubj_pass || (r == Deprel::obl && clause_.is_counted_object(top));
    if (object && tag(above) == Upos::verb) lend(frame, above);
    happening(frame);
  }

  // 'protests erupted *in Gaza*', 'fighting broke out *between the militias*': the phrases are the deed's.
  void happening(Frame& frame) {
    const TokenId above = doc_.tokens.head[frame.predicate.index()];
    if (relation(frame.predicate) != Deprel::nsubj || !above.valid() || tag(above) != Upos::verb) return;
    if (!lexicon_.in_class("happening", lower_case(doc_.tokens.lemma[above.index()]))) return;
    for (const TokenId c : tree_.children(above)) {
      if (relation(c) == Deprel::obl) phrase(frame, c);
    }
  }

  void noun_dependents(Frame& frame, TokenId n) {
    for (const TokenId c : tree_.children(n)) {
      switch (relation(c)) {
        case Deprel::nmod_poss:
          give(frame, Slot::poss, clause_.antecedent(c));
          break;
        case Deprel::nmod:
        case Deprel::obl:
          source_phrase(frame, c);
          break;
        case Deprel::compound:
        case Deprel::amod:
        case Deprel::nmod_desc:
          give(frame, Slot::comp, c);
          break;
        case Deprel::acl:
          acl(frame, c);
          break;
        default:
          break;
      }
    }
  }

  void source_phrase(Frame& frame, TokenId head) {
    const auto preposition = clause_.preposition(head);
    if (!preposition.empty()) give(frame, Slot::prep, clause_.antecedent(head), preposition);
  }

  void acl(Frame& frame, TokenId c) {
    const Xpos form = doc_.tokens.xpos[c.index()];
    const TokenId marker = tree_.child(c, Deprel::mark);
    if (marker.valid() && doc_.tokens.lower[marker.index()] == "that") {
      give(frame, Slot::ccomp, c);  // 'its demand that Chad leave'
    } else if (form == Xpos::vb) {
      give(frame, Slot::xcomp, c);
    }
    // 'an attack carried out by rebels', 'a raid claimed by the militia'; not 'a raid condemned by Chad'
    const auto verb = lower_case(doc_.tokens.lemma[c.index()]);
    if (form == Xpos::vbn && (lexicon_.in_class("light", verb) || lexicon_.in_class("claiming", verb)))
      give(frame, Slot::subj, tree_.child(c, Deprel::obl_agent));
  }

  // 'launched an attack on the town', 'an attack was launched by rebels': the verb's sides are the noun's.
  void lend(Frame& frame, TokenId verb) {
    if (lexicon_.in_class("light", lower_case(doc_.tokens.lemma[verb.index()]))) {
      give(frame, Slot::subj, clause_.deep_subject(verb));
    }
    for (const TokenId c : tree_.children(verb)) {
      if (relation(c) == Deprel::obl) phrase(frame, c);
    }
  }

  void link_governors() {
    const FrameIndex index(doc_);
    for (std::size_t f = 0; f < doc_.frames.size(); ++f) {
      for (const Argument& a : doc_.frames[f].arguments) {
        if (a.slot != Slot::xcomp && a.slot != Slot::ccomp) continue;
        if (const FrameId below = index.at(a.head); below.valid()) doc_.frames[below.index()].governor = FrameId(f);
      }
    }
  }

  Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  Clause clause_;
};

}  // namespace

void FrameBuilder::run(Doc& doc, const Tree& tree) const { Builder(doc, tree, lexicon_).run(); }

FrameIndex::FrameIndex(const Doc& doc) : frames_(doc.tokens.size()) {
  for (std::size_t f = 0; f < doc.frames.size(); ++f) frames_[doc.frames[f].predicate.index()] = FrameId(f);
}

TokenId argument(const Frame& frame, Slot slot, std::string_view preposition) {
  for (const Argument& a : frame.arguments) {
    if (a.slot == slot && (preposition.empty() || a.preposition == preposition)) return a.head;
  }
  return {};
}

}  // namespace hearsay
