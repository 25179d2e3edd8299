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
    if (opens_clause(doc.tokens.deprel[at.index()])) return false;
  }
  return false;
}

}  // namespace hearsay
