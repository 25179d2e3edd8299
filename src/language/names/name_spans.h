#pragma once

#include <string>
#include <vector>

#include "doc/doc.h"

namespace hearsay {

/// A name as labelled: its words and type.
struct Name {
  TokenRange tokens;
  EntityType type = EntityType::none;
};

/// The names of the labels, in order. A stray "inside" label begins a name; a name ends at its sentence's end.
[[nodiscard]] std::vector<Name> read_names(const Doc& doc);

/// Writes the labels of these names, which are in order and apart, and of no others.
void write_names(const std::vector<Name>& names, Doc& doc);

[[nodiscard]] bool is_capitalised(const Doc& doc, std::uint32_t token);

/// The words parted by single blanks, but for those that stand together in the text ("Calif.").
[[nodiscard]] std::string spaced(const Doc& doc, TokenRange tokens);

}  // namespace hearsay
