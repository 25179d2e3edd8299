#pragma once

#include <string>

#include "actors/linking/draft.h"

namespace hearsay {

/// The country that a name belongs to, or an empty string: a country's own, an organisation's by its term or its home.
[[nodiscard]] std::string country_of(const Doc& doc, const ActorBase& base, const Draft& draft);

/// The country that a report mostly names, its first names counting thrice; empty where it names none.
[[nodiscard]] std::string country_of_report(const Doc& doc, const ActorBase& base, const Drafts& drafts);

}  // namespace hearsay
