#include <algorithm>

#include "commands.h"
#include "exit_code.h"
#include "hearsay/format.h"
#include "hearsay/store.h"

using hearsay::Analysis;
using hearsay::EventRecord;

namespace {

struct ExplainOptions {
  std::string what;
  std::string db;
  std::string event;
  std::string out;
  bool html = false;
  hearsay::EngineOptions engine;
};

/// "v3", "report-17/v3", or a report's identifier for all its events; empty: every event.
bool is_wanted(const Analysis& analysis, const EventRecord& event, const std::string& wanted) {
  return wanted.empty() || event.id == wanted || analysis.document.id == wanted ||
         hearsay::event_id(analysis, event) == wanted;
}

std::string known_events(const Analysis& analysis) {
  if (analysis.events.empty()) return "the report has no events";
  return "the report has " + analysis.events.front().id + " to " + analysis.events.back().id;
}

/// Explanations on their way out, as text or as one page. Nothing is opened before there is something to write.
class Explanations {
 public:
  explicit Explanations(const ExplainOptions& options) : options_(options) {}

  /// False where the report has no event that is wanted.
  bool add(const Analysis& analysis, const std::string& wanted) {
    std::vector<const EventRecord*> events;
    for (const EventRecord& event : analysis.events) {
      if (is_wanted(analysis, event, wanted)) events.push_back(&event);
    }
    if (events.empty()) return false;
    ++reports_;
    if (options_.html) {
      if (reports_ == 1) text_ += hearsay::explanation_page_header();
      hearsay::write_explanation_page(analysis, events, reports_, text_);
      return true;
    }
    const hearsay::TableOptions table{terminal_width(), false};
    for (const EventRecord* event : events) {
      if (!text_.empty()) text_ += '\n';
      hearsay::write_explanation(analysis, *event, table, text_);
    }
    return true;
  }

  /// Writes them; the exit code.
  int finish() {
    if (reports_ == 0) return kExitNothing;
    if (options_.html) text_ += hearsay::explanation_page_footer();
    auto output = Output::open(options_.out);
    if (!output) {
      complain(output.error().text());
      return kExitOutput;
    }
    output->write(text_);
    output->flush();
    if (output->failure().empty()) return kExitOk;
    complain(output->failure());
    return kExitOutput;
  }

 private:
  const ExplainOptions& options_;
  std::size_t reports_ = 0;
  std::string text_;
};

void complain_of_none(const Analysis& analysis, const std::string& wanted) {
  complain(wanted.empty() ? "no events found in " + analysis.document.id
                          : "no event " + wanted + " here; " + known_events(analysis));
}

int explain_stored(const ExplainOptions& options) {
  auto store = hearsay::Store::open(options.db, hearsay::StoreMode::read);
  if (!store) return store_failure(store.error());
  // An identifier may hold slashes; the event's own name is behind the last one. A whole identifier explains all
  // events.
  std::string id = options.what;
  std::string event = options.event;
  auto analysis = store->document(id);
  if (const auto slash = id.rfind('/'); analysis && !*analysis && slash != std::string::npos) {
    event = id.substr(slash + 1);
    id.resize(slash);
    analysis = store->document(id);
  }
  if (!analysis) return store_failure(analysis.error());
  if (!*analysis) {
    complain("no report " + id + " in " + options.db + "; hearsay query --db " + options.db + " shows what there is");
    return kExitNothing;
  }
  Explanations explanations(options);
  if (!explanations.add(**analysis, event)) complain_of_none(**analysis, event);
  return explanations.finish();
}

int explain_file(const ExplainOptions& options) {
  int code = kExitOk;
  hearsay::Reader reader(std::vector<std::string>{options.what});
  auto article = reader.next();
  if (!article || !*article) {
    complain(!article ? options.what + ": no reports in the input" : article->error().text());
    if (!article) return kExitNothing;
    const auto kind = article->error().code;
    const bool unread = kind == hearsay::ErrorCode::io || kind == hearsay::ErrorCode::not_found;
    if (kind == hearsay::ErrorCode::not_found) complain("to explain an event of a store, add --db FILE");
    return unread ? kExitInput : kExitNothing;
  }
  const auto engine = load_engine(options.engine, code);
  if (!engine) return code;
  Explanations explanations(options);
  for (std::size_t reports = 1; article; ++reports) {
    if (!*article) {
      complain(article->error().text());
      article = reader.next();
      continue;
    }
    const auto analysis = engine->code(std::move(**article), {.explanation = true});
    article = reader.next();
    if (!analysis) {
      complain(analysis.error().text());
    } else if (!explanations.add(*analysis, options.event) && (reports == 1 && !article)) {
      complain_of_none(*analysis, options.event);
      return kExitNothing;
    }
  }
  const int done = explanations.finish();
  if (done == kExitNothing)
    complain(options.event.empty() ? "no events found in " + options.what
                                   : "no event " + options.event + " in " + options.what);
  return done;
}

}  // namespace

void add_explain(CLI::App& app, int& code) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand("explain", "Say why an event was coded as it is, as text or as a page");
  command->add_option("WHAT", options->what, "A file with reports; with --db an event of the store or a report")
      ->option_text("WHAT")
      ->required();
  command->add_option("EVENT,--event", options->event, "Only this event, such as v3, or report-17/v3 of many reports")
      ->option_text("EVENT");
  command->add_option("--db", options->db, "The store")->option_text("FILE");
  command->add_flag("--html", options->html, "One page that needs nothing else: the report's text, marked, beside it");
  command->add_option("-o,--out", options->out, "Write there instead of standard output")->option_text("FILE");
  add_engine_options(*command, options->engine);
  command->footer(
      "Examples:\n  hearsay explain report.txt\n  hearsay explain report.txt v3\n"
      "  hearsay explain report.txt --html --out report.html\n  hearsay explain report-17/v3 --db news.db");
  command->callback(
      [options, &code] { code = options->db.empty() ? explain_file(*options) : explain_stored(*options); });
}
