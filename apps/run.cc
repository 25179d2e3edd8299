#include "run.h"

#include <algorithm>
#include <exception>
#include <thread>

#include "exit_code.h"
#include "hearsay/batch.h"
#include "hearsay/format.h"
#include "progress.h"
#include "terminal.h"

using hearsay::Article;
using hearsay::Error;
using hearsay::ErrorCode;
using hearsay::Result;

namespace {

constexpr std::size_t kWarningsShown = 5;

void run_task(Task& task, const RunSteps& steps) {
  if (task.error) return;
  try {
    if (auto done = steps.work(task); !done) task.error = done.error();
  } catch (const std::exception& exception) {
    task.error = Error{ErrorCode::internal, std::string("internal error: ") + exception.what(), ""};
  }
  if (task.error && task.error->where.empty()) task.error->where = task.where;
}

/// Tells what went wrong: on standard error, and in the file of rejects.
class Complaints {
 public:
  explicit Complaints(Progress& progress) : progress_(progress) {}

  Result<void> open(const std::string& path) {
    if (path.empty()) return {};
    auto file = Output::open(path);
    if (!file) return file.error();
    file_.emplace(std::move(*file));
    return {};
  }

  void warn(const Task& task) {
    for (const std::string& warning : task.warnings) {
      if (warnings_++ < kWarningsShown) progress_.say(task.where + ": note: " + warning);
    }
  }

  void reject(const Task& task) {
    progress_.say(task.error->text());
    if (!file_) return;
    std::string line;
    const auto id = task.id.empty() ? std::nullopt : std::optional(task.id);
    hearsay::write_reject(task.where, id, task.error->message, line);
    file_->write(line);
  }

  /// False where the file of rejects could not be written.
  bool finish() {
    if (warnings_ > kWarningsShown) progress_.say("and " + counted(warnings_ - kWarningsShown, "more note"));
    if (!file_ || file_->flush()) return true;
    progress_.say(file_->failure());
    return false;
  }

 private:
  Progress& progress_;
  std::optional<Output> file_;
  std::size_t warnings_ = 0;
};

}  // namespace

void add_knowledge_options(CLI::App& command, hearsay::EngineOptions& options) {
  command.add_option("--knowledge", options.knowledge, "Folder of the tables (default: beside the program)")
      ->option_text("DIR");
  command.add_option("--models", options.models, "Folder of the weights (default: beside the program)")
      ->option_text("DIR");
}

void add_engine_options(CLI::App& command, hearsay::EngineOptions& options) {
  add_knowledge_options(command, options);
  command
      .add_option("--actors", options.actors,
                  "Further table of actors or roles, or a folder of such (see import); may be repeated")
      ->option_text("PATH")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      .add_option("--lexicon", options.lexicon,
                  "Further table of the lexicon, which wins over the own ones; may be repeated")
      ->option_text("FILE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_run_options(CLI::App& command, RunOptions& options) {
  command.add_option("FILE", options.files, "Reports: plain text, Markdown or JSON Lines; - is standard input")
      ->option_text("FILE...")
      ->required();
  command.add_option("-j,--jobs", options.jobs, "Threads (default: all cores); the answers do not depend on it")
      ->option_text("N")
      ->check(CLI::Range(1, 256));
  command.add_option("--rejects", options.rejects, "File that takes what could not be used, as JSON Lines")
      ->option_text("FILE");
  add_engine_options(command, options.engine);
}

Task make_task(Result<Article> article, std::string where) {
  Task task;
  task.where = std::move(where);
  if (article) {
    task.article = std::move(*article);
    task.id = task.article.id;
  } else {
    task.error = article.error();
  }
  return task;
}

std::optional<Task> next_task(hearsay::Reader& reader) {
  auto article = reader.next();
  if (!article) return std::nullopt;
  Task task = make_task(std::move(*article), reader.where());
  task.warnings = reader.warnings();
  return task;
}

std::optional<hearsay::Engine> load_engine(const hearsay::EngineOptions& options, int& code) {
  auto engine = hearsay::Engine::load(options);
  if (engine) return std::move(*engine);
  complain(engine.error().text() + " (hearsay doctor tells more)");
  code = kExitTables;
  return std::nullopt;
}

RunTally run_reports(const RunOptions& options, const RunSteps& steps) {
  RunTally tally;
  Progress progress(steps.progress);
  Complaints complaints(progress);
  if (auto opened = complaints.open(options.rejects); !opened) {
    complain(opened.error().text());
    tally.failed = true;
    tally.failure = kExitOutput;
    return tally;
  }
  const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  hearsay::run_in_order<Task>([&]() -> std::optional<Task> { return interrupted() ? std::nullopt : steps.next(); },
                              [&](Task& task) { run_task(task, steps); },
                              [&](Task task) {
                                complaints.warn(task);
                                if (!task.error) {
                                  ++tally.done;
                                  progress.count(tally.done, tally.rejected);
                                  return steps.emit(task);
                                }
                                const bool file =
                                    task.error->code == ErrorCode::io || task.error->code == ErrorCode::not_found;
                                ++(file ? tally.unreadable : tally.rejected);
                                complaints.reject(task);
                                steps.reject(task);
                                return true;
                              },
                              options.jobs == 0 ? cores : options.jobs);
  if (!complaints.finish()) {
    tally.failed = true;
    tally.failure = kExitOutput;
  }
  return tally;
}

int exit_code_of(const RunTally& tally, std::size_t used) {
  if (tally.failed) return tally.failure;
  if (interrupted()) {
    complain("interrupted; what was done until then is kept");
    return kExitInterrupted;
  }
  if (tally.unreadable > 0) return kExitInput;
  if (used > 0) return kExitOk;
  if (tally.rejected == 0) complain("no reports in the input");
  return kExitNothing;
}
