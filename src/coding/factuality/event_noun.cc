#include "coding/factuality/status_algebra.h"
#include "coding/factuality/status_tagger.h"

namespace hearsay {

using status::denied;
using status::is;
using status::real;
using status::with;

// "a planned visit", "the alleged attack", "no talks"
PredicateStatus StatusTagger::described(const View& view, TokenId token) const {
  PredicateStatus s = with(token, "occurred", status::kCertain);
  for (const TokenId c : view.tree.children(token)) {
    const Deprel relation = view.relation(c);
    if (relation == Deprel::det && words_.find(StatusWordKind::no, view.lower(c)) != nullptr)
      return with(token, "not_occurred", -2.5, true);
    if (relation != Deprel::amod && relation != Deprel::compound) continue;
    if (const auto* word = words_.find(StatusWordKind::adjective, view.lower(c))) {
      s = with(token, word->status, word->factuality);
    } else if (const Embedding* entry = embeddings_.find(view.lower(c), 'a', "comp")) {
      s = with(token, entry->status, entry->factuality);
    }
  }
  return s;
}

PredicateStatus StatusTagger::noun_status(const View& view, TokenId token, int depth) const {
  const PredicateStatus own = described(view, token);
  const TokenId governor = view.head(token);
  if (!is(own, "occurred") || !governor.valid() || depth > kDeepest) return own;
  const Deprel relation = view.relation(token);
  if (relation == Deprel::conj) {
    PredicateStatus first = above_status(view, governor, depth);
    first.token = token;
    return first;
  }
  const bool argument = relation == Deprel::obj || relation == Deprel::nsubj_pass || relation == Deprel::obl ||
                        relation == Deprel::nmod || relation == Deprel::nsubj;
  if (!argument) return own;
  if (words_.find(StatusWordKind::without, view.joiner(token, Deprel::case_)) != nullptr)
    return with(token, "not_occurred", -2.3, true);
  if (const Embedding* entry = embedding_for(view, governor, token)) {
    const PredicateStatus above = above_status(view, governor, depth);
    const PredicateStatus given = with(token, entry->status, entry->factuality);
    if (entry->status == "occurred") return own;
    if (real(entry->status)) return real(above) ? given : with(token, above.status, above.factuality);
    if (is(above, "hypothetical")) return status::hypothetical(token);
    if (above.negated) return under_denial(token, *entry, own);
    return given;
  }
  const auto kind = relation == Deprel::nsubj ? StatusWordKind::happen : StatusWordKind::light;
  const bool carries = view.verbal(governor) &&
                       (relation == Deprel::obj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj) &&
                       words_.find(kind, view.lemma(governor)) != nullptr;
  if (!carries) return own;
  PredicateStatus above = composed(view, governor, depth + 1);
  above.token = token;
  return above;
}

}  // namespace hearsay
