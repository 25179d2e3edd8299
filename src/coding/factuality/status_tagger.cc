#include "coding/factuality/status_tagger.h"

#include <algorithm>

#include "coding/factuality/status_view.h"

namespace hearsay {

namespace {

constexpr int kDeepest = 12;
constexpr double kCertain = 3, kReported = 2.2, kHypothetical = 0;

bool is(std::string_view status, std::string_view word) { return status == word; }
bool real(std::string_view status) { return is(status, "occurred") || is(status, "ongoing"); }

PredicateStatus with(TokenId token, std::string_view status, double factuality, bool negated = false) {
  return {token, status_word(status), std::clamp(factuality, -3.0, 3.0), negated};
}

/// Turns a status around: what is not planned, not expected, not done.
PredicateStatus denied(const PredicateStatus& s) {
  if (is(s.status, "not_occurred")) return with(s.token, "occurred", 2.2, true);
  if (is(s.status, "possible") || is(s.status, "hypothetical")) {
    return with(s.token, is(s.status, "possible") ? "not_occurred" : "hypothetical",
                is(s.status, "possible") ? -1.5 : -0.6, true);
  }
  if (is(s.status, "demanded")) return with(s.token, "demanded", -0.5, true);
  const double strength = is(s.status, "occurred") || is(s.status, "ongoing") ? 2.7 : 2;
  return with(s.token, "not_occurred", -strength, true);
}

}  // namespace

Result<StatusTagger> StatusTagger::load(const std::filesystem::path& language, const std::filesystem::path& lexicon) {
  auto words = StatusWords::load(language / "status.tsv");
  if (!words) return words.error();
  auto embeddings = EmbeddingTable::load(lexicon / "embedding.tsv");
  if (!embeddings) return embeddings.error();
  return StatusTagger(std::move(*words), std::move(*embeddings));
}

void StatusTagger::run(Doc& doc) const {
  doc.predicates.clear();
  if (doc.tokens.head.empty()) return;
  const Tree tree(doc);
  std::vector<PredicateStatus> found;
  for (std::size_t i = 0; i < doc.tokens.size(); ++i) {
    const Upos upos = doc.tokens.upos[i];
    const Deprel relation = doc.tokens.deprel[i];
    const bool copula = upos == Upos::aux && relation == Deprel::cop;
    const bool main_be =
        upos == Upos::aux && relation != Deprel::aux && relation != Deprel::aux_pass && relation != Deprel::cop;
    if (upos == Upos::verb || main_be) {
      found.push_back(status_of(doc, tree, TokenId(i)));
    } else if (copula && doc.tokens.head[i].valid()) {
      PredicateStatus status = status_of(doc, tree, doc.tokens.head[i]);
      status.token = TokenId(i);
      found.push_back(status);
    }
  }
  doc.predicates = std::move(found);
}

PredicateStatus StatusTagger::status_of(const Doc& doc, const Tree& tree, TokenId token) const {
  const View view{doc, tree};
  PredicateStatus status = view.verbal(token) ? composed(view, token, 0) : noun_status(view, token, 0);
  status.token = token;
  return status;
}

PredicateStatus StatusTagger::own_status(const View& view, TokenId token) const {
  const auto& t = view.doc.tokens;
  PredicateStatus status = with(token, "occurred", kCertain);
  bool negated = false, have = false, be_present = false, be_past = false, do_support = false, modal = false,
       subject = false, aux_any = false;
  const StatusWord* hedge = nullptr;
  bool condition = false, to = false;
  for (const TokenId c : view.tree.children(token)) {
    const Deprel relation = view.relation(c);
    const auto lower = view.lower(c);
    subject = subject || relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::expl;
    if (relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop) {
      aux_any = true;
      if (const auto* word = words_.find(StatusWordKind::modal, lower);
          word != nullptr && (view.xpos(c) == Xpos::md || relation == Deprel::aux)) {
        if (!((lower == "'d" || lower == "’d") && view.lemma(c) == "have")) {
          status = with(token, word->status, word->factuality);
          modal = true;
          continue;
        }
      }
      have = have || view.lemma(c) == "have";
      do_support = do_support || view.lemma(c) == "do";
      if (view.lemma(c) == "be") (view.xpos(c) == Xpos::vbd ? be_past : be_present) = true;
    }
    if (words_.find(StatusWordKind::negation, lower) != nullptr &&
        (relation == Deprel::advmod || relation == Deprel::cc_preconj || relation == Deprel::cc)) {
      negated = true;
    }
    if (relation == Deprel::advmod) {
      if (const auto* word = words_.find(StatusWordKind::adverb, lower)) hedge = word;
    }
    if (relation == Deprel::mark || relation == Deprel::advmod) {
      condition = condition || (words_.find(StatusWordKind::condition, lower) != nullptr && relation == Deprel::mark);
      to = to || (lower == "to" && relation == Deprel::mark);
    }
    // "No group has claimed …", "Neither side fired …"
    if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::obj) {
      if (words_.find(StatusWordKind::no, lower) != nullptr) negated = true;
      for (const TokenId d : view.tree.children(c)) {
        if (view.relation(d) == Deprel::det && words_.find(StatusWordKind::no, view.lower(d)) != nullptr)
          negated = true;
      }
    }
  }
  if (t.lower[token.index()] == "to") to = true;
  if (modal && have) {  // "may have fled", "would have fled", "should have fled"
    if (is(status.status, "possible"))
      status = with(token, "possible", 0.7);
    else if (is(status.status, "hypothetical") || is(status.status, "demanded"))
      status = with(token, "hypothetical", -1);
  }
  const Xpos tag = view.xpos(token);
  if (!modal) {
    const bool progressive = tag == Xpos::vbg && be_present && !have;
    bool going_on = words_.find(StatusWordKind::stay, view.lemma(token)) != nullptr &&
                    (tag == Xpos::vbz || tag == Xpos::vbp || (tag == Xpos::vbn && have));
    if (have && !be_past) {  // "have been held … since November"
      for (const TokenId c : view.tree.children(token)) {
        const auto preposition = view.preposition(c);
        going_on =
            going_on || (preposition == "since" && tag != Xpos::vbd && be_present) || (tag == Xpos::vbg && be_present);
      }
    }
    if (progressive || going_on) status = with(token, "ongoing", kCertain);
    // "blocked the road for a third day"
    for (const TokenId c : view.tree.children(token)) {
      if (view.relation(c) != Deprel::obl || view.preposition(c) != "for") continue;
      for (const TokenId d : view.tree.children(c)) {
        if (view.lower(c) == "day" && view.upos(d) == Upos::adj) status = with(token, "ongoing", kCertain);
      }
    }
    const bool present = (tag == Xpos::vbz || tag == Xpos::vbp) || progressive;
    if (present && view.doc.published()) {
      // "arrives on Tuesday", "is meeting them tomorrow"
      for (const auto& time : view.doc.times) {
        if (!time.earliest || !(*view.doc.published() < *time.earliest)) continue;
        for (const TokenId c : view.tree.children(token)) {
          if (time.tokens.contains(c)) status = with(token, "planned", 1.6);
        }
      }
    }
    // "is to meet", "were to resume": the infinitive under be
    if (tag == Xpos::vb && to && !subject && !aux_any) status = with(token, "possible", 0.5);
    if (tag == Xpos::vb && !to && !subject && !aux_any && view.relation(token) == Deprel::root)
      status = with(token, "demanded", 0.4);  // imperative
  }
  if (hedge != nullptr && (real(status.status) || is(hedge->status, "not_occurred")))
    status = with(token, hedge->status, hedge->factuality);
  if (negated) status = denied(status);
  if (condition && !view.has_mark(token, "whether"))
    status = with(token, "hypothetical", negated ? -0.5 : kHypothetical);
  if (view.has_mark(token, "whether")) status = with(token, "possible", 0.2);
  status.negated = negated;
  return status;
}

