#pragma once

#include <string_view>

#include "actors/actor_scratch.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Composes actors from the words of single mentions: country + role + modifiers + named actors. "former Afghan army
/// chief" is AFG ELI with MIL beside it. Fills scratch.composition, one for each mention; every step is told in its
/// `path`.
class Composer {
 public:
  Composer(const Doc& doc, const ActorBase& base, ActorScratch& scratch);
  void run();

  /// Sector and identity of somebody with `role` at `owner` ("ISI chief" is SPY, "relatives of soldiers" CVL).
  static void join(const Composition& owner, const Role* role, Composition& out);

 private:
  enum class State : std::uint8_t { waiting, busy, done };

  const Composition& of(MentionId mention);
  Composition compose(MentionId mention);
  Composition known_name(const NameMatch& match) const;
  [[nodiscard]] bool ethnic(const NameMatch& match) const;
  Composition unknown_name(const Mention& mention);
  Composition nominal(MentionId id);
  Composition person_by_title(const Mention& mention);
  /// The owner of `head`: possessor, names and roles before it in [begin, head), "of/from/for/in" after it.
  void add_owner(TokenId head, std::uint32_t begin, const Role* role, Composition& out);
  bool add_owner_before(TokenId head, std::uint32_t begin, const Role* role, Composition& out);
  [[nodiscard]] bool organisation_before(TokenId head, std::uint32_t begin) const;
  bool add_owner_after(TokenId head, const Role* role, Composition& out);
  bool loyal_to(TokenId head, const Role* role, Composition& out);
  bool owner_phrase(TokenId above, TokenId head, const Role* role, Composition& out);
  [[nodiscard]] bool behind_conjunct(TokenId head, TokenId phrase) const;
  bool add_lender(TokenId token, const Role* role, Composition& out);
  void apply_modifiers(TokenId head, std::uint32_t begin, std::uint32_t end, Composition& out) const;
  void apply(const Modifier& modifier, Composition& out) const;
  [[nodiscard]] bool discounted(const NameMatch& match) const;
  [[nodiscard]] bool is_against(const NameMatch& match) const;
  [[nodiscard]] MentionId mention_at(TokenId head) const { return s_.by_head[head.index()]; }

  const Doc& doc_;
  const ActorBase& base_;
  ActorScratch& s_;
  std::optional<Date> day_;
  std::vector<State> state_;
};

/// True for sectors of people who stay civilians whoever they belong to.
[[nodiscard]] bool civil_sector(std::string_view sector);

}  // namespace hearsay
