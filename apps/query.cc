#include "commands.h"
#include "exit_code.h"
#include "hearsay/format.h"
#include "hearsay/store.h"

using hearsay::Analysis;
using hearsay::EventFilter;
using hearsay::EventRecord;
using hearsay::TableOptions;

namespace {

struct QueryOptions {
  std::string db;
  std::string format;
  std::string output;
  EventFilter filter;
};

bool is_iso_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return text.find_first_not_of("0123456789-") == std::string::npos;
}

std::string check_date(const std::string& text) { return is_iso_date(text) ? "" : "a date is written 2025-03-17"; }

/// Prints events one after the other; in a table the document's title stands above its first event.
class EventPrinter {
 public:
  EventPrinter(std::string format, TableOptions table, Output& output)
      : format_(std::move(format)), table_(table), output_(output) {
    if (format_ == "csv") output_.write(hearsay::csv_header());
  }

  bool print(const Analysis& analysis, const EventRecord& event) {
    std::string out;
    if (format_ == "jsonl") {
      hearsay::write_event_json(analysis, event, out);
    } else if (format_ == "csv") {
      hearsay::write_csv(analysis, event, out);
    } else {
      if (!document_ || *document_ != analysis.document.id) {
        if (document_) out += '\n';
        hearsay::write_table_title(analysis, table_, out);
        out += hearsay::table_header(table_);
        document_ = analysis.document.id;
      }
      hearsay::write_table(analysis, event, table_, out);
    }
    return output_.write(out);
  }

 private:
  std::string format_;
  TableOptions table_;
  Output& output_;
  std::optional<std::string> document_;
};

int query_store(const QueryOptions& options) {
  auto store = hearsay::Store::open(options.db, hearsay::StoreMode::read);
  if (!store) return store_failure(store.error());
  auto output = Output::open(options.output);
  if (!output) {
    complain(output.error().text());
    return kExitOutput;
  }
  const bool terminal = is_terminal(output->descriptor());
  const std::string format = !options.format.empty() ? options.format : terminal ? "table" : "jsonl";
  EventPrinter printer(format, {terminal_width(), wants_colour(output->descriptor())}, *output);
  const auto found = store->query(options.filter, [&](const Analysis& analysis, const EventRecord& event) {
    return printer.print(analysis, event) && !interrupted();
  });
  output->flush();
  if (!output->failure().empty()) {
    complain(output->failure());
    return kExitOutput;
  }
  if (!found) return store_failure(found.error());
  if (interrupted()) return kExitInterrupted;
  if (*found > 0) {
    if (format == "table" && terminal) {
      complain(counted(*found, "event") + "; why one was coded so: hearsay explain REPORT/v1 --db " + options.db);
    }
    return kExitOk;
  }
  complain("no event fits");
  return kExitNothing;
}

}  // namespace

void add_query(CLI::App& app, int& code) {
  auto options = std::make_shared<QueryOptions>();
  EventFilter& filter = options->filter;
  CLI::App* command = app.add_subcommand("query", "Find events in a store");
  command->add_option("--db", options->db, "The store")->option_text("FILE")->required();
  command->add_option("--actor", filter.actor, "Who did it: part of a name, a country code, or an actor's identifier")
      ->option_text("NAME");
  command->add_option("--recipient", filter.recipient, "To whom it was done, in the same way")->option_text("NAME");
  command->add_option("--side", filter.side, "Either of the two")->option_text("NAME");
  command->add_option("--country", filter.country, "Country of a side or of the place: code or full name")
      ->option_text("NAME");
  command->add_option("--type", filter.type, "PLOVER type, such as ASSAULT or CONSULT")->option_text("TYPE");
  command->add_option("--mode", filter.mode, "PLOVER mode, such as visit or airstrike")->option_text("MODE");
  command->add_option("--status", filter.status, "What the report makes of it")
      ->option_text("STATUS")
      ->check(CLI::IsMember(
          {"occurred", "ongoing", "planned", "expected", "possible", "hypothetical", "demanded", "not_occurred"}));
  command->add_option("--from", filter.from, "First day, as 2025-03-17")->option_text("DATE")->check(check_date);
  command->add_option("--to", filter.to, "Last day")->option_text("DATE")->check(check_date);
  command->add_option("--place", filter.place, "Part of the place's name, or its country code")->option_text("NAME");
  command->add_option("--source", filter.source, "Who says so: part of the name of a source or of the outlet")
      ->option_text("NAME");
  command->add_option("--document", filter.document, "Identifier of one report")->option_text("ID");
  command->add_option("--limit", filter.limit, "At most so many, newest reports first")
      ->option_text("N")
      ->check(CLI::PositiveNumber);
  command->add_option("-f,--format", options->format, "table (default on a terminal), jsonl (default elsewhere) or csv")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"table", "jsonl", "csv"}));
  command->add_option("-o,--output", options->output, "Write there instead of standard output")->option_text("FILE");
  command->footer(
      "Examples:\n  hearsay query --db news.db --country PAK --status planned\n"
      "  hearsay query --db news.db --actor police --type COERCE --from 2025-10-01 --format csv\n"
      "An event without a date counts on the day of its report. All conditions given must hold.");
  command->callback([options, &code] { code = query_store(*options); });
}