const Embedding* StatusTagger::embedding_for(const View& view, TokenId governor, TokenId token) const {
  const char pos = view.upos(governor) == Upos::verb || view.upos(governor) == Upos::aux ? 'v'
                   : view.upos(governor) == Upos::adj                                    ? 'a'
                                                                                         : 'n';
  std::string lemma(view.lemma(governor));
  for (const TokenId c : view.tree.children(governor)) {
    if (view.relation(c) == Deprel::compound_prt) lemma += " " + std::string(view.lower(c));
  }
  const Deprel relation = view.relation(token);
  std::string_view complement;
  switch (relation) {
    case Deprel::xcomp:
      complement = "xcomp";
      break;
    case Deprel::ccomp:
      complement = "ccomp";
      break;
    case Deprel::acl:
      complement = view.has_mark(token, "to")     ? "xcomp"
                   : view.has_mark(token, "that") ? "ccomp"
                                                  : view.preposition(token);
      break;
    case Deprel::obj:
    case Deprel::nsubj_pass:
      complement = "obj";
      break;
    case Deprel::csubj:
      complement = "ccomp";
      break;
    case Deprel::obl:
    case Deprel::nmod:
    case Deprel::advcl:
      complement = view.preposition(token);
      break;
    default:
      return nullptr;
  }
  if (complement.empty()) return nullptr;
  // "to" before an infinitive of purpose is no preposition.
  if (relation == Deprel::advcl && complement == "to") return nullptr;
  const Embedding* entry = embeddings_.find(lemma, pos, complement);
  return entry;
}

