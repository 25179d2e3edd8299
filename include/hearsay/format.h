#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/record.h"
#include "hearsay/result.h"

/// The forms in which results are printed and read back. Every writer appends to `out`, in UTF-8, with lines that end
/// at
/// '\n'. Offsets are code points when printed and bytes again when read. Pure functions; safe from many threads.
namespace hearsay {

struct JsonOptions {
  bool events = true;
  bool predicates = false;   ///< adds `predicates`
  bool explanation = false;  ///< adds what `explain` needs: `rule` and `path`, and the candidates turned down
};

/// One line of the output contract (docs/contract.md).
void write_json(const Analysis& analysis, const JsonOptions& options, std::string& out);

/// One event by itself: its global id, its document without the text, the contract's event, the attributions it cites.
void write_event_json(const Analysis& analysis, const EventRecord& event, std::string& out);

/// Reads a line of write_json back. Fields that are missing are taken as null or empty; unknown ones are passed over.
[[nodiscard]] Result<Analysis> parse_json(std::string_view line);

/// "DOCUMENT/v1": the name of an event over all documents.
[[nodiscard]] std::string event_id(const Analysis& analysis, const EventRecord& event);

/// The attributions that an event cites, outermost first.
[[nodiscard]] std::vector<const AttributionRecord*> cited(const Analysis& analysis, const EventRecord& event);

/// RFC 4180 with CRLF line ends: one row per event; lists inside a cell are parted by "; ".
[[nodiscard]] std::string csv_header();
void write_csv(const Analysis& analysis, const EventRecord& event, std::string& out);

/// One bare record as the PLOVER manual's JSON chapter has it.
void write_plover(const Analysis& analysis, const EventRecord& event, std::string& out);

/// One line for a dead-letter file: {"where", "document", "reason"}.
void write_reject(std::string_view where, const std::optional<std::string>& document, std::string_view reason,
                  std::string& out);

struct TableOptions {
  std::size_t width = 100;  ///< columns of the terminal; the table is never wider (but never narrower than 40)
  bool colour = false;
};

/// A few lines per event for a person to read: who did what to whom, where, when, how sure and who says so, and the
/// words.
[[nodiscard]] std::string table_header(const TableOptions& options);
void write_table(const Analysis& analysis, const EventRecord& event, const TableOptions& options, std::string& out);

/// The line that parts the documents of a table: title or first words, outlet, date, number of events.
void write_table_title(const Analysis& analysis, const TableOptions& options, std::string& out);

/// Why an event was coded as it is, in plain words: the sentence with its trigger marked, the entry of the lexicon, the
/// actors, who says so, status, date and place.
void write_explanation(const Analysis& analysis, const EventRecord& event, const TableOptions& options,
                       std::string& out);

}  // namespace hearsay
