#include "commands.h"
#include "conllu_input.h"
#include "exit_code.h"
#include "hearsay/format.h"
#include "run.h"

using hearsay::Article;
using hearsay::Engine;
using hearsay::Result;

namespace {

struct AnnotateOptions : RunOptions {
  std::string format = "conllu";
  std::string input = "auto";
};

Work annotator(const Engine& engine, const AnnotateOptions& options) {
  if (options.input == "conllu") {
    return [&engine](Article article) { return engine.parse_conllu(article.text); };
  }
  if (options.format == "conllu") {
    return [&engine](Article article) { return engine.conllu(std::move(article)); };
  }
  return [&engine](Article article) -> Result<std::string> {
    auto analysis = engine.annotate(std::move(article));
    if (!analysis) return analysis.error();
    std::string out;
    hearsay::write_json(*analysis, {.events = false, .predicates = true}, out);
    return out;
  };
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
  const Work work = annotator(*engine, options);
  if (options.input == "conllu") {
    ConlluInput input(options.files);
    return run_reports(options, [&input] { return input.next(); }, *output, work);
  }
  return run_reports(options, *output, work);
}

}  // namespace

void add_annotate(CLI::App& app, int& code) {
  auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command =
      app.add_subcommand("annotate", "Sentences, words, grammar and names (CoNLL-U), or all but the events (JSON Lines)");
  add_run_options(*command, *options);
  command->add_option("-f,--format", options->format, "conllu (default) or jsonl")
      ->check(CLI::IsMember({"conllu", "jsonl"}));
  command->add_option("--input", options->input, "auto (default), or conllu: keep the tokens and sentences given")
      ->check(CLI::IsMember({"auto", "conllu"}));
  command->callback([options, &code] {
    if (options->input == "conllu" && options->format != "conllu") {
      complain("--input conllu needs --format conllu");
      code = kExitUsage;
      return;
    }
    code = annotate_reports(*options);
  });
}
