#include <algorithm>

#include "coding/factuality/status_algebra.h"
#include "coding/factuality/status_tagger.h"

namespace hearsay {

using status::denied;
using status::is;
using status::real;
using status::with;

PredicateStatus StatusTagger::above_status(const View& view, TokenId governor, int depth) const {
  return view.verbal(governor) ? composed(view, governor, depth + 1) : noun_status(view, governor, depth + 1);
}

// "came and talked"; "did not come and talk" is denied as a whole, "was not hurt and left" is not.
std::optional<PredicateStatus> StatusTagger::coordinated(const View& view, TokenId token, const PredicateStatus& own,
                                                         int depth) const {
  const TokenId governor = view.head(token);
  if (own.negated) return own;
  if (words_.find(StatusWordKind::without, view.joiner(token, Deprel::cc)) != nullptr)
    return with(token, "not_occurred", -2.3, true);
  const PredicateStatus first = above_status(view, governor, depth);
  const bool subject = view.has_subject(token);
  if (view.xpos(token) == view.xpos(governor) && !subject && !view.tree.has_child(token, Deprel::aux)) {
    if (first.negated && view.xpos(token) != Xpos::vb) return own;
    return with(token, first.status, first.factuality, first.negated);
  }
  if (is(first, "hypothetical") && real(own) && subject && view.relation(governor) == Deprel::advcl) return first;
  return std::nullopt;
}

// "is to meet", "is likely to meet", "has to meet", "is going to meet", "has yet to meet", "is too weak to meet"
std::optional<PredicateStatus> StatusTagger::by_periphrasis(const View& view, TokenId token, const PredicateStatus& own,
                                                            const PredicateStatus& above) const {
  const TokenId governor = view.head(token);
  const Deprel relation = view.relation(token);
  const bool to = view.has_mark(token, "to");
  const auto turned = [&](const PredicateStatus& s) { return above.negated || own.negated ? denied(s) : s; };
  if (to && (view.has_adverb(governor, "too") && view.upos(governor) == Upos::adj))
    return with(token, "not_occurred", -2, true);
  const StatusWord* adjective = words_.find(StatusWordKind::poss, view.lower(governor));
  if (adjective != nullptr && (to || relation == Deprel::ccomp || relation == Deprel::csubj)) {
    PredicateStatus s = with(token, adjective->status, adjective->factuality);
    if (above.negated) s = denied(s);
    if (is(above, "hypothetical")) s = status::hypothetical(token);
    return own.negated ? denied(s) : s;
  }
  if (!to) return std::nullopt;
  if (view.lemma(governor) == "go" && view.xpos(governor) == Xpos::vbg) return turned(with(token, "planned", 1.6));
  if (relation != Deprel::xcomp) return std::nullopt;
  if (view.has_adverb(governor, "yet") && (view.lemma(governor) == "have" || view.lemma(governor) == "be"))
    return with(token, "not_occurred", -2, true);
  if (view.lemma(governor) == "be") return turned(with(token, "planned", 1.2));
  if (view.lemma(governor) == "have") {
    // "had to open fire" tells that they did
    const bool done = view.lower(governor) == "had" && real(above) && !above.negated && !own.negated;
    return done ? with(token, "occurred", status::kReported) : with(token, "demanded", 1);
  }
  return std::nullopt;
}

// Purposes, times and accompaniments: "to free the crew", "before it left", "without firing", "killing two"
std::optional<PredicateStatus> StatusTagger::adverbial(const View& view, TokenId token, const PredicateStatus& own,
                                                       const PredicateStatus& above) const {
  const std::string joiner = view.joiner(token, Deprel::mark);
  if (joiner == "to") {
    // as sure as its deed at most, and never more than possible
    if (is(above, "not_occurred") || is(above, "hypothetical")) return status::hypothetical(token);
    if (status::coming(above.status) || is(above, "demanded")) return with(token, above.status, above.factuality * 0.7);
    return with(token, "possible", 0.9);
  }
  if (words_.find(StatusWordKind::before, joiner) != nullptr && !real(above)) return with(token, "expected", 0.8);
  if (words_.find(StatusWordKind::without, joiner) != nullptr) return with(token, "not_occurred", -2.3, true);
  if (view.xpos(token) == Xpos::vbg && real(own) && !real(above) && joiner.empty())
    return with(token, above.status, above.factuality * 0.8);  // "may strike, killing …"
  return std::nullopt;
}

// Under a governor that the tables do not know.
std::optional<PredicateStatus> StatusTagger::by_relation(const View& view, TokenId token, const PredicateStatus& own,
                                                         const PredicateStatus& above) const {
  const Deprel relation = view.relation(token);
  if (relation == Deprel::advcl) return adverbial(view, token, own, above);
  const bool complement = relation == Deprel::ccomp || relation == Deprel::xcomp || relation == Deprel::csubj;
  if (!complement && relation != Deprel::acl) return std::nullopt;
  if (is(above, "hypothetical") && real(own)) return status::hypothetical(token);
  if (relation == Deprel::xcomp) return own.negated ? own : with(token, above.status, above.factuality * 0.9);
  if (relation == Deprel::acl && view.has_mark(token, "to")) return with(token, "possible", 0.5);
  if (relation == Deprel::ccomp && own.factuality > status::kReported)
    return with(token, own.status, status::kReported);
  return std::nullopt;
}

// "said that they *would leave*": the clause's own tense and mood hold.
PredicateStatus StatusTagger::finite(const View& view, TokenId token, const Embedding& entry,
                                     const PredicateStatus& own, const PredicateStatus& above) {
  PredicateStatus s = own;
  if (is(own, "hypothetical") && future_in_the_past(view, token)) s = with(token, "planned", 1.2);
  if (own.negated && is(s, "planned")) s = denied(s);
  if (entry.factuality < status::kCertain && s.factuality > 0) s.factuality *= entry.factuality / status::kCertain;
  if (is(above, "hypothetical") && real(s)) return status::hypothetical(token);
  // "it is not true that they left", "they do not believe that he left", "it has not been confirmed that he left"
  if (above.negated && real(s) && !entry.denied.empty() && !real(entry.denied))
    return entry.denied == "not_occurred" ? with(token, "not_occurred", -entry.factuality, true)
                                          : with(token, entry.denied, 0.5);
  return s;
}

// What a governor makes of it when it is itself denied.
PredicateStatus StatusTagger::under_denial(TokenId token, const Embedding& entry, const PredicateStatus& own) {
  PredicateStatus s = with(token, entry.status, entry.factuality);
  if (entry.denied.empty()) {
    s = denied(s);
  } else {
    s = with(token, entry.denied, entry.denied == "not_occurred" ? -2.5 : real(entry.denied) ? 2.2 : 0.5);
  }
  s.negated = own.negated;
  return s;
}

PredicateStatus StatusTagger::governed(const View& view, TokenId token, const Embedding& entry,
                                       const PredicateStatus& own, const PredicateStatus& above) const {
  if (view.has_mark(token, "whether")) return with(token, "possible", 0.2);
  const bool that = view.relation(token) == Deprel::ccomp || view.relation(token) == Deprel::csubj;
  if (that && real(entry.status)) return finite(view, token, entry, own, above);
  PredicateStatus s = with(token, entry.status, entry.factuality);
  if (that && entry.status == "expected" && !real(own)) {
    if (own.negated) return denied(s);
    s.factuality = std::min(entry.factuality, own.factuality);
    return s;
  }
  if (above.negated && !is(above, "hypothetical")) return under_denial(token, entry, own);
  if (own.negated) s = denied(s);
  if (is(above, "hypothetical")) return status::hypothetical(token);
  if (is(above, "not_occurred")) {
    if (real(entry.status)) return with(token, "not_occurred", above.factuality);
    // "abandoned plans to attack"
    return status::coming(entry.status) ? with(token, "not_occurred", -2, true) : s;
  }
  if (!real(above) && real(entry.status)) return with(token, above.status, above.factuality);
  // "must stop", "plans to stop shelling": it goes on until then
  if (!real(above) && entry.status == "not_occurred") return with(token, "possible", 0);
  return s;
}

// "*was able* to meet the king" tells that they did, "is able to" does not.
const StatusWord* StatusTagger::achieved(const View& view, TokenId governor, TokenId token) const {
  const TokenId copula = view.tree.child(governor, Deprel::cop);
  if (!copula.valid() || view.xpos(copula) != Xpos::vbd || !view.has_mark(token, "to")) return nullptr;
  return words_.find(StatusWordKind::achieved, view.lower(governor));
}

std::optional<PredicateStatus> StatusTagger::embedded(const View& view, TokenId token, const PredicateStatus& own,
                                                      int depth) const {
  const TokenId governor = governor_of(view, token);
  if (!governor.valid() || depth > kDeepest) return std::nullopt;
  switch (view.relation(token)) {
    case Deprel::conj:
      return coordinated(view, token, own, depth);
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::appos:
    case Deprel::root:
      return std::nullopt;
    default:
      break;
  }
  const PredicateStatus above = above_status(view, governor, depth);
  if (const StatusWord* done = achieved(view, governor, token);
      done != nullptr && real(above) && !above.negated && !own.negated)
    return with(token, done->status, done->factuality);
  if (const Embedding* entry = embedding_for(view, governor, token)) return governed(view, token, *entry, own, above);
  if (auto found = by_periphrasis(view, token, own, above)) return found;
  return by_relation(view, token, own, above);
}

PredicateStatus StatusTagger::composed(const View& view, TokenId token, int depth) const {
  const PredicateStatus own = own_status(view, token);
  if (auto above = embedded(view, token, own, depth)) {
    // A condition or a modal of its own is never made surer by what governs it.
    if (is(own, "hypothetical") && real(*above)) return own;
    above->negated = above->negated || own.negated;
    return *above;
  }
  if (is(own, "hypothetical") && !own.negated && future_in_the_past(view, token)) return with(token, "planned", 1.2);
  return own;
}

}  // namespace hearsay
