#include "commands.h"
#include "conllu_input.h"
#include "exit_code.h"
#include "hearsay/format.h"

using hearsay::Engine;
using hearsay::Result;

namespace {

struct AnnotateOptions : RunOptions {
  std::string format = "conllu";
  std::string input = "auto";
  std::string output;
};

Result<std::string> annotated(const Engine& engine, const AnnotateOptions& options, hearsay::Article article) {
  if (options.input == "conllu") return engine.parse_conllu(article.text);
  if (options.format == "conllu") return engine.conllu(std::move(article));
  auto analysis = engine.annotate(std::move(article));
  if (!analysis) return analysis.error();
  std::string out;
  hearsay::write_json(*analysis, {.events = false, .predicates = true}, out);
  return out;
}

int annotate_reports(const AnnotateOptions& options) {
  int code = kExitOk;
  const auto engine = load_engine(options.engine, code);
  if (!engine) return code;
  auto output = Output::open(options.output);
  if (!output) {
    complain(output.error().text());
    return kExitOutput;
  }
  hearsay::Reader reader(options.files);
  ConlluInput conllu(options.files);
  RunSteps steps;
  steps.next = [&]() -> std::optional<Task> {
    if (options.input != "conllu") return next_task(reader);
    auto document = conllu.next();
    if (!document) return std::nullopt;
    return make_task(std::move(*document), conllu.where());
  };
  steps.work = [&](Task& task) -> Result<void> {
    auto text = annotated(*engine, options, std::move(task.article));
    if (!text) return text.error();
    task.printed = std::move(*text);
    return {};
  };
  steps.emit = [&](Task& task) { return output->write(task.printed); };
  steps.progress = !is_terminal(output->descriptor());
  const RunTally tally = run_reports(options, steps);
  return finish_output(tally, *output);
}

}  // namespace

void add_annotate(CLI::App& app, int& code) {
  auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command = app.add_subcommand("annotate", "Show sentences, words, grammar and names, without events");
  add_run_options(*command, *options);
  command->add_option("-f,--format", options->format, "conllu (default), or jsonl: everything but the events")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"conllu", "jsonl"}));
  command->add_option("--input", options->input, "auto (default), or conllu: keep the tokens and sentences given")
      ->option_text("FORM")
      ->check(CLI::IsMember({"auto", "conllu"}));
  command->add_option("-o,--output", options->output, "Write there instead of standard output")->option_text("FILE");
  command->footer(
      "Examples:\n  hearsay annotate report.txt\n  hearsay annotate --input conllu tokens.conllu > parsed.conllu");
  command->callback([options, &code] {
    if (options->input == "conllu" && options->format != "conllu") {
      complain("--input conllu gives CoNLL-U; leave out --format jsonl");
      code = kExitUsage;
      return;
    }
    code = annotate_reports(*options);
  });
}
