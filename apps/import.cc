#include <fmt/format.h>

#include <fstream>
#include <map>

#include "commands.h"
#include "exit_code.h"
#include "hearsay/dictionaries.h"

using hearsay::DictionaryFile;
using hearsay::DictionaryImport;
using hearsay::DictionaryKind;
using hearsay::DictionaryNote;
using hearsay::DictionaryTally;
using hearsay::Error;
using hearsay::ErrorCode;
using hearsay::Result;

namespace {

namespace fs = std::filesystem;

struct ImportOptions {
  std::vector<std::string> actors, agents, verbs;
  std::string output;
  hearsay::EngineOptions engine;
};

constexpr std::string_view kReport = "report.tsv";

struct NamedTable {
  std::string_view name;
  const std::string& text;
};

std::vector<NamedTable> tables_of(const DictionaryImport& import, const std::string& report) {
  return {{"actors.tsv", import.actors},
          {"roles.tsv", import.roles},
          {"predicates-petrarch.tsv", import.predicates},
          {kReport, report}};
}

/// Only a folder that holds none of the files, or those of an earlier import, may be written to.
Result<void> check_folder(const fs::path& folder, const std::vector<NamedTable>& tables, const std::string& report) {
  std::ifstream earlier(folder / kReport);
  std::string header;
  if (std::getline(earlier, header) && header == report.substr(0, report.find('\n'))) return {};
  for (const NamedTable& table : tables) {
    std::error_code error;
    if (fs::exists(folder / table.name, error)) {
      return Error{ErrorCode::io, "this file is not of an import; choose another folder",
                   (folder / table.name).string()};
    }
  }
  return {};
}

Result<void> write_tables(const fs::path& folder, const DictionaryImport& import) {
  const std::string report = import.report();
  const auto tables = tables_of(import, report);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return Error{ErrorCode::io, "cannot make the folder: " + error.message(), folder.string()};
  HS_TRY(check_folder(folder, tables, report));
  for (const NamedTable& table : tables) {
    const fs::path path = folder / table.name;
    if (table.text.empty()) {
      fs::remove(path, error);
      continue;
    }
    auto file = Output::open(path.string());
    if (!file) return file.error();
    file->write(table.text);
    if (!file->flush()) return Error{ErrorCode::io, file->failure(), path.string()};
  }
  return {};
}

std::string share(std::size_t part, std::size_t whole) {
  return whole == 0 ? "" : fmt::format(" ({:.1f} %)", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string summary(const DictionaryImport& import, const std::string& folder) {
  static constexpr std::string_view kKinds[] = {"actors", "agents", "verbs"};
  static constexpr std::string_view kOutcomes[] = {"lost", "partly", "mended"};
  std::string out;
  for (const DictionaryTally& t : import.tallies) {
    out +=
        fmt::format("{}: {} lines, {} {}, {} carried over{}, {} in part, {} lost\n", t.file, t.lines, t.entries,
                    kKinds[static_cast<std::size_t>(t.kind)], t.carried, share(t.carried, t.entries), t.partly, t.lost);
    if (t.patterns == 0) continue;
    out += fmt::format("{}: {} patterns, {} carried over{}, {} in part, {} lost\n", t.file, t.patterns,
                       t.patterns_carried, share(t.patterns_carried, t.patterns), t.patterns_partly, t.patterns_lost);
  }
  std::map<std::pair<DictionaryNote::Outcome, std::string>, std::size_t> reasons;
  for (const DictionaryNote& note : import.notes) ++reasons[{note.outcome, note.reason}];
  for (const auto& [what, count] : reasons) {
    out += fmt::format("{:>7}  {:<6}  {}\n", count, kOutcomes[static_cast<std::size_t>(what.first)], what.second);
  }
  const std::string report = import.report();
  out += "written to " + folder + ":";
  for (const NamedTable& table : tables_of(import, report)) {
    if (!table.text.empty()) out += fmt::format(" {}", table.name);
  }
  return out + '\n';
}

int failure(const Error& error) {
  complain(error.text());
  return error.code == ErrorCode::damaged ? kExitTables : kExitInput;
}

int import_petrarch(const ImportOptions& options) {
  std::vector<DictionaryFile> files;
  for (const auto& path : options.actors) files.push_back({DictionaryKind::actors, path});
  for (const auto& path : options.agents) files.push_back({DictionaryKind::agents, path});
  for (const auto& path : options.verbs) files.push_back({DictionaryKind::verbs, path});
  if (files.empty()) {
    complain("name a dictionary with --actors, --agents or --verbs");
    return kExitUsage;
  }
  const auto import = hearsay::import_petrarch(files, options.engine);
  if (!import) return failure(import.error());
  if (const auto written = write_tables(options.output, *import); !written) {
    complain(written.error().text());
    return kExitOutput;
  }
  auto output = Output::open("");
  output->write(summary(*import, options.output));
  return output->flush() || output->broken_pipe() ? kExitOk : kExitOutput;
}

}  // namespace

void add_import(CLI::App& app, int& code) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command = app.add_subcommand("import", "Turn dictionaries of other programs into tables");
  command->require_subcommand(1);
  CLI::App* petrarch = command->add_subcommand("petrarch", "Dictionaries of PETRARCH, PETRARCH2 and TABARI");
  petrarch
      ->add_option("--actors", options->actors, "Actor dictionaries (Phoenix.Countries.actors.txt …), in their order")
      ->option_text("FILE...");
  petrarch->add_option("--agents", options->agents, "Agent dictionaries (Phoenix.agents.txt)")->option_text("FILE...");
  petrarch->add_option("--verbs", options->verbs, "Verb dictionaries (CAMEO.2.0.txt)")->option_text("FILE...");
  petrarch->add_option("-o,--output", options->output, "Folder for the tables and the report; made where missing")
      ->option_text("DIR")
      ->required();
  add_knowledge_options(*petrarch, options->engine);
  petrarch->footer(
      "Writes actors.tsv, roles.tsv, predicates-petrarch.tsv and report.tsv, which lists by file and line what could "
      "not\n"
      "be carried over. Files must be plain text (gunzip them first).\n"
      "Example:\n  hearsay import petrarch --actors my.actors.txt --agents my.agents.txt --output mine\n"
      "  hearsay code --actors mine report.txt");
  petrarch->callback([options, &code] { code = import_petrarch(*options); });
}
