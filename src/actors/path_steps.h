#pragma once

#include <string>
#include <string_view>

#include "knowledge/actors/actor_entry.h"

/// Steps of ActorCode::path, in plain words for `explain`.
namespace hearsay {

/// "title 'army chief' gives MIL"; `kind` is what the role was read from.
[[nodiscard]] std::string role_step(std::string_view kind, const Role& role);
/// "office 'prime minister' from 1999-05-01 to 2003-02-11"; empty where the term has neither office nor dates.
[[nodiscard]] std::string term_step(const ActorTerm& term);

}  // namespace hearsay
