#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "actors/chain.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Which earlier chain a name belongs to. Names of the base go by entry, a state's capital with the state where it
/// acts; others by spelling, surname, acronym or a shortened form.
class NameLinker {
 public:
  NameLinker(const Doc& doc, const ActorBase& base, const ActorScratch& scratch);

  /// The chain of `mention`, or Chains::kNone for a new one.
  [[nodiscard]] std::uint32_t find(const Chains& chains, MentionId mention);
  /// Remembers the name of a mention that was put into `chain`.
  void note(MentionId mention, std::uint32_t chain);

 private:
  [[nodiscard]] std::string key(MentionId mention) const;
  [[nodiscard]] bool acts(MentionId mention) const;
  /// Its words without titles and "Jr.", "II".
  [[nodiscard]] std::vector<std::string_view> name_words(const Mention& mention) const;
  [[nodiscard]] bool titled(std::string_view word) const;
  [[nodiscard]] bool full_name_fits(const Chain& chain, const std::vector<std::string_view>& words) const;
  [[nodiscard]] bool ends_name_of(const Chain& chain, const std::vector<std::string_view>& words) const;
  [[nodiscard]] bool surname_of(const Chain& chain, std::string_view word) const;
  [[nodiscard]] std::uint32_t short_form(const Chains& chains, const Mention& mention) const;

  const Doc& doc_;
  const ActorBase& base_;
  const ActorScratch& s_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::unordered_map<std::string, std::uint32_t> by_word_;  ///< first and last words of longer names → latest chain
  std::unordered_map<std::string, std::uint32_t> by_acronym_;
  std::unordered_set<std::uint32_t> sites_;  ///< states whose capital is told of as a place
};

/// The upper-case initials of a name's words ("National Relief Council" → "NRC"); empty below two.
[[nodiscard]] std::string initials(std::string_view name);

/// True where `brief` may stand in brackets for `full`: an acronym, or a name of the same type.
[[nodiscard]] bool abbreviates(const Doc& doc, const Mention& brief, const Mention& full);

}  // namespace hearsay
