#include "coding/frames/complement_refiner.h"

#include <algorithm>

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

// 'threatened on Monday *to cut* supplies', 'demanded the parties *to allow* relief': parted from its verb, the
// infinitive was read as a purpose. A verb that has its object and binds only itself keeps it: 'planned a march *to
// demand* reform'.
bool ComplementRefiner::is_infinitive_complement(const Doc& doc, const Tree& tree, TokenId infinitive) const {
  static constexpr std::string_view kGerundVerbs[] = {"avoid", "cancel", "cease", "end",  "escape", "halt", "miss",
                                                      "move",  "opt",    "pause", "quit", "skip",   "stop", "suspend"};
  static_assert(std::is_sorted(std::begin(kGerundVerbs), std::end(kGerundVerbs)));
  const auto& tokens = doc.tokens;
  const TokenId verb = tokens.head[infinitive.index()];
  if (tokens.deprel[infinitive.index()] != Deprel::advcl || tokens.xpos[infinitive.index()] != Xpos::vb) return false;
  if (verb > infinitive || tokens.upos[verb.index()] != Upos::verb || tree.has_child(verb, Deprel::xcomp)) return false;
  if (tree.has_child(verb, Deprel::ccomp) || preposition_of(doc, tree, infinitive) != "to") return false;
  const auto lemma = tokens.lemma[verb.index()];
  const Embedding* entry = embeddings_.find(lemma, 'v', "xcomp");
  if (entry == nullptr || std::binary_search(std::begin(kGerundVerbs), std::end(kGerundVerbs), lemma)) return false;
  const bool asks = entry->status == "demanded" || lemma == "allow" || lemma == "permit";
  const bool binds = entry->status == "planned" || entry->status == "not_occurred" || entry->status == "hypothetical";
  return asks || (binds && !tree.has_child(verb, Deprel::obj));
}

// 'agreed in principle *to reopen* the road': the verb over the phrase that the infinitive was hung on, where the
// phrase's noun asks for none ('on a plan *to expand* trade').
TokenId ComplementRefiner::phrase_governor(const Doc& doc, TokenId infinitive) const {
  const auto& tokens = doc.tokens;
  if (tokens.deprel[infinitive.index()] != Deprel::acl || tokens.xpos[infinitive.index()] != Xpos::vb) return {};
  const TokenId phrase = tokens.head[infinitive.index()];
  if (tokens.deprel[phrase.index()] != Deprel::obl || tokens.upos[phrase.index()] == Upos::verb) return {};
  if (embeddings_.find(tokens.lemma[phrase.index()], 'n', "xcomp") != nullptr) return {};
  return tokens.head[phrase.index()];
}

void ComplementRefiner::run(Doc& doc) const {
  auto& tokens = doc.tokens;
  const Tree tree(doc);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (const TokenId verb = phrase_governor(doc, TokenId{i}); verb.valid()) {
      const TokenId phrase = tokens.head[i];
      tokens.head[i] = verb, tokens.deprel[i] = Deprel::advcl;
      if (is_infinitive_complement(doc, tree, TokenId{i})) {
        tokens.deprel[i] = Deprel::xcomp;
      } else {
        tokens.head[i] = phrase, tokens.deprel[i] = Deprel::acl;
      }
    } else if (is_infinitive_complement(doc, tree, TokenId{i})) {
      tokens.deprel[i] = Deprel::xcomp;
    }
  }
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
