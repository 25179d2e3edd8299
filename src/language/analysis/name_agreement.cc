#include "language/analysis/name_agreement.h"

#include <algorithm>

namespace hearsay {

void NameAgreement::add(TokenRange window, const float* scores, std::size_t stride) {
  for (std::uint32_t t = window.begin; t < window.end;) {
    const EntityLabel label = doc_.tokens.entity[t];
    std::uint32_t end = t + 1;
    if (label.type == EntityType::none || label.type == EntityType::nationality) {
      t = end;
      continue;
    }
    while (end < window.end && doc_.tokens.entity[end] == EntityLabel{label.type, false}) ++end;
    add_name({t, end}, scores + (t - window.begin) * stride, stride);
    t = end;
  }
}

void NameAgreement::add_name(TokenRange name, const float* scores, std::size_t stride) {
  std::vector<float> types(decoder_.types());
  decoder_.score_types(scores, stride, name.size(), types);
  const auto [found, fresh] = index_.try_emplace(doc_.text_of(name), groups_.size());
  if (fresh) groups_.push_back({{}, std::vector<float>(types.size(), 0.0F)});
  Group& group = groups_[found->second];
  group.mentions.push_back(name);
  for (std::size_t i = 0; i < types.size(); ++i) group.types[i] += types[i];
}

void NameAgreement::settle() {
  for (const Group& group : groups_) {
    if (group.mentions.size() < 2) continue;
    const auto best = std::max_element(group.types.begin(), group.types.end()) - group.types.begin();
    const EntityType type = decoder_.type(static_cast<std::size_t>(best));
    for (const TokenRange name : group.mentions) {
      for (std::uint32_t t = name.begin; t < name.end; ++t) doc_.tokens.entity[t].type = type;
    }
  }
}

}  // namespace hearsay