std::optional<PredicateStatus> StatusTagger::embedded(const View& view, TokenId token, const PredicateStatus& own,
                                                      int depth) const {
  const TokenId governor = view.head(token);
  if (!governor.valid() || depth > kDeepest) return std::nullopt;
  const Deprel relation = view.relation(token);
  if (relation == Deprel::conj) {
    const PredicateStatus first =
        view.verbal(governor) ? composed(view, governor, depth + 1) : noun_status(view, governor, depth + 1);
    const bool same_form =
        view.xpos(token) == view.xpos(governor) || (view.xpos(token) == Xpos::vb && view.xpos(governor) == Xpos::vb);
    const bool own_subject =
        view.tree.has_child(token, Deprel::nsubj) || view.tree.has_child(token, Deprel::nsubj_pass);
    const bool own_aux = view.tree.has_child(token, Deprel::aux);
    if (own.negated) return own;
    if (same_form && !own_subject && !own_aux) {
      PredicateStatus shared = first;
      // "did not come and talk" is denied as a whole; "was not hurt and left" is not.
      if (first.negated && view.xpos(token) != Xpos::vb) return own;
      shared.token = token;
      return shared;
    }
    if (is(first.status, "hypothetical") && real(own.status) && own_subject && view.relation(governor) == Deprel::advcl)
      return first;
    return std::nullopt;
  }
  if (relation == Deprel::acl_relcl || relation == Deprel::parataxis || relation == Deprel::appos ||
      relation == Deprel::root)
    return std::nullopt;

  const bool governor_verbal = view.verbal(governor);
  const Embedding* entry = embedding_for(view, governor, token);
  PredicateStatus above =
      governor_verbal ? composed(view, governor, depth + 1) : noun_status(view, governor, depth + 1);

  // "is to meet", "is likely to meet", "is ready to meet"
  if (entry == nullptr && (relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::csubj ||
                           relation == Deprel::advcl || relation == Deprel::acl)) {
    const StatusWord* adjective = words_.find(StatusWordKind::poss, view.lower(governor));
    if (adjective != nullptr &&
        (view.has_mark(token, "to") || relation == Deprel::ccomp || relation == Deprel::csubj)) {
      PredicateStatus status = with(token, adjective->status, adjective->factuality);
      if (above.negated) status = denied(status);
      if (is(above.status, "hypothetical")) status = with(token, "hypothetical", kHypothetical);
      if (own.negated) status = denied(status);
      return status;
    }
    if (view.lemma(governor) == "be" && view.has_mark(token, "to") && relation == Deprel::xcomp) {
      return above.negated || own.negated ? denied(with(token, "planned", 1.2)) : with(token, "planned", 1.2);
    }
    if (view.lemma(governor) == "have" && view.has_mark(token, "to") && relation == Deprel::xcomp) {
      // 'had to open fire' tells that they did
      const bool done = view.lower(governor) == "had" && real(above.status) && !above.negated && !own.negated;
      return done ? with(token, "occurred", kReported) : with(token, "demanded", 1);
    }
    if (view.lemma(governor) == "go" && view.xpos(governor) == Xpos::vbg && view.has_mark(token, "to")) {
      return above.negated || own.negated ? denied(with(token, "planned", 1.6)) : with(token, "planned", 1.6);
    }
  }
  if (entry == nullptr) {
    if (relation == Deprel::advcl && view.has_mark(token, "to")) {
      // Purpose: as sure as its deed at most, and never more than possible.
      if (is(above.status, "not_occurred") || is(above.status, "hypothetical"))
        return with(token, "hypothetical", kHypothetical);
      if (is(above.status, "planned") || is(above.status, "expected") || is(above.status, "demanded"))
        return with(token, above.status, above.factuality * 0.7);
      return with(token, "possible", 0.9);
    }
    if (relation == Deprel::advcl) {
      for (const TokenId c : view.tree.children(token)) {
        if (view.relation(c) == Deprel::mark && words_.find(StatusWordKind::before, view.lower(c)) != nullptr &&
            !real(above.status))
          return with(token, "expected", 0.8);
        if (view.relation(c) == Deprel::mark && view.lower(c) == "without")
          return with(token, "not_occurred", -2.3, true);
      }
      if (view.xpos(token) == Xpos::vbg && real(own.status) && !real(above.status) &&
          !view.tree.has_child(token, Deprel::mark)) {
        return with(token, above.status, above.factuality * 0.8);  // "may strike, killing …"
      }
      return std::nullopt;
    }
    if (relation == Deprel::ccomp || relation == Deprel::xcomp || relation == Deprel::csubj ||
        relation == Deprel::acl) {
      if (is(above.status, "hypothetical") && real(own.status)) return with(token, "hypothetical", kHypothetical);
      if (relation == Deprel::xcomp) {
        if (own.negated) return own;
        return with(token, above.status, above.factuality * 0.9);
      }
      if (relation == Deprel::acl && view.has_mark(token, "to")) return with(token, "possible", 0.5);
      if (relation == Deprel::ccomp && own.factuality > kReported) return with(token, own.status, kReported);
    }
    return std::nullopt;
  }

  // A governor with an entry: its status for the positive sentence, turned around where the governor itself is denied.
  PredicateStatus status = with(token, entry->status, entry->factuality);
  const bool finite = relation == Deprel::ccomp;
  if (finite && real(entry->status)) {
    status = own;  // "said that they would leave": the clause's own tense and mood hold
    if (entry->factuality < kCertain && status.factuality > 0) status.factuality *= entry->factuality / kCertain;
    if (is(above.status, "hypothetical") && real(status.status)) status = with(token, "hypothetical", kHypothetical);
    return status;
  }
  if (relation == Deprel::ccomp && is(entry->status, "expected") && !real(own.status)) {
    status.factuality = std::min(entry->factuality, own.factuality);
    if (own.negated) status = denied(with(token, "expected", entry->factuality));
    return status;
  }
  if (above.negated && !is(above.status, "hypothetical")) {
    const bool decides = view.has_mark(token, "whether");
    if (decides) return with(token, "possible", 0.2);
    status = denied(status);
    status.token = token;
    status.negated = own.negated;
    return status;
  }
  if (own.negated) status = denied(with(token, entry->status, entry->factuality));
  if (is(above.status, "hypothetical")) return with(token, "hypothetical", kHypothetical);
  if (is(above.status, "not_occurred"))
    return real(entry->status) ? with(token, "not_occurred", above.factuality) : status;
  if (!real(above.status) && real(entry->status)) return with(token, above.status, above.factuality);
  if (!real(above.status) && is(entry->status, "not_occurred")) {
    // "must stop", "plans to stop shelling": it goes on until then
    return with(token, "possible", 0);
  }
  return status;
}

