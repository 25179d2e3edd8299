#pragma once

#include "hearsay/result.h"

/// What the program's exit code says; the list in docs/cli.md and in --help.
enum ExitCode : int {
  kExitOk = 0,
  kExitNothing = 1,   ///< nothing was found, or no record could be used
  kExitFindings = 1,  ///< `lexicon` found something to mend
  kExitUsage = 2,
  kExitInput = 3,   ///< a file could not be opened or read
  kExitStore = 4,   ///< the store cannot be opened, read or written
  kExitTables = 5,  ///< knowledge or models are missing or damaged
  kExitOutput = 6,  ///< the output could not be written
  kExitInternal = 70,
  kExitInterrupted = 130,
};

inline constexpr const char* kExitCodesHelp =
    "Exit codes: 0 done (records that could not be used are counted on standard error), 1 nothing found or nothing "
    "usable\n"
    "(of lexicon: something to mend), 2 wrong usage, 3 a file cannot be read, 4 the store cannot be used,\n"
    "5 knowledge or models missing or damaged, 6 output cannot be written, 70 internal error, 130 interrupted.";
