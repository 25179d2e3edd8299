#include <algorithm>

#include "doc/display.h"
#include "doc/event_words.h"
#include "doc/explanation.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::size_t kLabelWidth = 12;
constexpr std::size_t kDetailIndent = 2;

/// Lines under a label, with what is wrapped kept in its column.
class Lines {
 public:
  Lines(const TableOptions& options, std::string& out)
      : width_(std::clamp<std::size_t>(options.width, 40, 140)), out_(out) {}

  void add(std::string_view label, std::string_view words) { wrapped(label, words, 0); }

  void detail(const std::string& label, const std::string& words) {
    wrapped("", label.empty() ? words : label + ": " + words, kDetailIndent);
  }

  void indented(std::string_view words) {
    for (const std::string& line : wrap(words, width_ - 2)) out_ += "  " + line + '\n';
  }

 private:
  void wrapped(std::string_view label, std::string_view words, std::size_t indent) {
    const std::size_t column = kLabelWidth + indent;
    bool first = true;
    // What does not fit into a detail's first line stands under its words.
    const std::size_t hang = indent == 0 ? 0 : kDetailIndent;
    for (const std::string& line : wrap(words, width_ - column - hang)) {
      out_ += padded(first ? std::string(label) : std::string(), column + (first ? 0 : hang)) + line + '\n';
      first = false;
    }
  }

  std::size_t width_;
  std::string& out_;
};

std::string marked_evidence(const EventRecord& event) {
  const std::string open = ">>";
  const std::string close = "<<";
  const std::string& text = event.evidence.text;
  const std::uint32_t base = event.evidence.span.begin;
  const bool inside = event.evidence.span.contains(event.trigger.span) && event.trigger.span.end - base <= text.size();
  if (!inside) return open + event.trigger.text + close;
  return text.substr(0, event.trigger.span.begin - base) + open + plain_line(event.trigger.text) + close +
         text.substr(event.trigger.span.end - base);
}

}  // namespace

void write_explanation(const Analysis& analysis, const EventRecord& event, const TableOptions& options,
                       std::string& out) {
  Lines lines(options, out);
  lines.add("Event", short_id(analysis.document.id) + "/" + event.id);
  out += '\n';
  lines.indented(marked_evidence(event));
  out += '\n';
  std::string heading;
  for (const ExplanationPoint& point : explain(analysis, event)) {
    lines.add(point.heading == heading ? "" : point.heading, point.words);
    heading = point.heading;
    for (const auto& [label, words] : point.details) lines.detail(label, words);
  }
  lines.add("Report", report_words(analysis.document));
}

}  // namespace hearsay
