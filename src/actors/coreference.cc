#include "actors/coreference.h"

#include <algorithm>

#include "actors/agreement.h"
#include "actors/descriptions.h"
#include "actors/name_linker.h"
#include "actors/pronouns.h"
#include "actors/speakers.h"
#include "actors/voices.h"

namespace hearsay {

namespace {

class Linker {
 public:
  Linker(const Doc& doc, const ActorBase& base, const ActorScratch& scratch)
      : doc_(doc),
        base_(base),
        s_(scratch),
        names_(doc, base, scratch),
        voices_(doc, scratch.tree),
        descriptions_(doc, base, scratch),
        pronouns_(doc, scratch, voices_) {
    chains_.of.assign(doc.mentions.size(), Chains::kNone);
  }

  Chains run() {
    // names first: what comes after a description or pronoun ("In his speech, Kerr …") counts as well
    for (std::size_t i = 0; i < doc_.mentions.size(); ++i) {
      if (doc_.mentions[i].kind == MentionKind::name) link(MentionId(i));
    }
    for (std::size_t i = 0; i < doc_.mentions.size(); ++i) {
      const MentionId id(i);
      if (doc_.mentions[i].kind != MentionKind::name && address(id) == Address::none) link(id);
      if (const MentionId other = same_thing(id); other.valid()) {
        trust_noun(other, id);
        join(chains_.of[other.index()], chains_.of[i], bracketed(id));
      }
    }
    link_speakers(doc_, s_, voices_, chains_);
    for (Chain& c : chains_.list) std::sort(c.mentions.begin(), c.mentions.end());
    return std::move(chains_);
  }

 private:
  Address address(MentionId id) const {
    const Mention& m = doc_.mentions[id.index()];
    return m.kind == MentionKind::pronoun ? address_of(doc_.tokens.lower[m.head.index()]) : Address::none;
  }

  void link(MentionId id) {
    const Mention& m = doc_.mentions[id.index()];
    std::uint32_t chain = Chains::kNone;
    switch (m.kind) {
      case MentionKind::name:
        chain = names_.find(chains_, id);
        break;
      case MentionKind::nominal:
        chain = descriptions_.find(chains_, id);
        break;
      case MentionKind::pronoun:
        chain = pronouns_.find(chains_, id);
        break;
    }
    if (chain == Chains::kNone) {
      if (m.kind == MentionKind::pronoun) return;
      chain = static_cast<std::uint32_t>(chains_.list.size());
      chains_.list.push_back(fresh(id));
    }
    chains_.add(chain, id);
    Chain& c = chains_.list[chain];
    if (m.kind == MentionKind::pronoun) {
      note_gender(c, doc_.tokens.lower[m.head.index()]);
      return;
    }
    // a name that no label covers takes the type of one that a label does
    if (m.kind == MentionKind::name && c.type == EntityType::other) c.type = m.type;
    c.named = c.named || m.kind == MentionKind::name;
    if (c.gender == Gender::unknown && c.number != Number::plural) c.gender = gender_of(doc_, base_, m);
    if (m.kind == MentionKind::name) names_.note(id, chain);
  }

  Chain fresh(MentionId id) const {
    const Mention& m = doc_.mentions[id.index()];
    const Composition& c = s_.composition[id.index()];
    Chain chain;
    chain.type = m.type;
    chain.number = number_of(doc_, m);
    // "the Foreign Office minister" is not the office
    const bool other = c.actor != nullptr && m.type == EntityType::person && c.actor->type != EntityType::person;
    chain.actor = c.borrowed || other ? nullptr : c.actor;
    chain.code = c.code.value_or("");
    chain.sector = c.sector.value_or("");
    chain.state = c.country && !c.role && !c.actor && m.kind == MentionKind::name && m.type == EntityType::place;
    chain.collective = m.type == EntityType::organization || (c.role && c.role->kind == RoleKind::group);
    return chain;
  }

  static void note_gender(Chain& chain, std::string_view word) {
    if (word == "he" || word == "him" || word == "his" || word == "himself") chain.gender = Gender::male;
    if (word == "she" || word == "her" || word == "hers" || word == "herself") chain.gender = Gender::female;
  }

  // "the rebel group Free North": of a name that only the tagger knows, the noun before it tells the type.
  void trust_noun(MentionId noun, MentionId name) {
    const Mention& a = doc_.mentions[noun.index()];
    const Mention& b = doc_.mentions[name.index()];
    if (a.kind != MentionKind::nominal || b.kind != MentionKind::name || a.tokens.end != b.tokens.begin) return;
    if (s_.match[name.index()] != ActorScratch::kNone || chains_.of[name.index()] == Chains::kNone) return;
    if (a.type != EntityType::organization || number_of(doc_, a) != Number::singular) return;
    Chain& chain = chains_.list[chains_.of[name.index()]];
    if (chain.type == EntityType::place || chain.type == EntityType::other) chain.type = a.type;
  }

