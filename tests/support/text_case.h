#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/record.h"

namespace hearsay::testing {

/// One line under "----": `event TYPE key=[text] key=value …`, `no-event TYPE …` or `entity [text] key=value …`.
struct Expectation {
  bool wanted = true;
  bool entity = false;
  std::string type;  ///< of the event; of an entity the text of one of its mentions
  std::vector<std::pair<std::string, std::string>> fields;  ///< values without their brackets
  std::string line;
};

/// A report and what must, and must not, come out of it.
struct TextCase {
  std::string name;  ///< "attribution/denied-001"
  Article article;
  std::vector<Expectation> expectations;
};

/// GoogleTest's name of a case.
inline void PrintTo(const TextCase& text_case, std::ostream* out) { *out << text_case.name; }

/// Reads a .case file (tests/cases/README.md). Aborts with file and line on a malformed one.
std::vector<TextCase> read_cases(const std::filesystem::path& path);

/// True where the entity has that mention and every field (`code=CODE/SECTOR id cameo`, `-` for null) as expected.
bool meets(const EntityRecord& entity, const Expectation& expectation);

/// True where the event has that type and every field as expected. Texts must equal those of the spans byte for byte.
bool meets(const Analysis& analysis, const EventRecord& event, const Expectation& expectation);

}  // namespace hearsay::testing
