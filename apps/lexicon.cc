#include "hearsay/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <thread>

#include "commands.h"
#include "exit_code.h"
#include "hearsay/batch.h"
#include "hearsay/format.h"

using hearsay::Error;
using hearsay::ErrorCode;
using hearsay::ExampleOutcome;
using hearsay::LexiconExample;
using hearsay::TableFinding;

namespace {

struct LexiconOptions {
  std::vector<std::filesystem::path> files;
  std::size_t jobs = 0;
  hearsay::EngineOptions engine;
};

/// The own tables are named by where they lie: shorter, where that is below the folder one works in.
std::string short_name(const std::string& file) {
  std::error_code error;
  const auto near = std::filesystem::path(file).lexically_relative(std::filesystem::current_path(error));
  return error || near.empty() || *near.begin() == ".." ? file : near.string();
}

int failure(const Error& error) {
  complain(error.text());
  return error.code == ErrorCode::damaged ? kExitTables : kExitInput;
}

int finish(Output& output, int code) {
  if (output.flush() || output.broken_pipe()) return code;
  complain(output.failure());
  return kExitOutput;
}

int check(const LexiconOptions& options) {
  const auto found = hearsay::check_tables(options.files, options.engine);
  if (!found) return failure(found.error());
  auto output = Output::open("");
  for (const TableFinding& f : found->findings) {
    const std::string line = f.line == 0 ? "" : std::to_string(f.line) + ":";
    output->write(short_name(f.file) + ":" + line + " " + f.what + "\n");
  }
  output->write(counted(found->tables, "table") + ", " + counted(found->rows, "row") + ": " +
                (found->findings.empty() ? "nothing to mend" : counted(found->findings.size(), "finding")) + "\n");
  return finish(*output, found->findings.empty() ? kExitOk : kExitFindings);
}

struct ExampleTask {
  LexiconExample example;
  ExampleOutcome outcome;
};

int test(const LexiconOptions& options) {
  auto read = hearsay::read_examples(options.files, options.engine);
  if (!read) return failure(read.error());
  int code = kExitOk;
  const auto engine = load_engine(read->options, code);
  if (!engine) return code;
  auto output = Output::open("");
  const hearsay::TableOptions table{terminal_width(), false};
  std::size_t done = 0, failed = 0;
  auto next = [at = read->examples.begin(), end = read->examples.end()]() mutable -> std::optional<ExampleTask> {
    if (at == end || interrupted()) return std::nullopt;
    return ExampleTask{*at++, {}};
  };
  auto work = [&](ExampleTask& task) {
    auto outcome = hearsay::run_example(*engine, task.example);
    task.outcome = outcome ? std::move(*outcome) : ExampleOutcome{false, outcome.error().text()};
  };
  auto emit = [&](ExampleTask task) {
    ++done;
    if (task.outcome.passed) return true;
    ++failed;
    task.example.file = short_name(task.example.file);
    std::string text;
    hearsay::write_example(task.example, task.outcome.instead, table, text);
    return output->write(text);
  };
  const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  hearsay::run_in_order<ExampleTask>(next, work, emit, options.jobs == 0 ? cores : options.jobs);
  if (interrupted()) {
    complain("interrupted");
    return kExitInterrupted;
  }
  if (done == 0) {
    complain("no examples in these tables");
    return kExitNothing;
  }
  output->write(counted(done, "example") + ": " + std::to_string(done - failed) + " passed, " + std::to_string(failed) +
                " failed\n");
  return finish(*output, failed == 0 ? kExitOk : kExitFindings);
}

void add_files(CLI::App& command, LexiconOptions& options) {
  command.add_option("FILE", options.files, "Tables (default: those the program codes by)")->option_text("FILE...");
}

}  // namespace

void add_lexicon(CLI::App& app, int& code) {
  CLI::App* command = app.add_subcommand("lexicon", "Check and test the tables that events are coded by");
  command->require_subcommand(1);
  command->footer("Examples:\n  hearsay lexicon check mine.tsv\n  hearsay lexicon test mine.tsv");

  auto checked = std::make_shared<LexiconOptions>();
  CLI::App* checking = command->add_subcommand("check", "Find what is wrong with tables of the lexicon or of actors");
  add_files(*checking, *checked);
  add_knowledge_options(*checking, checked->engine);
  checking->footer(
      "One line for each finding, FILE:LINE: what. Finds duplicates, entries that are never reached,\n"
      "impossible dates, bad codes, missing examples and what is not sorted.\n"
      "Examples:\n  hearsay lexicon check\n  hearsay lexicon check mine.tsv");
  checking->callback([checked, &code] { code = check(*checked); });

  auto tested = std::make_shared<LexiconOptions>();
  CLI::App* testing = command->add_subcommand("test", "Code the example sentence that stands beside each entry");
  add_files(*testing, *tested);
  testing->add_option("-j,--jobs", tested->jobs, "Threads (default: all cores); the answers do not depend on it")
      ->option_text("N")
      ->check(CLI::Range(1, 256));
  add_engine_options(*testing, tested->engine);
  testing->footer(
      "Tells the entries whose sentence does not give an event of their type, and the blocked senses\n"
      "whose sentence gives one, with what came instead. Tables of your own are added to the lexicon.\n"
      "Examples:\n  hearsay lexicon test\n  hearsay lexicon test mine.tsv");
  testing->callback([tested, &code] { code = test(*tested); });
}
