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
  bool explanation = false;  ///< adds what `explain` needs: `rule`, `basis`, `path`, `link`
  bool rejected = false;     ///< adds `rejected`, the candidates that were turned down
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

/// PETRARCH2's rows of one report: date, source, target, code, issues, ids, url where there is one, story source;
/// parted by tabs. Rows that agree in the first four are one row with several ids ("REPORT_2;REPORT_5": sentences).
/// Events that did not occur or are hypothetical are left out, since no column could say so.
void write_petrarch(const Analysis& analysis, std::string& out);

/// "20250317" of an ISO 8601 date or instant; empty where it is none.
[[nodiscard]] std::string compact_date(std::string_view iso);

struct SentenceXmlOptions {
  bool parses = true;  ///< <Parse> with the dependency parse, as UniversalPetrarch reads it
};

/// The input format of PETRARCH2 and UniversalPetrarch: one <Sentence> for each sentence of an annotated report in
/// CoNLL-U, between header and footer. False, and nothing written, where the report has no date.
[[nodiscard]] std::string_view sentence_xml_header();
[[nodiscard]] bool write_sentence_xml(const Article& article, std::string_view conllu,
                                      const SentenceXmlOptions& options, std::string& out);
[[nodiscard]] std::string_view sentence_xml_footer();

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

/// The candidates of a report that were turned down: the words, what they would have been, the reason and the entry.
void write_rejected_table(const Analysis& analysis, const TableOptions& options, std::string& out);

/// Why an event was coded as it is, in plain words: the sentence with its trigger marked, the frame, the entry of the
/// lexicon, the actors, who says so, status, date, place and confidence.
void write_explanation(const Analysis& analysis, const EventRecord& event, const TableOptions& options,
                       std::string& out);

/// The same as one page of HTML that needs nothing from outside: header, for each report its text with the spans marked
/// beside the explanations of `events`, footer. `number` tells the reports of a page apart.
[[nodiscard]] std::string explanation_page_header();
void write_explanation_page(const Analysis& analysis, const std::vector<const EventRecord*>& events, std::size_t number,
                            std::string& out);
[[nodiscard]] std::string explanation_page_footer();

struct LexiconExample;

/// An example that did not give what it should: the entry with file and line, its sentence, and what came instead.
void write_example(const LexiconExample& example, std::string_view instead, const TableOptions& options,
                   std::string& out);

}  // namespace hearsay
