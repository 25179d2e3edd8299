#include "language/time/tense.h"

namespace hearsay {

namespace {

struct Auxiliaries {
  bool will = false, would = false, modal = false, have = false, past_be = false, present_be = false, past_have = false,
       did = false, passive = false;
};

Auxiliaries auxiliaries_of(const Doc& doc, const Tree& tree, TokenId verb) {
  Auxiliaries found;
  const auto& t = doc.tokens;
  for (const TokenId c : tree.children(verb)) {
    const Deprel relation = t.deprel[c.index()];
    if (relation != Deprel::aux && relation != Deprel::aux_pass && relation != Deprel::cop) continue;
    const auto lower = t.lower[c.index()];
    found.passive = found.passive || relation == Deprel::aux_pass;
    found.past_have = found.past_have || lower == "had";
    const auto lemma = t.lemma[c.index()];
    if (lemma == "will" || lower == "wo" || lower == "'ll" || lower == "’ll" || lemma == "shall")
      found.will = true;
    else if (lower == "would" || lower == "'d")
      found.would = true;
    else if (t.xpos[c.index()] == Xpos::md)
      found.modal = true;
    else if (lemma == "have")
      found.have = true;
    else if (lemma == "do" && t.xpos[c.index()] == Xpos::vbd)
      found.did = true;
    else if (lemma == "be" && (t.xpos[c.index()] == Xpos::vbd))
      found.past_be = true;
    else if (lemma == "be")
      found.present_be = true;
  }
  return found;
}

/// The infinitive's "to", or an invalid id.
TokenId infinitive_mark(const Doc& doc, const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb)) {
    if (doc.tokens.lower[c.index()] == "to" && doc.tokens.deprel[c.index()] == Deprel::mark) return c;
  }
  return {};
}

/// "plan to meet on Friday", "is due on Friday", "planned for Friday"
bool plans(const Doc& doc, const TimeWords& words, TokenId t) {
  for (const auto word : {doc.tokens.lower[t.index()], doc.tokens.lemma[t.index()]}) {
    if (const std::string* how = words.find(TimeWord::plan, word); how != nullptr && how->empty()) return true;
  }
  return false;
}

/// "was put off until Friday": with "until" the deed is past and the day to come.
bool puts_off(const Doc& doc, const Tree& tree, const TimeWords& words, TokenId verb, TokenId time) {
  const std::string* how = words.find(TimeWord::plan, doc.tokens.lemma[verb.index()]);
  if (how == nullptr || *how != "until") return false;
  for (const TokenId c : tree.children(time)) {
    if (doc.tokens.lower[c.index()] == "until" || doc.tokens.lower[c.index()] == "till") return true;
  }
  return false;
}

}  // namespace

Tense tense_around(const Doc& doc, const Tree& tree, const TimeWords& words, TokenId token) {
  const auto& t = doc.tokens;
  if (t.head.empty()) return Tense::unknown;
  bool infinitive_below = false;
  for (TokenId at = token; at.valid(); at = t.head[at.index()]) {
    const Upos upos = t.upos[at.index()];
    const Auxiliaries aux = auxiliaries_of(doc, tree, at);
    const bool any_aux = aux.will || aux.would || aux.modal || aux.have || aux.past_be || aux.present_be || aux.did;
    if (upos == Upos::adj && at != token && plans(doc, words, at) && !aux.have) return Tense::future;
    if (upos != Upos::verb && upos != Upos::aux && !any_aux) continue;
    if (infinitive_below && (t.lemma[at.index()] == "be" || plans(doc, words, at))) return Tense::future;
    if (puts_off(doc, tree, words, at, token)) return Tense::future;
    if (aux.will || aux.would) return aux.have ? Tense::past : Tense::future;
    if (aux.modal) return aux.have ? Tense::past : Tense::future;
    const Xpos xpos = t.xpos[at.index()];
    if (const TokenId to = infinitive_mark(doc, tree, at); xpos == Xpos::vb && to.valid() && !any_aux) {
      // "agreed in January to merge": what stands before "to" is of the verb above
      infinitive_below = to < token;
      continue;
    }
    // "is set for Friday", "has been set for Friday"
    if (xpos == Xpos::vbn && plans(doc, words, at) && (!aux.have || (aux.passive && !aux.past_have)) && token != at)
      return Tense::future;
    if (aux.have || aux.past_be || aux.did || xpos == Xpos::vbd) return Tense::past;
    if (xpos == Xpos::vbn && !any_aux) return Tense::past;
    if (aux.present_be || xpos == Xpos::vbz || xpos == Xpos::vbp) return Tense::present;
    infinitive_below = false;
  }
  return Tense::unknown;
}

}  // namespace hearsay
