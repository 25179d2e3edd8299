#include "actors/speakers.h"

#include <algorithm>
#include <map>

namespace hearsay {

namespace {

// A voice is known by its speaker's chain, or by its number where no speaker is told.
using Voice = std::uint64_t;
constexpr Voice kNumbered = Voice{1} << 32;
using Groups = std::map<std::pair<Voice, Address>, std::vector<MentionId>>;

std::uint32_t chain_at(const ActorScratch& scratch, const Chains& chains, TokenId head) {
  if (!head.valid()) return Chains::kNone;
  const MentionId m = scratch.by_head[head.index()];
  return m.valid() ? chains.of[m.index()] : Chains::kNone;
}

Groups grouped(const Doc& doc, const ActorScratch& scratch, const Voices& voices, const Chains& chains) {
  Groups groups;
  for (std::size_t i = 0; i < doc.mentions.size(); ++i) {
    const Mention& m = doc.mentions[i];
    Address address = m.kind == MentionKind::pronoun ? address_of(doc.tokens.lower[m.head.index()]) : Address::none;
    if (address == Address::none) continue;
    std::uint32_t number = voices.at(m.head);
    if (address == Address::hearer && number == Voices::kAsker) {
      // whom the questions address is who answers
      number = Voices::kAuthor;
      address = Address::singular;
    }
    const std::uint32_t speaker = chain_at(scratch, chains, voices.speaker(m.head));
    groups[{speaker != Chains::kNone ? speaker : kNumbered + number, address}].push_back(MentionId(i));
  }
  return groups;
}

// The person whom an interview names most, where no other comes near.
std::uint32_t interviewed(const Doc& doc, const Chains& chains) {
  std::uint32_t best = Chains::kNone;
  std::size_t most = 1, next = 1;
  for (std::uint32_t c = 0; c < chains.list.size(); ++c) {
    const Chain& chain = chains.list[c];
    if (chain.type != EntityType::person || !chain.named) continue;
    const auto n =
        static_cast<std::size_t>(std::count_if(chain.mentions.begin(), chain.mentions.end(), [&](MentionId m) {
          return doc.mentions[m.index()].kind == MentionKind::name;
        }));
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

// A person says "I", a body or several people "we".
bool speaks(const Chain& chain, Address address) {
  const bool several = chain.collective || chain.number == Number::plural || chain.state;
  if (address == Address::plural) return several;
  const bool body = chain.type == EntityType::place || chain.type == EntityType::organization;
  return address == Address::singular && !several && !body;
}

std::uint32_t fresh(Chains& chains, Address address) {
  Chain chain;
  const bool several = address == Address::plural;
  chain.type = several ? EntityType::other : EntityType::person;
  chain.number = several ? Number::plural : Number::singular;
  chains.list.push_back(std::move(chain));
  return static_cast<std::uint32_t>(chains.list.size() - 1);
}

}  // namespace

void link_speakers(const Doc& doc, const ActorScratch& scratch, const Voices& voices, Chains& chains) {
  Groups groups = grouped(doc, scratch, voices, chains);
  const std::pair<Voice, Address> answers{kNumbered + Voices::kAuthor, Address::singular};
  const std::uint32_t guest = voices.interview() ? interviewed(doc, chains) : Chains::kNone;
  for (const auto& [key, mentions] : groups) {
    std::uint32_t chain = key == answers ? guest : Chains::kNone;
    if (key.first < kNumbered && speaks(chains.list[key.first], key.second)) {
      chain = static_cast<std::uint32_t>(key.first);
    }
    if (chain == Chains::kNone) {
      if (mentions.size() < 2) continue;
      chain = fresh(chains, key.second);
    }
    for (const MentionId m : mentions) chains.add(chain, m);
  }
}

}  // namespace hearsay