PredicateStatus StatusTagger::composed(const View& view, TokenId token, int depth) const {
  const PredicateStatus own = own_status(view, token);
  if (auto above = embedded(view, token, own, depth)) {
    // A condition or a modal of its own is never made surer by what governs it.
    if (is(own.status, "hypothetical") && real(above->status)) return own;
    above->negated = above->negated || own.negated;
    return *above;
  }
  PredicateStatus status = own;
  // "would leave" with a condition is hypothetical; without one, in the past of a report, it is what is planned.
  if (is(own.status, "hypothetical") && !own.negated) {
    bool would = false, conditional = false;
    for (const TokenId c : view.tree.children(token)) {
      would = would || view.lower(c) == "would";
      conditional = conditional ||
                    (view.relation(c) == Deprel::advcl && (view.has_mark(c, "if") || view.has_mark(c, "unless"))) ||
                    view.has_mark(token, "if");
    }
    if (would && !conditional && view.relation(token) == Deprel::ccomp) status = with(token, "planned", 1.2);
  }
  return status;
}

PredicateStatus StatusTagger::noun_status(const View& view, TokenId token, int depth) const {
  PredicateStatus status = with(token, "occurred", kCertain);
  if (depth > kDeepest) return status;
  for (const TokenId c : view.tree.children(token)) {
    const Deprel relation = view.relation(c);
    if (relation == Deprel::det && words_.find(StatusWordKind::no, view.lower(c)) != nullptr)
      return with(token, "not_occurred", -2.5, true);
    if (relation == Deprel::amod || relation == Deprel::compound) {
      if (const auto* word = words_.find(StatusWordKind::adjective, view.lower(c))) {
        status = with(token, word->status, word->factuality);
      } else if (const Embedding* entry = embeddings_.find(view.lower(c), 'a', "comp")) {
        status = with(token, entry->status, entry->factuality);
      }
    }
  }
  if (!is(status.status, "occurred")) return status;
  const TokenId governor = view.head(token);
  if (!governor.valid()) return status;
  const Deprel relation = view.relation(token);
  if (relation == Deprel::conj) {
    PredicateStatus first =
        view.verbal(governor) ? composed(view, governor, depth + 1) : noun_status(view, governor, depth + 1);
    first.token = token;
    return first;
  }
  const bool argument = relation == Deprel::obj || relation == Deprel::nsubj_pass || relation == Deprel::obl ||
                        relation == Deprel::nmod || relation == Deprel::nsubj;
  if (!argument) return status;
  if (view.preposition(token) == "without") return with(token, "not_occurred", -2.3, true);
  if (const Embedding* entry = embedding_for(view, governor, token)) {
    const PredicateStatus above =
        view.verbal(governor) ? composed(view, governor, depth + 1) : noun_status(view, governor, depth + 1);
    PredicateStatus given = with(token, entry->status, entry->factuality);
    if (real(entry->status)) {
      if (is(entry->status, "occurred")) return status;
      return real(above.status) ? given : with(token, above.status, above.factuality);
    }
    if (is(above.status, "hypothetical")) return with(token, "hypothetical", kHypothetical);
    if (above.negated) return denied(given);
    return given;
  }
  const bool verb = view.verbal(governor);
  const bool carries =
      verb && (((relation == Deprel::obj || relation == Deprel::nsubj_pass) &&
                words_.find(StatusWordKind::light, view.lemma(governor)) != nullptr) ||
               (relation == Deprel::nsubj &&
                (words_.find(StatusWordKind::happen, view.lemma(governor)) != nullptr ||
                 (view.upos(governor) != Upos::verb && view.tree.has_child(governor, Deprel::cop) && false))));
  if (carries) {
    PredicateStatus above = composed(view, governor, depth + 1);
    above.token = token;
    return above;
  }
  return status;
}

}  // namespace hearsay
