#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "hearsay/engine.h"
#include "hearsay/result.h"

/// Tools for those who edit the tables; docs/lexicon.md tells how they are used.
namespace hearsay {

/// Something to mend in a table.
struct TableFinding {
  std::string file;
  std::size_t line = 0;  ///< 0: the file as a whole
  std::string what;
};

struct TableCheck {
  std::size_t tables = 0, rows = 0;
  std::vector<TableFinding> findings;  ///< by file, in the order asked for, and line
};

/// Finds duplicates, rows that are never reached, impossible dates, bad codes, missing examples and what is unsorted.
/// `files` are tables of the lexicon or of actors, own ones or such as are used beside them; none: all own ones. A file
/// that cannot be read is an Error, what is wrong in it a finding.
[[nodiscard]] Result<TableCheck> check_tables(const std::vector<std::filesystem::path>& files,
                                              const EngineOptions& options = {});

/// The sentence beside an entry of the lexicon, in which the entry is to give its event.
struct LexiconExample {
  std::string file;
  std::size_t line = 0;
  std::string pattern;
  std::string event;  ///< empty: a blocked sense, whose sentence is to give none
  std::string sentence;
};

struct LexiconExamples {
  std::vector<LexiconExample> examples;
  EngineOptions options;  ///< those given, with the files that are not of the own tables added to the lexicon
};

/// The examples of these tables of the lexicon; no files: of all own ones. Rows without an example are left out.
[[nodiscard]] Result<LexiconExamples> read_examples(const std::vector<std::filesystem::path>& files,
                                                    const EngineOptions& options = {});

struct ExampleOutcome {
  bool passed = false;
  std::string instead;  ///< where it did not: what came, or why nothing did, in plain words
};

/// Codes the sentence. May be called from many threads at once.
[[nodiscard]] Result<ExampleOutcome> run_example(const Engine& engine, const LexiconExample& example);

}  // namespace hearsay
