#include "coding/frames/clause.h"

#include <algorithm>
#include <iterator>

namespace hearsay {

namespace {

// Control chains are short ("was forced to agree to stop shelling"); the limit only guards against odd trees.
constexpr int kMaxDepth = 6;

// Verbs whose object does what follows, be it a place: 'led Beijing to expel the envoy'.
bool moves_others(std::string_view lemma) {
  static constexpr std::string_view kVerbs[] = {
      "advise",   "allow",   "ask",    "cause",   "compel",  "convince", "enable", "encourage", "expect",   "force",
      "help",     "implore", "invite", "lead",    "let",     "oblige",   "order",  "permit",    "persuade", "press",
      "pressure", "prompt",  "push",   "request", "require", "tell",     "urge",   "want",      "warn"};
  return std::find(std::begin(kVerbs), std::end(kVerbs), lemma) != std::end(kVerbs);
}

// Papers say what those who issue them say.
bool speaks_for_others(std::string_view lemma) {
  static constexpr std::string_view kPapers[] = {"appeal", "communique", "declaration", "decree",
                                                 "letter", "message",    "note",        "petition",
                                                 "report", "resolution", "statement",   "warning"};
  return std::find(std::begin(kPapers), std::end(kPapers), lemma) != std::end(kPapers);
}

// Their past tense without an object is a participle: 'Two killed in clash', 'Five arrested'.
bool needs_object(std::string_view lemma) {
  static constexpr std::string_view kVerbs[] = {"abduct", "arrest",  "assassinate", "behead", "convict", "deport",
                                                "detain", "execute", "injure",      "jail",   "kidnap",  "kill",
                                                "lynch",  "murder",  "rescue",      "wound"};
  return std::binary_search(std::begin(kVerbs), std::end(kVerbs), lemma);
}

bool is_relative(Xpos tag) { return tag == Xpos::wdt || tag == Xpos::wp; }

}  // namespace

bool Clause::is_passive(TokenId verb) const {
  if (doc_->tokens.upos[verb.index()] == Upos::adj) return false;  // 'is prepared to meet'
  for (const TokenId c : tree_->children(verb)) {
    const Deprel r = relation(c);
    if (r == Deprel::nsubj_pass || r == Deprel::aux_pass || r == Deprel::obl_agent) return true;
  }
  const Deprel r = relation(verb);
  const bool has_auxiliary = tree_->has_child(verb, Deprel::aux);
  if (!has_auxiliary && is_headline_passive(verb)) return true;
  if (doc_->tokens.xpos[verb.index()] != Xpos::vbn) return false;
  if (has_auxiliary || own_object(verb).valid()) return false;
  // 'soldiers killed near the town'; 'beaten by guards, he …'
  if (r == Deprel::acl || r == Deprel::advcl || r == Deprel::xcomp) return true;
  // 'was arrested and charged'
  return r == Deprel::conj && head(verb).valid() && is_passive(head(verb));
}

// 'Rebel leader arrested in Chad': a subject, no auxiliary and nothing that could be an object.
bool Clause::is_headline_passive(TokenId verb) const {
  const Xpos form = doc_->tokens.xpos[verb.index()];
  if ((form != Xpos::vbn && form != Xpos::vbd) || !needs_object(doc_->tokens.lemma[verb.index()])) return false;
  if (relation(verb) == Deprel::acl_relcl || !tree_->has_child(verb, Deprel::nsubj)) return false;
  if (own_object(verb).valid() || tree_->has_child(verb, Deprel::xcomp)) return false;
  if (verb.index() + 1 == doc_->tokens.size()) return true;
  const Upos next = doc_->tokens.upos[verb.index() + 1];
  return next == Upos::adp || next == Upos::punct || next == Upos::sconj || next == Upos::cconj || next == Upos::adv;
}

TokenId Clause::own_subject(TokenId verb) const {
  for (const TokenId c : tree_->children(verb)) {
    const Deprel r = relation(c);
    if (r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::nsubj_outer) return antecedent(c);
  }
  return {};
}

TokenId Clause::own_object(TokenId verb) const {
  // A single object that was read as an indirect one ("warned Ankara against …") is the object.
  for (const Deprel r : {Deprel::obj, Deprel::iobj}) {
    if (const TokenId object = tree_->child(verb, r); object.valid()) return antecedent(object);
  }
  for (const TokenId c : tree_->children(verb)) {
    if (relation(c) == Deprel::obl && is_counted_object(c)) return c;
    // 'killed a couple': who is hit was read as a measure of time
    if (relation(c) == Deprel::obl_unmarked && c.value > verb.value && needs_object(doc_->tokens.lemma[verb.index()]) &&
        tree_->has_child(c, Deprel::det) && doc_->tokens.xpos[c.index()] == Xpos::nn && !is_time(c))
      return c;
  }
  return {};
}

bool Clause::is_time(TokenId token) const {
  return std::ranges::any_of(doc_->times, [&](const TimeExpression& t) { return t.tokens.contains(token); });
}

bool Clause::is_counted_object(TokenId phrase) const {
  const TokenId marker = tree_->child(phrase, Deprel::case_);
  if (!marker.valid() || marker.index() + 1 >= doc_->tokens.size()) return false;
  const auto next = doc_->tokens.lower[marker.index() + 1];
  return doc_->tokens.lower[marker.index()] == "at" && (next == "least" || next == "most");
}

bool Clause::has_relativizer(TokenId verb) const {
  for (const TokenId c : tree_->children(verb)) {
    if (is_relative(doc_->tokens.xpos[c.index()]) && relation(c) != Deprel::mark) return true;
  }
  return false;
}

TokenId Clause::antecedent(TokenId token) const {
  if (!is_relative(doc_->tokens.xpos[token.index()])) return token;
  // Climb to the relative clause; what it hangs on is meant.
  for (TokenId at = token; at.valid(); at = head(at)) {
    if (relation(at) == Deprel::acl_relcl) return head(at);
  }
  return token;
}

TokenId Clause::surface_subject(TokenId verb) const { return surface_subject(verb, 0); }

TokenId Clause::surface_subject(TokenId verb, int depth) const {
  if (const TokenId own = own_subject(verb); own.valid()) return own;
  return depth > kMaxDepth ? TokenId() : controller(verb, depth);
}

TokenId Clause::controller(TokenId verb, int depth) const {
  const TokenId above = head(verb);
  if (!above.valid()) return {};
  const Upos tag = doc_->tokens.upos[above.index()];
  const bool clausal = tag == Upos::verb || tag == Upos::adj || tag == Upos::aux;
  switch (relation(verb)) {
    case Deprel::conj:  // 'troops entered the town and burned houses'; 'they are no party to it and were blamed'
      return clausal || tree_->has_child(above, Deprel::cop) ? surface_subject(above, depth + 1) : TokenId();
    case Deprel::xcomp: {  // 'urged rebels to withdraw'; 'plans to visit'
      if (!clausal) return surface_subject(above, depth + 1);
      if (is_passive(above)) return surface_subject(above, depth + 1);
      const TokenId object = own_object(above);
      // 'visited Ankara to hold talks': a place does not act, so a purpose was read as a complement
      const bool acts = object.valid() && (!is_place(object) || moves_others(doc_->tokens.lemma[above.index()]));
      return acts ? object : surface_subject(above, depth + 1);
    }
    case Deprel::ccomp:
    case Deprel::advcl: {  // 'accused the army of shelling'; 'fired into the crowd, killing two'
      if (!clausal) return {};
      const TokenId marker = tree_->child(verb, Deprel::mark);
      const auto word = marker.valid() ? doc_->tokens.lower[marker.index()] : std::string_view();
      if (word == "of" || word == "for" || word == "with" || word == "from" || word == "into" || word == "against") {
        if (const TokenId object = deep_object(above); object.valid()) return object;
      }
      if (is_passive(above) && doc_->tokens.xpos[verb.index()] == Xpos::vbg) return deep_subject(above);
      return surface_subject(above, depth + 1);
    }
    case Deprel::acl_relcl:  // 'soldiers it kidnapped': the noun is the object, not the subject
      return {};
    case Deprel::acl: {
      const Xpos form = doc_->tokens.xpos[verb.index()];
      if (form == Xpos::vbg && speaks_for_others(doc_->tokens.lemma[above.index()])) {
        const TokenId issuer = head(above);  // 'issued a statement demanding …'
        if (issuer.valid() && relation(above) == Deprel::obj) return deep_subject(issuer);
      }
      if (form == Xpos::vbg || form == Xpos::vbn) return above;  // 'gunmen firing'; 'men accused of …'
      // 'its plan to bomb', 'announced a plan to bomb'
      if (const TokenId owner = tree_->child(above, Deprel::nmod_poss); owner.valid()) return owner;
      const TokenId governor = head(above);
      const bool governed = governor.valid() && (relation(above) == Deprel::obj || relation(above) == Deprel::obl);
      return governed ? deep_subject(governor) : TokenId();
    }
    default:
      return {};
  }
}

TokenId Clause::deep_subject(TokenId verb) const {
  if (!is_passive(verb)) return surface_subject(verb);
  return tree_->child(verb, Deprel::obl_agent);
}

TokenId Clause::deep_object(TokenId verb) const {
  if (is_passive(verb)) return surface_subject(verb);
  if (const TokenId own = own_object(verb); own.valid()) return own;
  const TokenId above = head(verb);
  if (!above.valid()) return {};
  // 'three soldiers it kidnapped'
  if (relation(verb) == Deprel::acl_relcl && own_subject(verb).valid() && !has_relativizer(verb)) return above;
  // 'arrested and beat protesters': the object stands after both verbs but hangs on the first
  if (relation(verb) == Deprel::conj) {
    const TokenId shared = own_object(above);
    if (shared.valid() && shared > verb) return shared;
  }
  return {};
}

std::string_view Clause::preposition(TokenId phrase) const {
  const auto own = [&](TokenId head) -> std::string_view {
    std::string_view word;
    for (const TokenId c : tree_->children(head)) {
      if (relation(c) != Deprel::case_ || doc_->tokens.xpos[c.index()] == Xpos::pos) continue;
      if (!word.empty()) return word == "out" && doc_->tokens.lower[c.index()] == "of" ? "of" : word;
      word = doc_->tokens.lower[c.index()];
    }
    return word;
  };
  if (const auto word = own(phrase); !word.empty()) return word;
  // 'agreed *to* Qatari mediation', where the preposition hangs on the first word of the phrase
  for (const TokenId c : tree_->children(phrase)) {
    const bool modifier = relation(c) == Deprel::compound || relation(c) == Deprel::amod;
    if (c < phrase && modifier) {
      if (const auto word = own(c); !word.empty()) return word;
    }
  }
  return {};
}

}  // namespace hearsay
