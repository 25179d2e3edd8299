#include "coding/factuality/status_algebra.h"
#include "coding/factuality/status_tagger.h"

namespace hearsay {

using status::denied;
using status::with;

/// What the words of a predicate's own clause say about it.
struct StatusTagger::Signs {
  const StatusWord* modal = nullptr;
  const StatusWord* hedge = nullptr;
  bool epistemic = false;  ///< the modal stays open when denied
  bool negated = false, no_longer = false;
  bool have = false, be_present = false, be_past = false, auxiliary = false;
  bool subject = false, to = false, yet = false;
  bool condition = false, whether = false;
  std::string_view inverted;  ///< the auxiliary that stands before the subject: "*Had* they come", "*Did* they come?"
  bool asked = false;         ///< a question that can be answered by yes or no
};

void StatusTagger::read_auxiliary(const View& view, TokenId word, Signs& signs) const {
  const auto lower = view.lower(word);
  signs.auxiliary = true;
  const auto* modal = words_.find(StatusWordKind::modal, lower);
  const bool had = (lower == "'d" || lower == "’d") && view.lemma(word) == "have";
  if (modal != nullptr && !had && (view.xpos(word) == Xpos::md || view.relation(word) == Deprel::aux)) {
    signs.modal = modal;
    signs.epistemic = words_.find(StatusWordKind::epistemic, lower) != nullptr;
    return;
  }
  signs.have = signs.have || view.lemma(word) == "have";
  if (view.lemma(word) == "be") (view.xpos(word) == Xpos::vbd ? signs.be_past : signs.be_present) = true;
}

void StatusTagger::read_adverb(const View& view, TokenId word, Signs& signs) const {
  const auto lower = view.lower(word);
  if (words_.find(StatusWordKind::negation, lower) != nullptr) signs.negated = true;
  if (view.relation(word) != Deprel::advmod) return;
  if (const auto* hedge = words_.find(StatusWordKind::adverb, lower)) signs.hedge = hedge;
  // "no longer attack", "attack no more"
  if ((lower == "longer" || lower == "more") && view.has_adverb(word, "no")) signs.no_longer = true;
  signs.yet = signs.yet || lower == "yet";
}

// "No group has claimed …", "Neither side fired …", "Neither the army nor the rebels fired …"
TokenId StatusTagger::denial_in(const View& view, TokenId argument) const {
  if (words_.find(StatusWordKind::no, view.lower(argument)) != nullptr) return argument;
  for (const TokenId c : view.tree.children(argument)) {
    const Deprel r = view.relation(c);
    if ((r == Deprel::det || r == Deprel::cc_preconj) && words_.find(StatusWordKind::no, view.lower(c)) != nullptr)
      return c;
  }
  return {};
}

StatusTagger::Signs StatusTagger::signs_of(const View& view, TokenId token) const {
  Signs signs;
  TokenId first_auxiliary, subject;
  bool wh = false;
  for (const TokenId c : view.tree.children(token)) {
    switch (view.relation(c)) {
      case Deprel::aux:
      case Deprel::aux_pass:
      case Deprel::cop:
        if (!first_auxiliary.valid()) first_auxiliary = c;
        read_auxiliary(view, c, signs);
        break;
      case Deprel::advmod:
      case Deprel::cc:
      case Deprel::cc_preconj:
        read_adverb(view, c, signs);
        break;
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::expl:
        subject = c;
        [[fallthrough]];
      case Deprel::obj:
        if (view.relation(c) != Deprel::expl) signs.negated = signs.negated || denial_in(view, c).valid();
        break;
      case Deprel::mark:
        signs.to = signs.to || view.lower(c) == "to";
        signs.whether = signs.whether || view.lower(c) == "whether";
        break;
      default:
        break;
    }
    const Xpos tag = view.xpos(c);
    wh = wh || tag == Xpos::wp || tag == Xpos::wrb || tag == Xpos::wdt;
  }
  signs.subject = subject.valid();
  const Deprel relation = view.relation(token);
  // "asked if they had left", "it is unclear if they left"
  if ((relation == Deprel::ccomp || relation == Deprel::csubj) && view.has_mark(token, "if")) signs.whether = true;
  signs.condition = words_.find(StatusWordKind::condition, view.joiner(token, Deprel::mark)) != nullptr;
  if (first_auxiliary.valid() && subject.valid() && first_auxiliary < subject)
    signs.inverted = view.lower(first_auxiliary);
  const Sentence& sentence = view.doc.sentences[view.doc.sentence_of(token).index()];
  bool question = false;
  for (std::uint32_t i = sentence.tokens.end; i > sentence.tokens.begin && i + 2 > sentence.tokens.end; --i)
    question = question || view.lower(TokenId(i - 1)) == "?";
  signs.asked = question && !wh && !signs.inverted.empty();
  // "*Had* they come, …", "*Should* they come, …": a condition without a conjunction
  if (!question && (signs.inverted == "had" || signs.inverted == "should" || signs.inverted == "were") &&
      first_auxiliary.index() + 1 == view.tree.subtree(subject).begin)
    signs.condition = true;
  return signs;
}

PredicateStatus StatusTagger::by_modal(TokenId token, const Signs& signs) {
  const std::string_view word = signs.modal->status;
  // "may have fled", "would have fled", "should have fled"
  if (signs.have && word == "possible") return with(token, "possible", 0.7);
  if (signs.have && (word == "hypothetical" || word == "demanded")) return with(token, "hypothetical", -1);
  return with(token, word, signs.modal->factuality);
}

bool StatusTagger::goes_on(const View& view, TokenId token, const Signs& signs) const {
  const Xpos tag = view.xpos(token);
  if (tag == Xpos::vbg && signs.be_present && !signs.have) return true;
  if (words_.find(StatusWordKind::stay, view.lemma(token)) != nullptr &&
      (tag == Xpos::vbz || tag == Xpos::vbp || (tag == Xpos::vbn && signs.have)))
    return true;
  for (const TokenId c : view.tree.children(token)) {
    // "have been held … since November"
    if (signs.have && !signs.be_past && signs.be_present && (tag == Xpos::vbg || view.preposition(c) == "since"))
      return true;
    // "blocked the road for a third day"
    if (view.relation(c) != Deprel::obl || view.preposition(c) != "for" || view.lower(c) != "day") continue;
    for (const TokenId d : view.tree.children(c)) {
      if (view.upos(d) == Upos::adj) return true;
    }
  }
  return false;
}

// "arrives on Tuesday", "is meeting them tomorrow"
bool StatusTagger::dated_ahead(const View& view, TokenId token) {
  const auto published = view.doc.published();
  if (!published) return false;
  for (const auto& time : view.doc.times) {
    if (!time.earliest || !(*published < *time.earliest)) continue;
    for (const TokenId c : view.tree.children(token)) {
      if (time.tokens.contains(c)) return true;
    }
  }
  return false;
}

PredicateStatus StatusTagger::by_tense(const View& view, TokenId token, const Signs& signs) const {
  const Xpos tag = view.xpos(token);
  const bool progressive = tag == Xpos::vbg && signs.be_present && !signs.have;
  const bool present = tag == Xpos::vbz || tag == Xpos::vbp || progressive;
  if (present && dated_ahead(view, token)) return with(token, "planned", 1.6);
  if (goes_on(view, token, signs)) return with(token, "ongoing", status::kCertain);
  if (tag == Xpos::vb && signs.to && (signs.be_present || signs.be_past)) {
    // "is to meet", "are yet to meet"
    return signs.yet ? with(token, "not_occurred", -2) : with(token, "planned", 1.2);
  }
  if (tag == Xpos::vb && !signs.subject && !signs.auxiliary) {
    if (signs.to) return with(token, "possible", 0.5);
    if (view.relation(token) == Deprel::root) return with(token, "demanded", 0.4);  // imperative
  }
  return with(token, "occurred", status::kCertain);
}

PredicateStatus StatusTagger::own_status(const View& view, TokenId token) const {
  Signs signs = signs_of(view, token);
  signs.to = signs.to || view.lower(token) == "to";
  PredicateStatus s = signs.modal != nullptr ? by_modal(token, signs) : by_tense(view, token, signs);
  if (signs.hedge != nullptr &&
      (status::real(s) || signs.hedge->status == "not_occurred" || (status::is(s, "planned") && !signs.negated)))
    s = with(token, signs.hedge->status, signs.hedge->factuality);
  if (signs.negated) s = signs.epistemic ? with(token, "possible", -0.3) : denied(s);  // "may not have left"
  if (signs.no_longer) s = with(token, "not_occurred", -1, true);
  if (signs.condition) s = with(token, "hypothetical", signs.negated ? -0.5 : 0);
  if (signs.whether || (signs.asked && (status::real(s) || s.status == "not_occurred")))
    s = with(token, "possible", 0.2);
  s.negated = signs.negated || signs.no_longer;
  return s;
}

// "said that it *would* leave": the future as seen from the past, where no condition goes with it
bool StatusTagger::future_in_the_past(const View& view, TokenId token) {
  bool would = false;
  for (const TokenId c : view.tree.children(token)) {
    would = would || (view.relation(c) == Deprel::aux && view.lower(c) == "would");
    if (view.relation(c) == Deprel::aux && view.lemma(c) == "have") return false;
    if (view.relation(c) == Deprel::advcl && (view.has_mark(c, "if") || view.has_mark(c, "unless"))) return false;
  }
  return would && view.relation(token) == Deprel::ccomp && view.xpos(view.head(token)) != Xpos::vbp;
}

}  // namespace hearsay
