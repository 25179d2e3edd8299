#pragma once

#include <vector>

#include "hearsay/result.h"
#include "knowledge/lexicon/lexicon_rows.h"
#include "knowledge/ontology.h"

namespace hearsay {

/// What is wrong with senses beyond what their rows show, appended to `findings`: CAMEO codes of another type, patterns
/// that no frame meets, senses that another one always beats. All are told, whatever their layer.
void check_senses(const LexiconRows& rows, const Ontology& ontology, std::vector<Error>& findings);

}  // namespace hearsay
