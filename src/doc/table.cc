#include <algorithm>
#include <array>

#include "doc/display.h"
#include "doc/event_words.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::size_t kColumns = 5;
constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 140;
constexpr std::size_t kIndent = 6;
constexpr std::string_view kNothing = "–";

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

using Widths = std::array<std::size_t, kColumns>;
using Cells = std::array<std::string, kColumns>;

std::size_t table_width(const TableOptions& options) { return std::clamp(options.width, kNarrowest, kWidest); }

/// Shares of the room in percent: who, did what, to whom, where and when, how sure and who says so.
Widths column_widths(const TableOptions& options) {
  constexpr std::array<std::size_t, kColumns> kShares = {24, 15, 22, 17, 22};
  const std::size_t room = table_width(options) - kGap * (kColumns - 1);
  Widths widths{};
  std::size_t used = 0;
  for (std::size_t i = 0; i + 1 < kColumns; ++i) used += widths[i] = room * kShares[i] / 100;
  widths.back() = room - used;
  return widths;
}

std::string styled(std::string_view text, std::string_view style, const TableOptions& options) {
  if (!options.colour) return std::string(text);
  return std::string(style).append(text).append(kPlain);
}

void write_row(const Cells& cells, const TableOptions& options, std::string_view style, std::string& out) {
  for (const std::string& line : row_lines(cells, column_widths(options), kGap)) {
    out += style.empty() ? line : styled(line, style, options);
    out += '\n';
  }
}

std::string sides_text(const Analysis& analysis, const std::vector<EventSide>& sides) {
  std::string out;
  for (const EventSide& side : sides) {
    if (!out.empty()) out += ", ";
    out += side_name(analysis, side);
    if (const std::string code = side_code(side); !code.empty()) out += " (" + code + ")";
  }
  return out.empty() ? std::string(kNothing) : out;
}

std::string where_when(const EventRecord& event) {
  std::string out;
  if (event.event_loc) {
    out = plain_line(event.event_loc->name);
    const auto& country = event.event_loc->country;
    if (country) out += " (" + *country + ")";
  }
  if (const std::string date = date_words(event); !date.empty()) out += (out.empty() ? "" : ", ") + date;
  return out.empty() ? std::string(kNothing) : out;
}

std::string status_and_source(const Analysis& analysis, const EventRecord& event) {
  const std::string source = source_words(analysis, event);
  return status_words(event) + (source.empty() ? "" : " · " + source);
}

}  // namespace

std::string table_header(const TableOptions& options) {
  std::string out;
  const std::string full = "STATUS · WHO SAYS SO";
  const bool fits = display_width(full) <= column_widths(options).back();
  write_row({"WHO", "DID WHAT", "TO WHOM", "WHERE, WHEN", fits ? full : "STATUS · SOURCE"}, options, kDim, out);
  return out;
}

void write_table_title(const Analysis& analysis, const TableOptions& options, std::string& out) {
  const Article& article = analysis.document;
  std::string about;
  for (const auto& part : {article.outlet, article.published}) {
    if (part && !part->empty()) about += " · " + plain_line(*part);
  }
  for (const std::string& line :
       wrap(title_words(article) + about + " · " + short_id(article.id), table_width(options)))
    out += styled(line, kBold, options) + '\n';
}

void write_table(const Analysis& analysis, const EventRecord& event, const TableOptions& options, std::string& out) {
  write_row({sides_text(analysis, event.actor), type_words(event), sides_text(analysis, event.recipient),
             where_when(event), status_and_source(analysis, event)},
            options, "", out);
  const std::string name = "  " + padded(event.id, kIndent - 3) + " ";
  const std::size_t room = table_width(options) - display_width(name);
  const MarkStyle style = options.colour
                              ? MarkStyle{std::string(kPlain).append(kBold), std::string(kPlain).append(kDim), false}
                              : MarkStyle{};
  const std::uint32_t base = event.evidence.span.begin;
  const ByteSpan trigger = event.evidence.span.contains(event.trigger.span)
                               ? ByteSpan{event.trigger.span.begin - base, event.trigger.span.end - base}
                               : ByteSpan{};
  const std::string quote = trigger.empty() ? marked_line(event.trigger.text, {}, room, {"", "", true})
                                            : marked_line(event.evidence.text, trigger, room, style);
  out += styled(name + quote, kDim, options) + '\n';
}

}  // namespace hearsay
