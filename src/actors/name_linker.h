#pragma once

#include <string>
#include <unordered_map>

#include "actors/chain.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Which earlier chain a name belongs to. Names of the base go by entry, a state's capital with the state where it
/// acts; others by spelling, surname, acronym or a shortened form.
class NameLinker {
 public:
  NameLinker(const Doc& doc, const ActorBase& base, const ActorScratch& scratch)
      : doc_(doc), base_(base), s_(scratch) {}

  /// The chain of `mention`, or Chains::kNone for a new one.
  [[nodiscard]] std::uint32_t find(const Chains& chains, MentionId mention);
  /// Remembers the name of a mention that was put into `chain`.
  void note(MentionId mention, std::uint32_t chain);

 private:
  [[nodiscard]] std::string key(MentionId mention) const;
  [[nodiscard]] bool acts(MentionId mention) const;
  [[nodiscard]] std::uint32_t short_form(const Chains& chains, const Mention& mention) const;

  const Doc& doc_;
  const ActorBase& base_;
  const ActorScratch& s_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::unordered_map<std::string, std::uint32_t> by_word_;  ///< first and last words of longer names → latest chain
  std::unordered_map<std::string, std::uint32_t> by_acronym_;
};

/// The upper-case initials of a name's words ("National Relief Council" → "NRC"); empty below two.
[[nodiscard]] std::string initials(std::string_view name);

}  // namespace hearsay
