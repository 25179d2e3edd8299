#include "coding/factuality/status_tagger.h"

namespace hearsay {

namespace {

// The parser takes some complements for purposes: "arranged *to meet*", "ordered the police *to arrest* him". Nothing but
// the governor's object and particles stands between it and such an infinitive.
bool stands_at(const StatusView& view, TokenId governor, TokenId token) {
  if (token < governor) return false;
  const std::uint32_t begin = view.tree.subtree(token).begin;
  std::uint32_t next = static_cast<std::uint32_t>(governor.index()) + 1;
  for (const TokenId c : view.tree.children(governor)) {
    if (c <= governor || c >= token) continue;
    const Deprel r = view.relation(c);
    const auto range = view.tree.subtree(c);
    const bool between = r == Deprel::obj || r == Deprel::iobj || r == Deprel::compound_prt || r == Deprel::advmod;
    if (!between || range.begin != next) return false;
    next = range.end;
  }
  return next == begin;
}

// "stop *short* of", "come *close* to", "go *on* to"
TokenId word_before(const StatusView& view, TokenId governor, TokenId token) {
  const std::uint32_t begin = view.tree.subtree(token).begin;
  for (const TokenId c : view.tree.children(governor)) {
    const Deprel r = view.relation(c);
    if ((r == Deprel::advmod || r == Deprel::xcomp) && c.index() + 1 == begin) return c;
  }
  return {};
}

char part_of_speech(Upos tag) {
  if (tag == Upos::verb || tag == Upos::aux) return 'v';
  return tag == Upos::adj || tag == Upos::adv ? 'a' : 'n';
}

}  // namespace

std::string_view StatusTagger::complement_of(const View& view, TokenId token) {
  switch (view.relation(token)) {
    case Deprel::xcomp:
      return "xcomp";
    case Deprel::ccomp:
    case Deprel::csubj:
      return "ccomp";
    case Deprel::acl:
      return view.has_mark(token, "to")     ? "xcomp"
             : view.has_mark(token, "that") ? "ccomp"
                                            : view.preposition(token);
    case Deprel::obj:
    case Deprel::nsubj_pass:
      return "obj";
    case Deprel::advcl:
    case Deprel::obl:
    case Deprel::nmod:
      return view.preposition(token);
    default:
      return {};
  }
}

const Embedding* StatusTagger::embedding_for(const View& view, TokenId governor, TokenId token) const {
  auto complement = complement_of(view, token);
  if (complement.empty()) return nullptr;
  const bool infinitive = view.xpos(token) == Xpos::vb && view.has_mark(token, "to");
  const bool purpose = view.relation(token) == Deprel::advcl && infinitive;
  if (purpose) complement = "xcomp";
  const char pos = part_of_speech(view.upos(governor));
  std::string lemma(view.lemma(governor));
  for (const TokenId c : view.tree.children(governor)) {
    if (view.relation(c) == Deprel::compound_prt) lemma += " " + std::string(view.lower(c));
  }
  const Embedding* entry = nullptr;
  if (const TokenId word = word_before(view, governor, token); word.valid())
    entry = embeddings_.find(lemma + " " + std::string(view.lower(word)), pos, complement);
  if (entry == nullptr) entry = embeddings_.find(lemma, pos, complement);
  // "stopped to rest" is no rest that was stopped
  if (purpose && entry != nullptr &&
      (entry->status == "not_occurred" || !(pos == 'a' || stands_at(view, governor, token))))
    return nullptr;
  return entry;
}

}  // namespace hearsay
