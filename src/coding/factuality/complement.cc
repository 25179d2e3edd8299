#include "coding/factuality/status_tagger.h"

namespace hearsay {

namespace {

// The parser takes some complements for purposes: "ordered the police *to arrest* him". Nothing but the governor's
// object and particles stands between it and such an infinitive, of demands also whom they are made to
// ("appealed to both sides *to stop*").
bool stands_at(const StatusView& view, TokenId governor, TokenId token, bool demand) {
  if (token < governor) return false;
  const std::uint32_t begin = view.tree.subtree(token).begin;
  std::uint32_t next = static_cast<std::uint32_t>(governor.index()) + 1;
  for (const TokenId c : view.tree.children(governor)) {
    if (c <= governor || c >= token) continue;
    const Deprel r = view.relation(c);
    const auto range = view.tree.subtree(c);
    const bool between = r == Deprel::obj || r == Deprel::iobj || r == Deprel::compound_prt || r == Deprel::advmod ||
                         (demand && r == Deprel::obl);
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

// Whether a noun can be the subject of the infinitive after it: "forced *families* to flee", not "made *room* to sit".
bool can_act(const StatusView& view, TokenId noun) {
  if (view.xpos(noun) != Xpos::nn) return true;
  for (const TokenId c : view.tree.children(noun)) {
    if (view.relation(c) == Deprel::det) return view.lower(c) != "a" && view.lower(c) != "an";
  }
  return false;
}

}  // namespace

// The parser hangs some infinitives on the object that is their subject: "expect the talks *to resume*".
TokenId StatusTagger::governor_of(const View& view, TokenId token) const {
  const TokenId noun = view.head(token);
  if (!noun.valid() || view.relation(token) != Deprel::acl || !view.has_mark(token, "to")) return noun;
  if (view.relation(noun) != Deprel::obj || !can_act(view, noun)) return noun;
  const TokenId verb = view.head(noun);
  const bool own_complement = embeddings_.find(view.lemma(noun), 'n', "xcomp") != nullptr;
  return !own_complement && embeddings_.find(view.lemma(verb), 'v', "xcomp") != nullptr ? verb : noun;
}

std::string_view StatusTagger::complement_of(const View& view, TokenId token) {
  switch (view.relation(token)) {
    case Deprel::xcomp:
      return "xcomp";
    case Deprel::ccomp:
    case Deprel::csubj:
      return "ccomp";
    case Deprel::acl:
      return view.has_mark(token, "to") ? "xcomp" : view.has_mark(token, "that") ? "ccomp" : view.preposition(token);
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
  const auto find = [&](const std::string& governing) {
    const Embedding* entry = infinitive ? embeddings_.find(governing, pos, "inf") : nullptr;
    return entry != nullptr ? entry : embeddings_.find(governing, pos, complement);
  };
  const Embedding* entry = nullptr;
  if (const TokenId word = word_before(view, governor, token); word.valid())
    entry = find(lemma + " " + std::string(view.lower(word)));
  if (entry == nullptr) entry = find(lemma);
  if (!purpose || entry == nullptr) return entry;
  // "stopped to rest" is no rest that was stopped
  if (entry->status == "not_occurred") return nullptr;
  return pos == 'a' || stands_at(view, governor, token, entry->status == "demanded") ? entry : nullptr;
}

}  // namespace hearsay
