#include "actors/chain.h"

#include <algorithm>

namespace hearsay {

void Chains::add(std::uint32_t chain, MentionId mention) {
  list[chain].mentions.push_back(mention);
  of[mention.index()] = chain;
}

void Chains::merge(std::uint32_t into, std::uint32_t from) {
  if (into == from) return;
  Chain& a = list[into];
  Chain& b = list[from];
  for (const MentionId m : b.mentions) of[m.index()] = into;
  a.mentions.insert(a.mentions.end(), b.mentions.begin(), b.mentions.end());
  std::sort(a.mentions.begin(), a.mentions.end());
  if ((!a.named && b.named && b.type != EntityType::none) || a.type == EntityType::none) a.type = b.type;
  if (a.number == Number::unknown) a.number = b.number;
  if (a.gender == Gender::unknown) a.gender = b.gender;
  a.named = a.named || b.named;
  a.state = a.state || b.state;
  a.collective = a.collective || b.collective;
  if (!a.actor) a.actor = b.actor;
  if (a.code.empty()) a.code = b.code;
  if (a.sector.empty()) a.sector = b.sector;
  b = Chain();
  b.moved_to = into;
}

std::uint32_t Chains::living(std::uint32_t chain) const {
  while (chain != kNone && list[chain].moved_to != kNone) chain = list[chain].moved_to;
  return chain;
}

}  // namespace hearsay
