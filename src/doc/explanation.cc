#include <algorithm>
#include <array>
#include <charconv>

#include "doc/display.h"
#include "doc/event_words.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::size_t kLabelWidth = 12;

std::string_view quad_words(int quad_class) {
  switch (quad_class) {
    case 1:
      return "cooperation in words";
    case 2:
      return "cooperation in deeds";
    case 3:
      return "conflict in words";
    case 4:
      return "conflict in deeds";
    default:
      return "unknown";
  }
}

std::string one_decimal(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, 1).ptr;
  return {buffer.data(), end};
}

std::string_view factuality_words(double factuality) {
  if (factuality >= 2.5) return "certain";
  if (factuality >= 1.5) return "probable";
  if (factuality >= 0.5) return "possible";
  if (factuality > -0.5) return "open";
  return factuality > -2.5 ? "doubtful" : "certainly not";
}

/// "Label       words", wrapped with the words kept in their column.
class Lines {
 public:
  Lines(const TableOptions& options, std::string& out)
      : width_(std::clamp<std::size_t>(options.width, 40, 140)), out_(out) {}

  void add(std::string_view label, std::string_view words) {
    bool first = true;
    for (const std::string& line : wrap(words, width_ - kLabelWidth)) {
      out_ += padded(first ? std::string(label) : std::string(), kLabelWidth) + line + '\n';
      first = false;
    }
  }

  void indented(std::string_view words) {
    for (const std::string& line : wrap(words, width_ - 2)) out_ += "  " + line + '\n';
  }

 private:
  std::size_t width_;
  std::string& out_;
};

void explain_sides(Lines& lines, std::string_view label, const Analysis& analysis,
                   const std::vector<EventSide>& sides) {
  for (const EventSide& side : sides) {
    const std::string code = side_code(side);
    const std::string name = side_name(analysis, side);
    std::string words = "“" + plain_line(side.entity_text) + "”";
    if (side.entity_text.empty()) {
      words = "the text names none: somebody there";
    } else if (name != plain_line(side.entity_text)) {
      words += " is " + name;
    }
    words += code.empty() ? ", no actor known" : ", coded " + code;
    for (const std::string& sector : side.actor.other_sectors) words += " " + sector;
    if (side.actor.identifier_id) words += " (actor " + *side.actor.identifier_id + ")";
    lines.add(label, words);
    if (!side.actor.path.empty()) lines.add("", "how: " + side.actor.path);
  }
  if (sides.empty()) lines.add(label, "the text names none");
}

void explain_sources(Lines& lines, const Analysis& analysis, const EventRecord& event) {
  const auto attributions = cited(analysis, event);
  if (attributions.empty()) return lines.add("Says who", "the report itself, in its own words");
  for (const AttributionRecord* attribution : attributions) {
    const std::string source =
        attribution->source ? "“" + plain_line(attribution->source->quote.text) + "”" : "nobody named";
    lines.add("Says who", source + " " + attribution->stance + ", by the words “" + plain_line(attribution->cue.text) +
                              "” (" + attribution->id + ")");
  }
}

void explain_size(Lines& lines, const EventSize& size) {
  std::string words;
  const auto add = [&words](std::string_view name, const std::optional<Range>& range) {
    if (range) words += (words.empty() ? "" : ", ") + std::string(name) + " " + range_words(*range);
  };
  add("dead", size.dead);
  add("injured", size.injured);
  add("arrested", size.arrested);
  add("people", size.count);
  if (!words.empty()) lines.add("Size", words);
}

std::string marked_evidence(const EventRecord& event) {
  const std::string open = ">>";
  const std::string close = "<<";
  if (!event.evidence.span.contains(event.trigger.span)) return open + event.trigger.text + close;
  std::string out = event.evidence.text;
  const std::uint32_t base = event.evidence.span.begin;
  if (event.trigger.span.end - base > out.size()) return open + event.trigger.text + close;
  out = plain_line(out.substr(0, event.trigger.span.begin - base)) + " " + open +
        plain_line(event.trigger.span.size() > 0 ? event.trigger.text : "") + close + " " +
        plain_line(out.substr(event.trigger.span.end - base));
  return out;
}

// "the raid", "killed"
std::string retold_words(const EventRecord& event) {
  std::string out;
  for (const Quote& q : event.retold) out += (out.empty() ? "\"" : ", \"") + plain_line(q.text) + "\"";
  return out;
}

}  // namespace

void write_explanation(const Analysis& analysis, const EventRecord& event, const TableOptions& options,
                       std::string& out) {
  Lines lines(options, out);
  lines.add("Event", event_id(analysis, event));
  out += '\n';
  lines.indented(marked_evidence(event));
  out += '\n';
  std::string coded = type_words(event);
  if (event.cameo) coded += ", CAMEO " + *event.cameo;
  if (event.quad_class != 0) coded += ", " + std::string(quad_words(event.quad_class));
  if (event.event_scale) coded += ", PLOVER score " + one_decimal(*event.event_scale);
  for (std::size_t i = 0; i < event.context.size(); ++i) coded += (i == 0 ? ", about: " : ", ") + event.context[i];
  lines.add("Coded", coded);
  lines.add("Because", event.rule.empty() ? "no entry is recorded" : "lexicon entry " + event.rule);
  if (!event.retold.empty()) lines.add("Told again", retold_words(event));
  explain_sides(lines, "Who", analysis, event.actor);
  explain_sides(lines, "To whom", analysis, event.recipient);
  explain_sources(lines, analysis, event);
  lines.add("Status", status_words(event) + "; as this report has it " +
                          std::string(factuality_words(event.factuality)) + " (" + one_decimal(event.factuality) +
                          " on a scale from 3, certain, to -3, certainly not)");
  const std::string date = date_words(event);
  lines.add("When", date.empty() ? "the text gives no date" : date);
  if (event.event_loc) {
    std::string place = plain_line(event.event_loc->name);
    if (event.event_loc->country) place += ", " + *event.event_loc->country;
    if (event.event_loc->geonames_id) place += ", GeoNames " + std::to_string(*event.event_loc->geonames_id);
    lines.add("Where", place);
  } else {
    lines.add("Where", "the text gives no place");
  }
  explain_size(lines, event.size);
  const Article& article = analysis.document;
  std::string report = article.title.value_or(article.id);
  for (const auto& part : {article.outlet, article.published, article.url}) {
    if (part && !part->empty()) report += " · " + *part;
  }
  lines.add("Report", report);
}

}  // namespace hearsay
