#include "coding/factuality/clause_outline.h"

namespace hearsay {

namespace {

bool is_subject(Deprel r) {
  return r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::expl || r == Deprel::csubj ||
         r == Deprel::nsubj_outer;
}

}  // namespace

bool is_auxiliary(Deprel r) { return r == Deprel::aux || r == Deprel::aux_pass || r == Deprel::cop; }

std::string_view determiner(const StatusView& view, TokenId noun) {
  for (const TokenId c : view.tree.children(noun)) {
    if (view.relation(c) == Deprel::det || view.relation(c) == Deprel::nmod_poss) return view.lower(c);
  }
  return "-";
}

ClauseOutline outline(const StatusView& view, TokenId head) {
  ClauseOutline out;
  out.subject = out.determiner = "-";
  TokenId auxiliary, subject;
  for (const TokenId c : view.tree.children(head)) {
    const Deprel relation = view.relation(c);
    const Xpos tag = view.xpos(c);
    const auto form = view.lower(c);
    if (is_auxiliary(relation)) {
      if (!auxiliary.valid()) auxiliary = c;
      out.verb += tag == Xpos::md ? form : view.lemma(c);
      out.verb += tag == Xpos::vbd ? "+ed " : " ";
    } else if (is_subject(relation)) {
      subject = c;
      out.subject = view.upos(c) == Upos::pron ? form : name(tag);
      out.determiner = determiner(view, c);
    } else if (relation == Deprel::advmod) {
      out.denied = out.denied || form == "not" || form == "n't" || form == "n’t" || form == "never";
    }
    out.asks = out.asks || tag == Xpos::wp || tag == Xpos::wrb || tag == Xpos::wdt;
  }
  out.verb += name(view.xpos(head));
  out.inverted = auxiliary.valid() && subject.valid() && auxiliary < subject;
  return out;
}

}  // namespace hearsay
