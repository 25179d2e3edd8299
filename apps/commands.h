#pragma once

#include <CLI/CLI.hpp>

#include "run.h"
#include "terminal.h"

/// Each adds one subcommand to the program. `code` is set to the exit code when the subcommand has run.
void add_code(CLI::App& app, int& code);
void add_annotate(CLI::App& app, int& code);
void add_ingest(CLI::App& app, int& code);
void add_query(CLI::App& app, int& code);
void add_explain(CLI::App& app, int& code);
void add_lexicon(CLI::App& app, int& code);
void add_import(CLI::App& app, int& code);
void add_export(CLI::App& app, int& code);
void add_gazetteer(CLI::App& app, int& code);
void add_doctor(CLI::App& app, int& code);
void add_completion(CLI::App& app, int& code);

/// Writes out what is left and answers the exit code of a command that prints its results.
[[nodiscard]] int finish_output(const RunTally& tally, Output& output);

/// Complains about a store and answers the exit code.
[[nodiscard]] int store_failure(const hearsay::Error& error);
