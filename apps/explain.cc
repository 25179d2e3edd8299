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
  hearsay::EngineOptions engine;
};

const EventRecord* find_event(const Analysis& analysis, const std::string& id) {
  const auto found = std::ranges::find(analysis.events, id, &EventRecord::id);
  return found == analysis.events.end() ? nullptr : &*found;
}

std::string known_events(const Analysis& analysis) {
  if (analysis.events.empty()) return "the report has no events";
  return "the report has " + analysis.events.front().id + " to " + analysis.events.back().id;
}

int print_explanations(const Analysis& analysis, const std::string& wanted) {
  const hearsay::TableOptions table{terminal_width(), false};
  std::string out;
  for (const EventRecord& event : analysis.events) {
    if (!wanted.empty() && event.id != wanted) continue;
    if (!out.empty()) out += '\n';
    hearsay::write_explanation(analysis, event, table, out);
  }
  if (out.empty()) {
    complain(wanted.empty() ? "no events found in " + analysis.document.id
                            : "no event " + wanted + " here; " + known_events(analysis));
    return kExitNothing;
  }
  auto output = Output::open("");
  output->write(out);
  output->flush();
  if (output->failure().empty()) return kExitOk;
  complain(output->failure());
  return kExitOutput;
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
  return print_explanations(**analysis, event);
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
  int worst = kExitNothing;
  std::string wanted = options.event;
  for (; article; article = reader.next()) {
    if (!*article) {
      complain(article->error().text());
      continue;
    }
    const auto analysis = engine->code(std::move(**article));
    if (!analysis) {
      complain(analysis.error().text());
      continue;
    }
    if (!wanted.empty() && find_event(*analysis, wanted) == nullptr && reader.where() != options.what) continue;
    if (const int printed = print_explanations(*analysis, wanted); printed != kExitNothing) worst = printed;
  }
  return worst;
}

}  // namespace

void add_explain(CLI::App& app, int& code) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand("explain", "Say why an event was coded as it is");
  command->add_option("EVENT", options->what, "An event of the store, such as report-17/v3; or a file with reports")
      ->option_text("EVENT")
      ->required();
  command->add_option("--db", options->db, "The store")->option_text("FILE");
  command->add_option("--event", options->event, "Only this event of the report, such as v3")->option_text("ID");
  add_engine_options(*command, options->engine);
  command->footer("Examples:\n  hearsay explain report-17/v3 --db news.db\n  hearsay explain report.txt --event v3");
  command->callback(
      [options, &code] { code = options->db.empty() ? explain_file(*options) : explain_stored(*options); });
}
