#pragma once

#include <CLI/CLI.hpp>

/// Each adds one subcommand to the program. `code` is set to the exit code when the subcommand has run.
void add_code(CLI::App& app, int& code);
void add_annotate(CLI::App& app, int& code);
