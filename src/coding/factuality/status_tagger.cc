#include "coding/factuality/status_tagger.h"

#include "coding/factuality/status_algebra.h"

namespace hearsay {

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
  PredicateStatus found = view.verbal(token) ? composed(view, token, 0) : noun_status(view, token, 0);
  found.token = token;
  return status::settled(found);
}

}  // namespace hearsay
