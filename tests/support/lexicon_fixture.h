#pragma once

#include <string_view>
#include <vector>

#include "knowledge/lexicon/lexicon.h"

namespace hearsay::testing {

/// The project's own ontology.
const Ontology& ontology();

/// A lexicon of these rows ("pattern;pos;event;mode;cameo;actor;recipient;flags") with a few classes and content rules:
/// @staff coach, @missile missile, casualty kill wound, duty must, intent will be, policing arrest surround; fled →
/// flee; THREATEN ASSAULT → violence 138. The error is that of loading. `further` are whole tables that are added to
/// it, with
/// ";" between cells.
Result<Lexicon> lexicon_of(std::initializer_list<std::string_view> rows,
                           const std::vector<std::string_view>& further = {});

}  // namespace hearsay::testing
