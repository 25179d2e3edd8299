#include "commands.h"
#include "exit_code.h"
#include "hearsay/format.h"
#include "run.h"
#include "terminal.h"

using hearsay::Analysis;
using hearsay::Engine;
using hearsay::Result;
using hearsay::TableOptions;

namespace {

struct CodeOptions : RunOptions {
  std::string format;
  std::string output;
  bool rejected = false;
};

void print_table(const Analysis& analysis, const TableOptions& table, bool rejected, std::string& out) {
  hearsay::write_table_title(analysis, table, out);
  if (analysis.events.empty()) {
    out += "No events found.\n";
  } else {
    out += hearsay::table_header(table);
  }
  for (const auto& event : analysis.events) hearsay::write_table(analysis, event, table, out);
  if (rejected) {
    out += '\n';
    hearsay::write_rejected_table(analysis, table, out);
  }
  out += '\n';
}

std::string printed(const Analysis& analysis, const std::string& format, const TableOptions& table, bool rejected) {
  std::string out;
  if (format == "jsonl") {
    hearsay::write_json(analysis, {.rejected = rejected}, out);
  } else if (format == "table") {
    print_table(analysis, table, rejected, out);
  } else if (format == "petrarch") {
    hearsay::write_petrarch(analysis, out);
  } else {
    for (const auto& event : analysis.events) {
      format == "csv" ? hearsay::write_csv(analysis, event, out) : hearsay::write_plover(analysis, event, out);
    }
  }
  return out;
}

int code_reports(const CodeOptions& options) {
  const bool bare = !options.format.empty() && options.format != "jsonl" && options.format != "table";
  if (options.rejected && bare) {
    complain("--rejected goes with --format table or jsonl, not with " + options.format);
    return kExitUsage;
  }
  int code = kExitOk;
  const auto engine = load_engine(options.engine, code);
  if (!engine) return code;
  auto output = Output::open(options.output);
  if (!output) {
    complain(output.error().text());
    return kExitOutput;
  }
  const bool terminal = is_terminal(output->descriptor());
  const std::string format = !options.format.empty() ? options.format : terminal ? "table" : "jsonl";
  const TableOptions table{terminal_width(), wants_colour(output->descriptor())};
  if (format == "csv") output->write(hearsay::csv_header());
  hearsay::Reader reader(options.files);
  RunSteps steps;
  steps.next = [&] { return next_task(reader); };
  steps.work = [&](Task& task) -> Result<void> {
    auto analysis = engine->code(std::move(task.article), {.rejected = options.rejected});
    if (!analysis) return analysis.error();
    task.printed = printed(*analysis, format, table, options.rejected);
    return {};
  };
  steps.emit = [&](Task& task) { return output->write(task.printed) && (!terminal || output->flush()); };
  steps.progress = !terminal;
  const RunTally tally = run_reports(options, steps);
  return finish_output(tally, *output);
}

}  // namespace

int finish_output(const RunTally& tally, Output& output) {
  output.flush();
  if (!output.failure().empty()) {
    complain(output.failure());
    return kExitOutput;
  }
  const std::size_t bad = tally.rejected + tally.unreadable;
  if (bad > 0 && tally.done + bad > 1)
    complain(counted(tally.done, "report") + " done, " + std::to_string(bad) + " not used");
  return exit_code_of(tally, tally.done);
}

void add_code(CLI::App& app, int& code) {
  auto options = std::make_shared<CodeOptions>();
  CLI::App* command = app.add_subcommand("code", "Turn reports into events: who did what to whom, and who says so");
  add_run_options(*command, *options);
  command
      ->add_option("-f,--format", options->format,
                   "table (default on a terminal), jsonl (default elsewhere), csv, plover or petrarch")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"table", "jsonl", "csv", "plover", "petrarch"}));
  command->add_option("-o,--output", options->output, "Write there instead of standard output")->option_text("FILE");
  command->add_flag("--rejected", options->rejected, "Also the candidates that were turned down, each with its reason");
  command->footer(
      "Examples:\n  hearsay code report.txt\n  hearsay code --rejected report.txt\n  hearsay code --format jsonl "
      "reports.jsonl > events.jsonl\n"
      "A JSON Lines record has text and, if known, id, title, published, outlet, url, language.");
  command->callback([options, &code] { code = code_reports(*options); });
}
