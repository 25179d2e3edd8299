#include "actors/coreference.h"

#include <algorithm>
#include <map>

#include "actors/agreement.h"
#include "actors/descriptions.h"
#include "actors/name_linker.h"
#include "actors/pronouns.h"
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
      if (const MentionId other = same_thing(id); other.valid())
        join(chains_.of[other.index()], chains_.of[i], bracketed(id));
    }
    link_speakers();
    for (Chain& c : chains_.list) std::sort(c.mentions.begin(), c.mentions.end());
    return std::move(chains_);
  }

 private:
  Address address(MentionId id) const {
    const Mention& m = doc_.mentions[id.index()];
    return m.kind == MentionKind::pronoun ? address_of(doc_.tokens.lower[m.head.index()]) : Address::none;
  }

  // "I", "we" and "you" of one speaker; quotations of the same chain are one speaker's.
  void link_speakers() {
    std::map<std::pair<std::uint64_t, Address>, std::vector<MentionId>> groups;
    constexpr std::uint64_t kVoice = std::uint64_t{1} << 32;  // keys of voices without a speaker's chain
    for (std::size_t i = 0; i < doc_.mentions.size(); ++i) {
      Address a = address(MentionId(i));
      if (a == Address::none) continue;
      const TokenId head = doc_.mentions[i].head;
      std::uint64_t voice = voices_.at(head);
      const std::uint32_t speaker = chain_at(voices_.speaker(head));
      if (a == Address::hearer && voice == Voices::kAsker) {
        // whom the questions address is who answers
        voice = Voices::kAuthor;
        a = Address::singular;
      }
      groups[{speaker != Chains::kNone ? speaker : kVoice + voice, a}].push_back(MentionId(i));
    }
    const auto answers = groups.find({kVoice + Voices::kAuthor, Address::singular});
    if (const std::uint32_t guest = interviewed(); guest != Chains::kNone && answers != groups.end()) {
      for (const MentionId m : answers->second) chains_.add(guest, m);
      groups.erase(answers);
    }
    for (const auto& [key, mentions] : groups) {
      const std::uint32_t speaker = key.first < kVoice ? static_cast<std::uint32_t>(key.first) : Chains::kNone;
      std::uint32_t chain = speaks(speaker, key.second) ? speaker : Chains::kNone;
      if (chain == Chains::kNone) {
        if (mentions.size() < 2) continue;
        chain = static_cast<std::uint32_t>(chains_.list.size());
        Chain fresh;
        fresh.type = key.second == Address::plural ? EntityType::other : EntityType::person;
        fresh.number = key.second == Address::plural ? Number::plural : Number::singular;
        chains_.list.push_back(std::move(fresh));
      }
      for (const MentionId m : mentions) chains_.add(chain, m);
    }
  }

  // The person whom an interview names most, where no other comes near.
  std::uint32_t interviewed() const {
    if (!voices_.interview()) return Chains::kNone;
    std::uint32_t best = Chains::kNone;
    std::size_t most = 1, next = 1;
    for (std::uint32_t c = 0; c < chains_.list.size(); ++c) {
      const Chain& chain = chains_.list[c];
      if (chain.type != EntityType::person || !chain.named) continue;
      const std::size_t n = chain.mentions.size();
      if (n > most) {
        next = most;
        most = n;
        best = c;
      } else {
        next = std::max(next, n);
      }
    }
    return most * 2 >= next * 3 ? best : Chains::kNone;
  }

  std::uint32_t chain_at(TokenId head) const {
    if (!head.valid()) return Chains::kNone;
    const MentionId m = s_.by_head[head.index()];
    return m.valid() ? chains_.of[m.index()] : Chains::kNone;
  }

  // A person says "I", a body or several people "we".
  bool speaks(std::uint32_t chain, Address address) const {
    if (chain == Chains::kNone || address == Address::hearer) return false;
    const Chain& c = chains_.list[chain];
    const bool several = c.collective || c.number == Number::plural || c.state;
    if (address == Address::plural) return several;
    return !several && (c.type == EntityType::person || c.type == EntityType::none || c.type == EntityType::other);
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
    chain.actor = c.borrowed ? nullptr : c.actor;
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
      const MentionId other = s_.by_head[above.index()];
      if (other.valid() && other < id && !doc_.mentions[other.index()].tokens.overlaps(m.tokens)) return other;
    }
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
