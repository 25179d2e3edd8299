#include "commands.h"
#include "exit_code.h"
#include "hearsay/format.h"
#include "run.h"

using hearsay::Analysis;
using hearsay::Article;
using hearsay::Engine;
using hearsay::Result;

namespace {

struct CodeOptions : RunOptions {
  std::string format;
};

Work coder(const Engine& engine) {
  return [&engine](Article article) -> Result<std::string> {
    auto analysis = engine.code(std::move(article));
    if (!analysis) return analysis.error();
    std::string out;
    hearsay::write_json(*analysis, {}, out);
    return out;
  };
}

int code_reports(const CodeOptions& options) {
  int code = kExitOk;
  const auto engine = load_engine(options.engine, code);
  if (!engine) return code;
  auto output = Output::open(options.output);
  if (!output) {
    complain(output.error().text());
    return kExitOutput;
  }
  return run_reports(options, *output, coder(*engine));
}

}  // namespace

void add_code(CLI::App& app, int& code) {
  auto options = std::make_shared<CodeOptions>();
  CLI::App* command = app.add_subcommand("code", "Turn reports into events: who did what to whom, where, when, who says so");
  add_run_options(*command, *options);
  command->add_option("-f,--format", options->format, "jsonl")->check(CLI::IsMember({"jsonl"}));
  command->callback([options, &code] { code = code_reports(*options); });
}
