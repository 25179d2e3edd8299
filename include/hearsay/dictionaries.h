#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "hearsay/engine.h"
#include "hearsay/result.h"

/// Dictionaries of other programs turned into tables of docs/formats/tables.md. docs/import.md tells the rules.
namespace hearsay {

enum class DictionaryKind { actors, agents, verbs };

struct DictionaryFile {
  DictionaryKind kind = DictionaryKind::actors;
  std::filesystem::path path;
};

/// Something that did not come over as it was written.
struct DictionaryNote {
  enum class Outcome { lost, partly, mended };
  std::string file;
  std::size_t line = 0;
  Outcome outcome = Outcome::lost;
  std::string reason;  ///< the same words for the same cause, so that notes can be counted
  std::string entry;   ///< the words of the dictionary
};

/// What became of the entries of one file; `carried` counts the whole ones only. A synonym is an entry of its own.
struct DictionaryTally {
  DictionaryKind kind = DictionaryKind::actors;
  std::string file;
  std::size_t lines = 0;
  std::size_t entries = 0, carried = 0, partly = 0, lost = 0;
  std::size_t patterns = 0, patterns_carried = 0, patterns_partly = 0, patterns_lost = 0;  ///< of verb dictionaries
};

/// Tables as text; empty where no dictionary gave any. Equal dictionaries give equal bytes.
struct DictionaryImport {
  std::string actors;
  std::string roles;
  std::string predicates;
  std::vector<DictionaryTally> tallies;
  std::vector<DictionaryNote> notes;  ///< in the order of files and lines

  /// A table of the notes: file, line, outcome, reason, entry.
  [[nodiscard]] std::string report() const;
};

/// Reads dictionaries of PETRARCH, PETRARCH2 and TABARI, in this order. A faulty entry is a note; a file that is no
/// dictionary of its kind is an Error with file and line.
[[nodiscard]] Result<DictionaryImport> import_petrarch(const std::vector<DictionaryFile>& files,
                                                       const EngineOptions& options = {});

}  // namespace hearsay
