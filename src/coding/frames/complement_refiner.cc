#include "coding/frames/complement_refiner.h"

#include "doc/tree.h"

namespace hearsay {

namespace {

std::string_view preposition_of(const Doc& doc, const Tree& tree, TokenId phrase) {
  for (const TokenId c : tree.children(phrase)) {
    const Deprel relation = doc.tokens.deprel[c.index()];
    if (relation == Deprel::case_ || relation == Deprel::mark) return doc.tokens.lower[c.index()];
  }
  return {};
}

bool is_object(Deprel relation) {
  return relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::nsubj_pass;
}

}  // namespace

void ComplementRefiner::run(Doc& doc) const {
  auto& tokens = doc.tokens;
  const Tree tree(doc);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const bool clause = tokens.deprel[i] == Deprel::acl;
    if (!clause && tokens.deprel[i] != Deprel::nmod) continue;
    const TokenId object = tokens.head[i];
    if (!is_object(tokens.deprel[object.index()])) continue;
    const TokenId verb = tokens.head[object.index()];
    if (tokens.upos[verb.index()] != Upos::verb) continue;
    const auto preposition = preposition_of(doc, tree, TokenId{i});
    // "to" opens an infinitive; a noun after "of" belongs to the noun before it ("accused the head of the party")
    if (preposition.empty() || preposition == "to" || (!clause && preposition == "of")) continue;
    if (embeddings_.find(tokens.lemma[object.index()], 'n', preposition) != nullptr) continue;
    if (embeddings_.find(tokens.lemma[verb.index()], 'v', preposition) == nullptr) continue;
    tokens.head[i] = verb;
    tokens.deprel[i] = clause ? Deprel::advcl : Deprel::obl;
  }
}

}  // namespace hearsay
