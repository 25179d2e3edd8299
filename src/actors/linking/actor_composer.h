#pragma once

#include <optional>
#include <string>
#include <vector>

#include "actors/linking/draft.h"
#include "doc/tree.h"

namespace hearsay {

using ActorCodes = std::vector<std::optional<ActorCode>>;

/// Who each draft is: a name's entry on the day of the report, or a role's sector with the country of its owner, changed by
/// its modifiers ("former Afghan army chief"). `path` says how. One use; an actor that no table knows stays empty.
class ActorComposer {
 public:
  ActorComposer(const Doc& doc, const Tree& tree, const ActorBase& base, const Drafts& drafts);
  [[nodiscard]] ActorCodes run();

 private:
  using Code = std::optional<ActorCode>;

  const Code& code_of(int draft);
  const Code* at(TokenId head);
  Code compose(const Draft& d);
  [[nodiscard]] Code name_of_base(const Draft& d) const;
  [[nodiscard]] ActorCode country_actor(const Draft& d) const;
  [[nodiscard]] std::string country_name(const std::string& code) const;
  Code unknown_name(const Draft& d);
  Code from_modifier(const Draft& d);
  ActorCode from_role(const Role& role, TokenId head, TokenId named = {});
  Code owner(TokenId head, TokenId named);
  Code owner_below(TokenId above, TokenId head, TokenId named);
  Code owner_of_list(TokenId head);
  [[nodiscard]] int possessor(TokenId pronoun) const;
  void modify(TokenId head, ActorCode& a) const;

  const Doc& doc_;
  const Tree& tree_;
  const ActorBase& base_;
  const Drafts& drafts_;
  ActorCodes codes_;
  std::vector<bool> begun_;
  std::string report_country_;
};

}  // namespace hearsay
