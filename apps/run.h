#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/engine.h"
#include "hearsay/reader.h"
#include "hearsay/record.h"
#include "hearsay/store.h"

/// Options that every command over reports has.
struct RunOptions {
  std::vector<std::string> files;
  std::size_t jobs = 0;  ///< 0: as many as the machine has cores
  std::string rejects;
  hearsay::EngineOptions engine;
};

/// --knowledge and --models.
void add_knowledge_options(CLI::App& command, hearsay::EngineOptions& options);
/// These, --actors and --lexicon.
void add_engine_options(CLI::App& command, hearsay::EngineOptions& options);
void add_run_options(CLI::App& command, RunOptions& options);

/// A report on its way from the reader to the output.
struct Task {
  hearsay::Article article;
  std::string id;
  std::string where;  ///< file and line
  std::vector<std::string> warnings;
  hearsay::DocumentVersion version;
  std::optional<hearsay::Analysis> analysis;
  std::string printed;
  std::optional<hearsay::Error> error;
};

/// Makes a task of what a reader gave.
[[nodiscard]] Task make_task(hearsay::Result<hearsay::Article> article, std::string where);
/// The next report of a reader; nothing at the end.
[[nodiscard]] std::optional<Task> next_task(hearsay::Reader& reader);

/// What a command does; `work` runs in many threads, the others one at a time. `emit` answers false to stop.
struct RunSteps {
  std::function<std::optional<Task>()> next;
  std::function<hearsay::Result<void>(Task&)> work;
  std::function<bool(Task&)> emit;
  std::function<void(const Task&)> reject = [](const Task&) {};
  bool progress = false;  ///< a line that counts, where standard error is a terminal
};

struct RunTally {
  std::size_t done = 0;
  std::size_t rejected = 0;
  std::size_t unreadable = 0;  ///< files that could not be opened
  bool failed = false;         ///< the file of rejects could not be written
  int failure = 0;             ///< the exit code then
};

/// Loads the engine; complains and sets `code` where that fails.
[[nodiscard]] std::optional<hearsay::Engine> load_engine(const hearsay::EngineOptions& options, int& code);

/// Reads, works and emits in the order of the input. What cannot be used is told on standard error, with file and line,
/// and does not stop the run.
[[nodiscard]] RunTally run_reports(const RunOptions& options, const RunSteps& steps);

/// The exit code of a run that had no failure of its own. `used` counts what was taken.
[[nodiscard]] int exit_code_of(const RunTally& tally, std::size_t used);
