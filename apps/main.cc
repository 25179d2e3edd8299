#include <csignal>

#include "commands.h"
#include "exit_code.h"
#include "terminal.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("hearsay reads news reports and keeps hearsay apart from fact.", "hearsay");
  app.set_version_flag("--version", "hearsay " HEARSAY_VERSION);
  app.require_subcommand(1);
  int code = kExitOk;
  add_code(app, code);
  add_annotate(app, code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitOk : kExitUsage;
  }
  return code;
}
