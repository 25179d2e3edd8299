#include <mutex>

#include "commands.h"
#include "exit_code.h"
#include "hearsay/store.h"

using hearsay::PutOutcome;
using hearsay::PutRule;
using hearsay::Result;
using hearsay::Store;

namespace {

struct IngestOptions : RunOptions {
  std::string db;
  bool recode = false;
};

/// The store, for the reading and the writing end of a run, which may overlap. After the first error nothing more is
/// done.
class Shelf {
 public:
  Shelf(Store store, bool recode) : store_(std::move(store)), recode_(recode) {}

  /// True where the report need not be coded.
  bool holds(const Task& task) {
    if (recode_) return false;
    const std::lock_guard lock(mutex_);
    const auto held = store_.has(task.id, task.version);
    if (!held) return fail(held.error());
    if (*held) ++unchanged_;
    return *held;
  }

  bool put(const Task& task) {
    const std::lock_guard lock(mutex_);
    if (error_) return false;
    const auto outcome = store_.put(*task.analysis, task.version, recode_ ? PutRule::always : PutRule::if_changed);
    if (!outcome) return fail(outcome.error());
    if (*outcome == PutOutcome::unchanged) {
      ++unchanged_;
    } else {
      ++(*outcome == PutOutcome::replaced ? replaced_ : added_);
      events_ += task.analysis->events.size();
    }
    return true;
  }

  void reject(const Task& task) {
    const std::lock_guard lock(mutex_);
    const auto id = task.id.empty() ? std::nullopt : std::optional(task.id);
    if (const auto done = store_.put_reject({task.where, id, task.error->message}); !done) fail(done.error());
  }

  void close() {
    const std::lock_guard lock(mutex_);
    if (error_) return;
    if (const auto done = store_.flush(); !done) fail(done.error());
  }

  [[nodiscard]] bool failed() const {
    const std::lock_guard lock(mutex_);
    return error_.has_value();
  }
  [[nodiscard]] const std::optional<hearsay::Error>& error() const { return error_; }
  [[nodiscard]] std::size_t used() const { return added_ + replaced_ + unchanged_; }

  [[nodiscard]] std::string summary(const RunTally& tally) const {
    std::string out = counted(added_ + replaced_, "report") + " coded";
    if (replaced_ > 0) out += " (" + std::to_string(replaced_) + " of them replaced)";
    out += ", " + counted(events_, "event") + "; " + std::to_string(unchanged_) + " unchanged, " +
           std::to_string(tally.rejected + tally.unreadable) + " rejected";
    return out;
  }

 private:
  bool fail(hearsay::Error error) {
    if (!error_) error_ = std::move(error);
    return false;
  }

  mutable std::mutex mutex_;
  Store store_;
  bool recode_;
  std::size_t added_ = 0, replaced_ = 0, unchanged_ = 0, events_ = 0;
  std::optional<hearsay::Error> error_;
};

int ingest_reports(const IngestOptions& options) {
  int code = kExitOk;
  const auto engine = load_engine(options.engine, code);
  if (!engine) return code;
  auto store = Store::open(options.db, hearsay::StoreMode::create);
  if (!store) return store_failure(store.error());
  Shelf shelf(std::move(*store), options.recode);
  hearsay::Reader reader(options.files);
  RunSteps steps;
  steps.next = [&]() -> std::optional<Task> {
    while (!interrupted() && !shelf.failed()) {
      auto task = next_task(reader);
      if (!task || task->error) return task;
      task->version = hearsay::version_of(task->article, HEARSAY_VERSION);
      if (!shelf.holds(*task)) return task;
    }
    return std::nullopt;
  };
  steps.work = [&](Task& task) -> Result<void> {
    auto analysis = engine->code(std::move(task.article), {.explanation = true});
    if (!analysis) return analysis.error();
    task.analysis = std::move(*analysis);
    return {};
  };
  steps.emit = [&](Task& task) { return shelf.put(task); };
  steps.reject = [&](const Task& task) { shelf.reject(task); };
  steps.progress = true;
  const RunTally tally = run_reports(options, steps);
  shelf.close();
  if (shelf.error()) {
    const int failure = store_failure(*shelf.error());
    complain("stopped; what was stored before is kept, and the same command goes on from there");
    return failure;
  }
  complain(shelf.summary(tally));
  return exit_code_of(tally, shelf.used());
}

}  // namespace

int store_failure(const hearsay::Error& error) {
  complain(error.text());
  return kExitStore;
}

void add_ingest(CLI::App& app, int& code) {
  auto options = std::make_shared<IngestOptions>();
  CLI::App* command = app.add_subcommand("ingest", "Code reports and keep the events in a store (one file)");
  command->add_option("--db", options->db, "The store; made where there is none")->option_text("FILE")->required();
  add_run_options(*command, *options);
  command->add_flag("--recode", options->recode, "Code again what is stored already, after a change of the tables");
  command->footer(
      "Examples:\n  hearsay ingest --db news.db reports.jsonl\n  cat *.jsonl | hearsay ingest --db news.db -\n"
      "Reports that are stored already are passed over, so a run that was cut off goes on where it stopped.");
  command->callback([options, &code] { code = ingest_reports(*options); });
}
