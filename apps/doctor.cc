#include <sys/resource.h>

#include <chrono>

#include "commands.h"
#include "exit_code.h"
#include "hearsay/store.h"

namespace {

struct DoctorOptions {
  std::string db;
  hearsay::EngineOptions engine;
};

/// One finding a line: "ok   what" or "BAD  what", with the cure below.
class Findings {
 public:
  void good(const std::string& what) { text_ += "ok   " + what + '\n'; }
  void bad(const std::string& what, const std::string& cure, int code) {
    text_ += "BAD  " + what + "\n     to mend: " + cure + '\n';
    if (code_ == kExitOk) code_ = code;
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] int code() const { return code_; }

 private:
  std::string text_;
  int code_ = kExitOk;
};

std::string cure_of(const hearsay::Error& error) {
  if (error.code == hearsay::ErrorCode::not_found) {
    return "run from the folder where hearsay was built or installed, or give --knowledge DIR and --models DIR";
  }
  if (error.code == hearsay::ErrorCode::unsupported)
    return "take tables, weights and program from one version of hearsay";
  return "mend the line that is named, or take the file from a fresh copy of hearsay";
}

void check_engine(const hearsay::EngineOptions& options, Findings& findings) {
  const auto begun = std::chrono::steady_clock::now();
  const auto engine = hearsay::Engine::load(options);
  if (!engine) return findings.bad(engine.error().text(), cure_of(engine.error()), kExitTables);
  const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
  for (const std::string& line : engine->describe()) findings.good(line);
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  findings.good("loaded in " + std::to_string(spent.count()) + " ms, " + std::to_string(usage.ru_maxrss / 1024) +
                " MB");
  hearsay::Article article;
  article.id = "doctor";
  article.text = "Police arrested three students in Lyon on Tuesday.";
  const auto coded = engine->code(std::move(article));
  if (!coded) return findings.bad("coding fails: " + coded.error().text(), "report this as a bug", kExitInternal);
  const std::string found = counted(coded->events.size(), "event");
  findings.good("a test sentence gives " + found);
}

void check_store(const std::string& db, Findings& findings) {
  auto store = hearsay::Store::open(db, hearsay::StoreMode::read);
  if (!store) return findings.bad(store.error().text(), "check the name of the file after --db", kExitStore);
  const auto counts = store->counts();
  if (!counts)
    return findings.bad(counts.error().text(), "restore a copy, or ingest again into a new file", kExitStore);
  findings.good(db + ": " + counted(counts->documents, "report") + ", " + counted(counts->events, "event") + ", " +
                counted(counts->attributions, "attribution") + ", " + counted(counts->rejects, "reject"));
}

int examine(const DoctorOptions& options) {
  Findings findings;
  findings.good("hearsay " HEARSAY_VERSION);
  check_engine(options.engine, findings);
  if (!options.db.empty()) check_store(options.db, findings);
  auto output = Output::open("");
  output->write(findings.text());
  output->flush();
  return findings.code();
}

}  // namespace

void add_doctor(CLI::App& app, int& code) {
  auto options = std::make_shared<DoctorOptions>();
  CLI::App* command = app.add_subcommand("doctor", "Check what is installed and loaded, and say how to mend it");
  command->add_option("--db", options->db, "A store to look at too")->option_text("FILE");
  add_engine_options(*command, options->engine);
  command->footer("Example:\n  hearsay doctor");
  command->callback([options, &code] { code = examine(*options); });
}
