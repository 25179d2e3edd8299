#include "coding/events/merge.h"

#include <algorithm>

#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"

namespace hearsay {

namespace {

class Merger {
 public:
  Merger(const Doc& doc, const Tree& tree, const Lexicon& lexicon, std::vector<EventCandidate>& candidates)
      : doc_(doc), tree_(tree), lexicon_(lexicon), all_(candidates) {}

  void run() {
    drop_bound_words();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      for (std::size_t k = 0; k < all_.size(); ++k) {
        if (i == k || !live(i) || !live(k) || !same_sentence(all_[i], all_[k])) continue;
        if (is_casualty(all_[i]) && !is_casualty(all_[k]) && tells_same(all_[k], all_[i])) {
          // 'the *blast* wounded nine': a word that needs both sides cannot carry those of the harm
          const bool carries = !all_[k].entry->flags.weak;
          carries ? join(all_[k], all_[i]) : join(all_[i], all_[k]);
        }
        if (live(i) && live(k) && repeats(all_[i], all_[k])) join(all_[i], all_[k]);
      }
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
      for (std::size_t k = 0; k < all_.size(); ++k) {
        if (i != k && live(i) && live(k) && is_aim_of_protest(all_[k], all_[i])) take_aim(all_[i], all_[k]);
      }
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!live(i)) continue;
      if (const TokenId earlier = taken_up(i); earlier.valid()) {
        all_[i].takes_up = true;
        reject(all_[i], RejectionReason::taken_up, earlier);
      }
    }
  }

 private:
  bool live(std::size_t i) const { return all_[i].rejected.empty(); }

  // 'held talks' and 'called off the strike' are one event each; the noun inside makes none of its own, whatever
  // becomes of the phrase.
  void drop_bound_words() {
    for (EventCandidate& phrase : all_) {
      for (const TokenId word : phrase.bound) {
        for (EventCandidate& c : all_) {
          if (c.predicate != word || !c.rejected.empty()) continue;
          // 'launched a drone attack': the noun knows the mode
          if (phrase.entry->event == c.entry->event && (phrase.mode.empty() || !c.entry->constraints.empty()) &&
              !c.mode.empty()) {
            phrase.mode = c.mode;
          }
          reject(c, RejectionReason::part_of_phrase, phrase.predicate);
        }
      }
    }
  }

  bool same_sentence(const EventCandidate& a, const EventCandidate& b) const {
    return doc_.sentence_of(a.predicate) == doc_.sentence_of(b.predicate);
  }

  bool is_casualty(const EventCandidate& c) const {
    return c.entry->event == "ASSAULT" && lexicon_.in_class("casualty", lexicon_lemma(doc_, c.predicate));
  }

  // The casualties' word and the deed's word hang together: 'killed in a raid', 'a raid killed', 'shelled the town,
  // killing', 'killed when a convoy was ambushed'.
  bool tells_same(const EventCandidate& deed, const EventCandidate& harm) const {
    if (deed.entry->event != "ASSAULT") return false;
    return linked(deed.predicate, harm.predicate) || linked(harm.predicate, deed.predicate);
  }

  // `below` hangs on `above` by arguments, adverbial clauses or coordination alone.
  bool linked(TokenId below, TokenId above) const {
    int steps = 0;
    for (TokenId at = below; at != above; at = doc_.tokens.head[at.index()]) {
      if (!doc_.tokens.head[at.index()].valid() || ++steps > 3) return false;
      switch (doc_.tokens.deprel[at.index()]) {
        case Deprel::nsubj:
        case Deprel::nsubj_pass:
        case Deprel::obj:
        case Deprel::obl:
        case Deprel::obl_agent:
        case Deprel::nmod:
        case Deprel::advcl:
        case Deprel::acl:
        case Deprel::acl_relcl:
        case Deprel::xcomp:
        case Deprel::conj:
          break;
        default:
          return false;
      }
    }
    return true;
  }

