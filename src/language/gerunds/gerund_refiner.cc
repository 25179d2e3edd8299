#include "language/gerunds/gerund_refiner.h"

#include <algorithm>
#include <array>

#include "doc/tree.h"

namespace hearsay {

namespace {

// 'with police firing on them' may well be a clause; after these a clause has no subject of its own.
constexpr auto kBeforeNouns = std::to_array<std::string_view>({"by", "during", "following", "from", "in", "to"});

class Refiner {
 public:
  explicit Refiner(Doc& doc) : doc_(doc), tree_(doc) {}

  void run() {
    for (std::uint32_t i = 0; i < doc_.tokens.size(); ++i) {
      const TokenId t{i};
      if (doc_.tokens.xpos[i] != Xpos::vbg || doc_.tokens.upos[i] != Upos::verb || i == 0) continue;
      // not 'oil producing states'
      const bool modifies = relation(t) == Deprel::amod || relation(t) == Deprel::acl;
      if ((!modifies && has_neighbour(t, Deprel::compound)) || is_bare_phrase(t)) make_noun(t);
    }
  }

 private:
  Deprel& relation(TokenId t) { return doc_.tokens.deprel[t.index()]; }

  // The word just before it hangs on it by that relation.
  bool has_neighbour(TokenId gerund, Deprel r) {
    const TokenId before{gerund.value - 1};
    return doc_.tokens.head[before.index()] == gerund && relation(before) == r &&
           doc_.tokens.upos[before.index()] == Upos::noun;
  }

  // 'in army shelling of the town': preposition, noun, gerund and no object.
  bool is_bare_phrase(TokenId gerund) {
    if (gerund.value < 2 || relation(gerund) != Deprel::advcl || !has_neighbour(gerund, Deprel::nsubj)) return false;
    const TokenId marker{gerund.value - 2};
    const bool marks = doc_.tokens.head[marker.index()] == gerund &&
                       (relation(marker) == Deprel::mark || relation(marker) == Deprel::case_);
    return marks && !tree_.has_child(gerund, Deprel::obj) &&
           std::find(kBeforeNouns.begin(), kBeforeNouns.end(), doc_.tokens.lower[marker.index()]) != kBeforeNouns.end();
  }

  void make_noun(TokenId gerund) {
    auto& tokens = doc_.tokens;
    tokens.upos[gerund.index()] = Upos::noun;
    tokens.xpos[gerund.index()] = Xpos::nn;
    tokens.lemma[gerund.index()] = tokens.lower[gerund.index()];
    if (relation(gerund) == Deprel::advcl) {
      const TokenId above = tokens.head[gerund.index()];
      const bool clause = tokens.upos[above.index()] == Upos::verb || tokens.upos[above.index()] == Upos::adj;
      relation(gerund) = clause ? Deprel::obl : Deprel::nmod;
    }
    for (const TokenId c : tree_.children(gerund)) {
      switch (relation(c)) {
        case Deprel::mark:
          relation(c) = Deprel::case_;
          break;
        case Deprel::nsubj:
          relation(c) = Deprel::compound;
          break;
        case Deprel::obl:
          relation(c) = Deprel::nmod;
          break;
        default:
          break;
      }
    }
  }

  Doc& doc_;
  Tree tree_;
};

}  // namespace

void GerundRefiner::run(Doc& doc) const { Refiner(doc).run(); }

}  // namespace hearsay
