#pragma once

#include <string_view>

#include "knowledge/lexicon/lexicon.h"

namespace hearsay::testing {

/// The project's own ontology.
const Ontology& ontology();

/// A lexicon of these rows ("pattern;pos;event;mode;cameo;actor;recipient;flags") with a few classes and content rules:
/// @staff coach, @missile missile, casualty kill wound, policing arrest surround; THREATEN ASSAULT → violence 138. The error is that of loading.
Result<Lexicon> lexicon_of(std::initializer_list<std::string_view> rows);

}  // namespace hearsay::testing