  // Two words of one type, the second inside the first's phrase without sides of its own: 'carried out an attack';
  // 'killed and wounded'.
  bool repeats(const EventCandidate& first, const EventCandidate& second) const {
    if (first.entry->event != second.entry->event || first.predicate == second.predicate) return false;
    if (first.trigger.contains(second.predicate)) return true;
    const bool both_harm = is_casualty(first) && is_casualty(second);
    if (both_harm) return first.predicate < second.predicate && linked(second.predicate, first.predicate);
    // 'convicted and sentenced him': coordinated words with the same sides
    const bool coordinated = doc_.tokens.deprel[second.predicate.index()] == Deprel::conj &&
                             doc_.tokens.head[second.predicate.index()] == first.predicate;
    if (coordinated && same_people(first.actor, second.actor) && same_people(first.recipient, second.recipient))
      return true;
    return second.actor.empty() && second.recipient.empty() && linked(second.predicate, first.predicate);
  }

  bool same_people(const std::vector<Side>& a, const std::vector<Side>& b) const {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [&](const Side& x, const Side& y) { return same_side(doc_, x, y); });
  }

  void join(EventCandidate& kept, EventCandidate& gone) {
    if (kept.actor.empty()) kept.actor = gone.actor;
    if (kept.recipient.empty() || (is_casualty(gone) && !gone.recipient.empty())) {
      for (const Side& side : gone.recipient) {
        if (!contains(doc_, kept.recipient, side) && !contains(doc_, kept.actor, side)) kept.recipient.push_back(side);
      }
    }
    if (kept.mode.empty()) kept.mode = gone.mode;
    kept.told_by.push_back(gone.predicate);
    kept.told_by.insert(kept.told_by.end(), gone.told_by.begin(), gone.told_by.end());
    reject(gone, RejectionReason::retold, kept.predicate);
  }

  // 'staged a hunger strike *to demand* the release of …', 'blocked roads *calling for* …': what a protest is for.
  bool is_aim_of_protest(const EventCandidate& aim, const EventCandidate& protest) const {
    const auto& type = aim.entry->event;
    if (protest.entry->event != "PROTEST" || (type != "REQUEST" && type != "ACCUSE" && type != "PROTEST")) return false;
    if (!same_sentence(aim, protest) || doc_.frames[aim.frame.index()].noun) return false;
    const Deprel r = doc_.tokens.deprel[aim.predicate.index()];
    if (r != Deprel::advcl && r != Deprel::xcomp && r != Deprel::acl) return false;
    const bool own = std::all_of(aim.actor.begin(), aim.actor.end(),
                                 [&](const Side& side) { return contains(doc_, protest.actor, side); });
    return own && linked(aim.predicate, protest.predicate);
  }

  void take_aim(EventCandidate& protest, EventCandidate& aim) const {
    if (protest.recipient.empty()) {
      for (const Side& side : aim.recipient) {
        if (!contains(doc_, protest.actor, side)) protest.recipient.push_back(side);
      }
    }
    reject(aim, RejectionReason::aim, protest.predicate);
  }

  // The predicate of the event that a bare definite noun takes up, or none.
  TokenId taken_up(std::size_t i) const {
    const EventCandidate& c = all_[i];
    if (!doc_.frames[c.frame.index()].noun || !c.actor.empty() || !c.recipient.empty()) return {};
    const TokenId det = tree_.child(c.predicate, Deprel::det);
    const auto word = det.valid() ? doc_.tokens.lower[det.index()] : std::string_view();
    if (word != "the" && word != "this" && word != "that" && word != "these" && word != "those") return {};
    for (std::size_t k = 0; k < i; ++k) {
      if (live(k) && all_[k].entry->event == c.entry->event) return all_[k].predicate;
    }
    return {};
  }

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  std::vector<EventCandidate>& all_;
};

}  // namespace

void merge_retold(const Doc& doc, const Tree& tree, const Lexicon& lexicon, std::vector<EventCandidate>& candidates) {
  Merger(doc, tree, lexicon, candidates).run();
}

}  // namespace hearsay
