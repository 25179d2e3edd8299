#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>

#include "commands.h"
#include "exit_code.h"

namespace {

constexpr const char* kAbout =
    "hearsay reads news reports and codes the political events in them: who did what to whom, where and when, who "
    "says\n"
    "so, and whether it happened, is planned, is expected or is denied.";

constexpr const char* kFirstSteps =
    "First steps:\n"
    "  hearsay code report.txt                      show the events of a report\n"
    "  hearsay ingest --db news.db reports.jsonl    keep them\n"
    "  hearsay query --db news.db --country MLI     find them again\n"
    "  hearsay explain report-17/v3 --db news.db    see why an event was coded so\n"
    "  hearsay COMMAND --help                       all about one command\n\n";

bool is_command(const CLI::App& app, const std::string& name) {
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  return std::ranges::any_of(commands, [&name](const CLI::App* command) { return command->get_name() == name; });
}

int run(int argc, char** argv) {
  CLI::App app(kAbout, "hearsay");
  app.set_version_flag("--version", "hearsay " HEARSAY_VERSION, "Print the version and exit");
  app.require_subcommand(1);
  app.footer(std::string(kFirstSteps) + kExitCodesHelp);
  int code = kExitOk;
  add_code(app, code);
  add_annotate(app, code);
  add_ingest(app, code);
  add_query(app, code);
  add_explain(app, code);
  add_lexicon(app, code);
  add_import(app, code);
  add_export(app, code);
  add_gazetteer(app, code);
  add_doctor(app, code);
  add_completion(app, code);
  if (argc < 2) {
    std::cerr << app.help();
    return kExitUsage;
  }
  if (const std::string first = argv[1]; !first.starts_with('-') && !is_command(app, first)) {
    complain("no command '" + first + "'; hearsay --help lists them");
    return kExitUsage;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked_for) {
    return app.exit(asked_for);
  } catch (const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "hearsay" : "hearsay " + chosen.front()->get_name();
    complain(std::string(error.what()) + " (see " + command + " --help)");
    return kExitUsage;
  }
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  // Writing past a file size limit is to be an error, not the end.
  std::signal(SIGXFSZ, SIG_IGN);
  watch_interrupts();
  try {
    return run(argc, argv);
  } catch (const std::exception& exception) {
    complain(std::string("internal error: ") + exception.what());
    return kExitInternal;
  }
}
