#include "coding/factuality/status_tagger.h"

namespace hearsay {

void StatusTagger::own_causes(const View& view, TokenId token, std::vector<StatusCause>& out) const {
  const auto status_of_word = [](const StatusWord* word) { return word->status; };
  for (const TokenId c : view.tree.children(token)) {
    const Deprel r = view.relation(c);
    const auto word = view.lower(c);
    if (r == Deprel::aux) {
      if (const auto* modal = words_.find(StatusWordKind::modal, word))
        out.push_back({c, StatusEffect::modal, status_of_word(modal)});
    } else if (r == Deprel::advmod || r == Deprel::cc || r == Deprel::cc_preconj) {
      const bool longer = (word == "longer" || word == "more") && view.has_adverb(c, "no");
      if (longer || words_.find(StatusWordKind::negation, word) != nullptr)
        out.push_back({c, StatusEffect::denial, {}});
      const auto* hedge = r == Deprel::advmod ? words_.find(StatusWordKind::adverb, word) : nullptr;
      if (hedge != nullptr) out.push_back({c, StatusEffect::hedge, status_of_word(hedge)});
    } else if (r == Deprel::mark) {
      const bool condition = words_.find(StatusWordKind::condition, view.joiner(token, Deprel::mark)) != nullptr;
      if (condition) out.push_back({c, StatusEffect::condition, {}});
      if (words_.find(StatusWordKind::without, view.joiner(token, Deprel::mark)) != nullptr)
        out.push_back({c, StatusEffect::denial, {}});
    } else if (r == Deprel::det && words_.find(StatusWordKind::no, word) != nullptr) {
      out.push_back({c, StatusEffect::denial, {}});
    } else if (r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::obj) {  // 'no group claimed …'
      if (const TokenId no = denial_in(view, c); no.valid()) out.push_back({no, StatusEffect::denial, {}});
    } else if ((r == Deprel::amod || r == Deprel::compound) && !view.verbal(token)) {
      if (const auto* adjective = words_.find(StatusWordKind::adjective, word)) {
        out.push_back({c, StatusEffect::description, status_of_word(adjective)});
      } else if (const Embedding* entry = embeddings_.find(word, 'a', "comp")) {
        out.push_back({c, StatusEffect::description, entry->status});
      }
    }
  }
}

std::vector<StatusCause> StatusTagger::causes(const Doc& doc, const Tree& tree, TokenId token) const {
  constexpr int kHighest = 6;
  const View view{doc, tree};
  std::vector<StatusCause> out;
  TokenId at = token;
  for (int steps = 0; steps < kHighest; ++steps) {
    own_causes(view, at, out);
    const TokenId above = governor_of(view, at);
    if (!above.valid()) break;
    const Deprel r = view.relation(at);
    // "have *yet* to meet", "were *too* weak to meet"
    for (const TokenId c : view.tree.children(above)) {
      const auto word = view.lower(c);
      if (view.has_mark(at, "to") && view.relation(c) == Deprel::advmod &&
          (word == "yet" || (word == "too" && view.upos(above) == Upos::adj)))
        out.push_back({c, StatusEffect::denial, {}});
    }
    if (const Embedding* entry = embedding_for(view, above, at)) {
      out.push_back({above, StatusEffect::government, entry->status});
      if (entry->status == "occurred") break;
    } else if (const auto* adjective = words_.find(StatusWordKind::poss, view.lower(above));
               adjective != nullptr && (r == Deprel::xcomp || r == Deprel::ccomp || r == Deprel::csubj)) {
      out.push_back({above, StatusEffect::government, adjective->status});
    } else if (r == Deprel::advcl && view.has_mark(at, "to")) {
      out.push_back({above, StatusEffect::purpose, {}});
      break;
    } else if (r != Deprel::xcomp) {
      // What shares the status of the word above: 'may strike and kill', 'plans to launch an attack'.
      const bool own_subject = view.tree.has_child(at, Deprel::nsubj) || view.tree.has_child(at, Deprel::nsubj_pass);
      const bool shared = r == Deprel::conj && !own_subject;
      const bool carried = (r == Deprel::obj || r == Deprel::nsubj_pass) && !view.verbal(at) &&
                           words_.find(StatusWordKind::light, view.lemma(above)) != nullptr;
      if (!shared && !carried) break;
    }
    at = above;
  }
  return out;
}

}  // namespace hearsay
