#include "commands.h"
#include "exit_code.h"
#include "hearsay/format.h"
#include "run.h"

using hearsay::Error;
using hearsay::ErrorCode;
using hearsay::Result;

namespace {

struct ExportOptions : RunOptions {
  std::string format = "universal";
  std::string date;
  std::string output;
};

int export_reports(const ExportOptions& options) {
  int code = kExitOk;
  const auto engine = load_engine(options.engine, code);
  if (!engine) return code;
  auto output = Output::open(options.output);
  if (!output) {
    complain(output.error().text());
    return kExitOutput;
  }
  const hearsay::SentenceXmlOptions xml{options.format == "universal"};
  output->write(hearsay::sentence_xml_header());
  hearsay::Reader reader(options.files);
  RunSteps steps;
  steps.next = [&] { return next_task(reader); };
  steps.work = [&](Task& task) -> Result<void> {
    hearsay::Article article = task.article;
    if (!article.published && !options.date.empty()) article.published = options.date;
    auto conllu = engine->conllu(std::move(task.article));
    if (!conllu) return conllu.error();
    if (!hearsay::write_sentence_xml(article, *conllu, xml, task.printed)) {
      return Error{ErrorCode::invalid_input, "no date; PETRARCH codes no sentence without one (give --date)", ""};
    }
    return {};
  };
  steps.emit = [&](Task& task) { return output->write(task.printed); };
  steps.progress = !is_terminal(output->descriptor());
  const RunTally tally = run_reports(options, steps);
  output->write(hearsay::sentence_xml_footer());
  return finish_output(tally, *output);
}

}  // namespace

void add_export(CLI::App& app, int& code) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand("export", "Write the sentences of reports as input for other event coders");
  add_run_options(*command, *options);
  command
      ->add_option("-f,--format", options->format,
                   "universal (UniversalPetrarch, with parses; default) or petrarch2 (PETRARCH2, without)")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"universal", "petrarch2"}));
  command->add_option("--date", options->date, "Date of reports that have none")
      ->option_text("YYYY-MM-DD")
      ->check([](const std::string& date) {
        return hearsay::compact_date(date).empty() ? "a date is written 2025-03-17" : "";
      });
  command->add_option("-o,--output", options->output, "Write there instead of standard output")->option_text("FILE");
  command->footer(
      "Example:\n  hearsay export reports.jsonl > sentences.xml\n"
      "benchmarks/peers/ has what runs PETRARCH2 and UniversalPetrarch on the file.");
  command->callback([options, &code] { code = export_reports(*options); });
}
