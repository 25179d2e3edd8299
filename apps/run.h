#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/engine.h"
#include "terminal.h"

/// Options that every command over reports has.
struct RunOptions {
  std::vector<std::string> files;
  std::size_t jobs = 1;
  std::string output;
  std::string rejects;
  hearsay::EngineOptions engine;
};

void add_engine_options(CLI::App& command, hearsay::EngineOptions& options);
void add_run_options(CLI::App& command, RunOptions& options);

/// What one report becomes: bytes to print.
using Work = std::function<hearsay::Result<std::string>(hearsay::Article)>;

/// Where reports come from: the next one, or why it could not be read; nothing at the end.
using Source = std::function<std::optional<hearsay::Result<hearsay::Article>>()>;

/// Loads the engine; complains and sets `code` where that fails.
[[nodiscard]] std::optional<hearsay::Engine> load_engine(const hearsay::EngineOptions& options, int& code);

/// Reads, works in threads, prints in the order of the input, counts and reports what could not be used.
[[nodiscard]] int run_reports(const RunOptions& options, const Source& source, Output& output, const Work& work);
/// The same over the files of the options.
[[nodiscard]] int run_reports(const RunOptions& options, Output& output, const Work& work);