  // "the governor of the province, Jan Holt": a person's name hangs on the last noun, but tells of the first.
  TokenId described(const Mention& m, TokenId at) const {
    const auto person = [&](TokenId t) {
      const MentionId other = s_.by_head[t.index()];
      return other.valid() && doc_.mentions[other.index()].type == EntityType::person;
    };
    if (m.kind != MentionKind::name || m.type != EntityType::person || person(at)) return at;
    TokenId up = at;
    for (int i = 0; i < 2 && doc_.tokens.deprel[up.index()] == Deprel::nmod; ++i) {
      up = doc_.tokens.head[up.index()];
      if (person(up)) return up;
    }
    return at;
  }

  // "The governor of the province, Jan Holt, stayed away": two subjects of one verb that commas part are one; so are
  // "the rebel group Free North" as two parts of one phrase.
  MentionId missed_apposition(MentionId id) const {
    const Mention& m = doc_.mentions[id.index()];
    const TokenId above = doc_.tokens.head[m.head.index()];
    const Deprel r = doc_.tokens.deprel[m.head.index()];
    if (!above.valid() || m.tokens.begin < 2) return {};
    const bool commas = r == Deprel::nsubj && m.tokens.end < doc_.tokens.size() &&
                        doc_.form(TokenId{m.tokens.end}) == "," && doc_.form(TokenId{m.tokens.begin - 1}) == ",";
    const bool beside = m.kind == MentionKind::name && !s_.tree.has_child(m.head, Deprel::case_) &&
                        (r == Deprel::nmod || r == Deprel::obl);
    if (!commas && !beside) return {};
    for (const TokenId c : s_.tree.children(above)) {
      const MentionId other = s_.by_head[c.index()];
      if (!other.valid() || other >= id || doc_.tokens.deprel[c.index()] != r) continue;
      const Mention& first = doc_.mentions[other.index()];
      if ((first.kind == MentionKind::name) == (m.kind == MentionKind::name)) continue;
      if (!commas && first.type != EntityType::organization) continue;
      if (first.tokens.end == (commas ? m.tokens.begin - 1 : m.tokens.begin)) return other;
    }
    return {};
  }

  bool bracketed(MentionId id) const {
    const Mention& m = doc_.mentions[id.index()];
    if (m.kind != MentionKind::name || m.tokens.begin < 2 || m.tokens.end >= doc_.tokens.size()) return false;
    return doc_.form(TokenId{m.tokens.begin - 1}) == "(" && doc_.form(TokenId{m.tokens.end}) == ")";
  }

  // Apposition ("the lawyer, X"), and an acronym in brackets ("the Lake Guard (LG)").
  MentionId same_thing(MentionId id) const {
    const Mention& m = doc_.mentions[id.index()];
    const TokenId above = doc_.tokens.head[m.head.index()];
    const Deprel r = doc_.tokens.deprel[m.head.index()];
    if (above.valid() && (r == Deprel::appos || (r == Deprel::flat && m.kind == MentionKind::nominal))) {
      const MentionId other = s_.by_head[described(m, above).index()];
      if (other.valid() && other < id && !doc_.mentions[other.index()].tokens.overlaps(m.tokens)) return other;
    }
    if (const MentionId other = missed_apposition(id); other.valid()) return other;
    if (!bracketed(id)) return {};
    for (std::size_t k = id.index(); k-- > 0 && k + 6 > id.index();) {
      const Mention& full = doc_.mentions[k];
      if (full.tokens.end == m.tokens.begin - 1 && abbreviates(doc_, m, full)) return MentionId(k);
    }
    return {};
  }

  void join(std::uint32_t into, std::uint32_t from, bool acronym) {
    if (into == from || into == Chains::kNone || from == Chains::kNone) return;
    const Chain& a = chains_.list[into];
    const Chain& b = chains_.list[from];
    if (a.mentions.empty() || b.mentions.empty()) return;
    if (a.actor && b.actor && a.actor != b.actor) return;
    if (a.type == EntityType::nationality || b.type == EntityType::nationality) return;
    const bool places = (a.type == EntityType::place) != (b.type == EntityType::place);
    if (places) return;
    // "Graz, Austria", "Peru, Chile": two named places are never one
    if (a.type == EntityType::place && a.named && b.named) return;
    // nor two other full names, but for an acronym: "poet Ana Ruiz, singer Max Orr"
    if (a.named && b.named && !acronym) return;
    const bool people = (a.type == EntityType::person) != (b.type == EntityType::person);
    if (people && a.named && b.named) return;
    if (a.number != b.number && a.number != Number::unknown && b.number != Number::unknown &&
        a.type == EntityType::person)
      return;
    if (!a.code.empty() && !b.code.empty() && a.code != b.code && a.named && b.named) return;
    chains_.merge(into, from);
  }

  const Doc& doc_;
  const ActorBase& base_;
  const ActorScratch& s_;
  NameLinker names_;
  Voices voices_;
  Descriptions descriptions_;
  Pronouns pronouns_;
  Chains chains_;
};

}  // namespace

Chains Coreference::run(const Doc& doc, const ActorScratch& scratch) const { return Linker(doc, base_, scratch).run(); }

}  // namespace hearsay
