#include "actors/linking/actor_composer.h"
#include "actors/noun_phrase.h"

/// The half of ActorComposer that finds whose a role is: 'Afghan', 'of the group', 'whose', 'its'.
namespace hearsay {

// The country or organisation that a role noun belongs to; `named` is the person that it is said of.
ActorComposer::Code ActorComposer::owner(TokenId head, TokenId named) {
  if (auto a = owner_below(head, head, named)) return a;
  if (named.valid()) return owner_below(named, head, named);
  return owner_of_list(head);
}

ActorComposer::Code ActorComposer::owner_below(TokenId above, TokenId head, TokenId named) {
  for (const TokenId c : tree_.children(above)) {
    if (c == head || c == named) continue;
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r == Deprel::nmod) {
      const TokenId k = preposition(tree_, c);
      const auto w = k.valid() ? doc_.tokens.lower[k.index()] : std::string_view();
      if (w != "of" && w != "from" && w != "in" && w != "for") continue;
    } else if (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod_poss) {
      continue;
    }
    const bool pronoun = r == Deprel::nmod_poss && doc_.tokens.upos[c.index()] == Upos::pron;
    const int i = pronoun ? possessor(c) : drafts_.at(c);
    if (i < 0) continue;
    const Code& a = code_of(i);
    if (a && a->code) return a;
  }
  return std::nullopt;
}

// 'leaders and members of the group': the phrase hangs on the first of them.
ActorComposer::Code ActorComposer::owner_of_list(TokenId head) {
  if (doc_.tokens.deprel[head.index()] != Deprel::conj) return std::nullopt;
  for (const TokenId c : tree_.children(doc_.tokens.head[head.index()])) {
    if (c < head || doc_.tokens.deprel[c.index()] != Deprel::nmod || !drafts_.has(c)) continue;
    const Code& a = code_of(drafts_.at(c));
    if (a && a->code) return a;
  }
  return std::nullopt;
}

// 'whose fighters', 'its troops', 'their leader': who the possessive stands for.
int ActorComposer::possessor(TokenId pronoun) const {
  if (doc_.tokens.lower[pronoun.index()] == "whose") {
    for (TokenId at = pronoun; at.valid(); at = doc_.tokens.head[at.index()]) {
      if (doc_.tokens.deprel[at.index()] != Deprel::acl_relcl) continue;
      const TokenId above = doc_.tokens.head[at.index()];
      return above.valid() ? drafts_.at(above) : -1;
    }
    return -1;
  }
  const int i = drafts_.at(pronoun);
  if (i < 0 || drafts_[i].mention.kind != MentionKind::pronoun) return -1;
  const bool plural = doc_.tokens.lower[pronoun.index()].starts_with("the");
  const SentenceId here = doc_.sentence_of(pronoun);
  for (int k = i - 1; k >= 0; --k) {
    const Draft& d = drafts_[k];
    if (here.value - doc_.sentence_of(d.mention.head).value > 1) return -1;
    if (d.mention.kind == MentionKind::pronoun || !codes_[static_cast<std::size_t>(k)]) continue;
    const bool plural_noun = doc_.tokens.xpos[d.mention.head.index()] == Xpos::nns;
    if (plural == plural_noun || (plural && d.mention.type == EntityType::organization)) return k;
  }
  return -1;
}

}  // namespace hearsay
