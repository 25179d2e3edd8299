#include "coding/circumstances/clause_path.h"

namespace hearsay {

namespace {

// Relations along which a word shares the circumstances of what governs it.
bool shares_circumstances(Deprel r) {
  switch (r) {
    case Deprel::xcomp:
    case Deprel::conj:
    case Deprel::advcl:
    case Deprel::obj:
    case Deprel::obl:
    case Deprel::nmod:
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
      return true;
    default:
      return false;
  }
}

bool opens_clause(Deprel r) {
  switch (r) {
    case Deprel::ccomp:
    case Deprel::advcl:
    case Deprel::advcl_relcl:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::xcomp:
    case Deprel::conj:
    case Deprel::csubj:
      return true;
    default:
      return false;
  }
}

bool is_nominal(Upos tag) { return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron || tag == Upos::num; }

}  // namespace

std::vector<TokenId> clause_path(const Doc& doc, TokenId predicate) {
  constexpr std::size_t kLongest = 4;
  std::vector<TokenId> path{predicate};
  for (TokenId at = predicate; path.size() < kLongest && shares_circumstances(doc.tokens.deprel[at.index()]);) {
    at = doc.tokens.head[at.index()];
    if (!at.valid()) break;
    path.push_back(at);
  }
  return path;
}

bool in_own_phrase(const Doc& doc, TokenId top, TokenId token) {
  for (TokenId at = token; at.valid(); at = doc.tokens.head[at.index()]) {
    if (at == top) return true;
    const Deprel r = doc.tokens.deprel[at.index()];
    // 'sent planes and warships around the island': nouns that are joined are one phrase
    const bool joined_noun = r == Deprel::conj && is_nominal(doc.tokens.upos[at.index()]);
    if (opens_clause(r) && !joined_noun) return false;
  }
  return false;
}

}  // namespace hearsay
