#include "hearsay/gazetteer.h"

#include <fmt/format.h>

#include "commands.h"
#include "exit_code.h"

using hearsay::Error;
using hearsay::ErrorCode;

namespace {

struct GazetteerOptions {
  std::vector<std::filesystem::path> files;
  std::string output;
  hearsay::EngineOptions engine;
};

int exit_code(const Error& error) {
  if (error.code == ErrorCode::io) return kExitOutput;
  return error.code == ErrorCode::damaged ? kExitTables : kExitInput;
}

int import(const GazetteerOptions& options) {
  const auto done = hearsay::import_gazetteer(options.files, options.output, options.engine);
  if (!done) {
    complain(done.error().text());
    return exit_code(done.error());
  }
  auto output = Output::open("");
  output->write(fmt::format("{}: {} places, {} names", done->path.string(), done->places, done->names));
  if (done->without_position > 0)
    output->write(fmt::format("; {} regions without a place left out", done->without_position));
  if (done->without_country > 0) output->write(fmt::format("; {} places of no known country", done->without_country));
  output->write("\n");
  return output->flush() || output->broken_pipe() ? kExitOk : kExitOutput;
}

}  // namespace

void add_gazetteer(CLI::App& app, int& code) {
  auto options = std::make_shared<GazetteerOptions>();
  CLI::App* command = app.add_subcommand("gazetteer", "Make the gazetteer of places out of GeoNames files");
  command->require_subcommand(1);
  CLI::App* import_command = command->add_subcommand("import", "GeoNames files into the file that all commands use");
  import_command
      ->add_option("FILE", options->files,
                   "Dumps of places (cities500.txt, allCountries.txt) and lists of regions (admin1CodesASCII.txt, "
                   "admin2Codes.txt), told by their columns")
      ->option_text("FILE...")
      ->required();
  import_command
      ->add_option("-o,--output", options->output,
                   "File to write (default: gazetteer/places.hsw beside the tables, where every command finds it)")
      ->option_text("FILE");
  add_knowledge_options(*import_command, options->engine);
  import_command->footer(
      "script/gazetteer does this with the files of registry packages; give a full GeoNames dump for more places.\n"
      "Example:\n  hearsay gazetteer import allCountries.txt admin1CodesASCII.txt admin2Codes.txt");
  import_command->callback([options, &code] { code = import(*options); });
}
