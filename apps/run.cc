#include "run.h"

#include "exit_code.h"
#include "hearsay/batch.h"
#include "input.h"

using hearsay::Article;
using hearsay::Result;

namespace {

/// A report on its way through the batch; `work` turns the article into what is printed.
struct Task {
  Article article;
  std::string printed;
  std::optional<hearsay::Error> error;
};

Task make_task(Result<Article> article) {
  Task task;
  if (article) {
    task.article = std::move(*article);
  } else {
    task.error = article.error();
  }
  return task;
}

void run_task(Task& task, const Work& work) {
  if (task.error) return;
  Result<std::string> printed = work(std::move(task.article));
  if (printed) {
    task.printed = std::move(*printed);
  } else {
    task.error = printed.error();
  }
}

}  // namespace

void add_engine_options(CLI::App& command, hearsay::EngineOptions& options) {
  command.add_option("--knowledge", options.knowledge, "Folder of the tables (default: the ones next to the program)");
  command.add_option("--models", options.models, "Folder of the weights (default: the ones next to the program)");
}

void add_run_options(CLI::App& command, RunOptions& options) {
  command.add_option("FILE", options.files, "Reports to read; - is standard input")->required();
  command.add_option("-j,--jobs", options.jobs, "Threads (default: 1); the answers are the same whatever the number")
      ->check(CLI::Range(1, 256));
  command.add_option("-o,--output", options.output, "Write there instead of standard output");
  command.add_option("--rejects", options.rejects, "Write what could not be used there, as JSON Lines");
  add_engine_options(command, options.engine);
}

std::optional<hearsay::Engine> load_engine(const hearsay::EngineOptions& options, int& code) {
  auto engine = hearsay::Engine::load(options);
  if (engine) return std::move(*engine);
  complain(engine.error().text());
  code = kExitTables;
  return std::nullopt;
}

int run_reports(const RunOptions& options, Output& output, const Work& work) {
  Input input(options.files);
  return run_reports(options, [&input] { return input.next(); }, output, work);
}

int run_reports(const RunOptions& options, const Source& source, Output& output, const Work& work) {
  std::size_t done = 0;
  std::size_t rejected = 0;
  hearsay::run_in_order<Task>(
      [&]() -> std::optional<Task> {
        if (interrupted()) return std::nullopt;
        auto article = source();
        if (!article) return std::nullopt;
        return make_task(std::move(*article));
      },
      [&](Task& task) { run_task(task, work); },
      [&](Task task) {
        ++(task.error ? rejected : done);
        if (!task.error) return output.write(task.printed);
        complain(task.error->text());
        return true;
      },
      options.jobs);
  output.flush();
  if (!output.failure().empty()) {
    complain(output.failure());
    return kExitOutput;
  }
  if (rejected > 0) complain(std::to_string(rejected) + " of " + std::to_string(done + rejected) + " records not used");
  return done == 0 ? kExitNothing : kExitOk;
}
