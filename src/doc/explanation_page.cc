#include <algorithm>

#include "doc/display.h"
#include "doc/event_words.h"
#include "doc/explanation.h"
#include "doc/explanation_style.h"
#include "doc/html.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

std::string line_html(std::string_view words) { return html_text(plain_line(words)); }

/// The spans that an event rests on; `named` puts the event's name behind its trigger, as a link to its card.
void add_marks(const Analysis& analysis, const EventRecord& event, const std::string& anchor, bool named,
               std::vector<HtmlMark>& out) {
  const std::string link = "<sup><a href=\"#" + html_text(anchor) + "\">" + html_text(event.id) + "</a></sup>";
  for (const EventSide& side : event.actor) out.push_back({side.span, "who", ""});
  for (const EventSide& side : event.recipient) out.push_back({side.span, "whom", ""});
  for (const AttributionRecord* a : cited(analysis, event)) {
    if (a->source) out.push_back({a->source->quote.span, "source", ""});
    out.push_back({a->cue.span, "cue", ""});
  }
  if (event.event_loc) out.push_back({event.event_loc->quote.span, "place", ""});
  out.push_back({event.trigger.span, "trigger", named ? link : ""});
}

void write_text(const Analysis& analysis, const std::vector<const EventRecord*>& events, const std::string& prefix,
                std::string& out) {
  const Article& article = analysis.document;
  std::vector<HtmlMark> marks;
  for (const EventRecord* event : events) add_marks(analysis, *event, prefix + event->id, true, marks);
  for (const ByteSpan span : article.boilerplate) marks.push_back({span, "boilerplate", ""});
  const auto size = static_cast<std::uint32_t>(article.text.size());
  out += "<div class=\"text\" lang=\"" + html_text(article.language.value_or("en")) + "\">" +
         html_marked(article.text, {0, size}, marks) + "</div>\n";
}

void write_points(const Analysis& analysis, const EventRecord& event, std::string& out) {
  out += "<dl>\n";
  std::string heading;
  for (const ExplanationPoint& point : explain(analysis, event)) {
    if (point.heading != heading) out += "<dt>" + line_html(point.heading) + "</dt>\n";
    heading = point.heading;
    out += "<dd>" + line_html(point.words);
    if (!point.details.empty()) {
      out += "<ul>";
      for (const auto& [label, words] : point.details) {
        out += "<li>" + (label.empty() ? "" : "<i>" + line_html(label) + "</i> ") + line_html(words) + "</li>";
      }
      out += "</ul>";
    }
    out += "</dd>\n";
  }
  out += "</dl>\n";
}

std::string names_of(const Analysis& analysis, const std::vector<EventSide>& sides) {
  std::string out;
  for (const EventSide& side : sides) out += (out.empty() ? "" : ", ") + side_name(analysis, side);
  return out.empty() ? "unnamed" : out;
}

void write_card(const Analysis& analysis, const EventRecord& event, const std::string& prefix, std::string& out) {
  out += "<section class=\"event\" id=\"" + html_text(prefix + event.id) + "\">\n<h3><span class=\"name\">" +
         line_html(event.id) + "</span> " + line_html(type_words(event)) + " <span class=\"status\">" +
         line_html(status_words(event)) + "</span></h3>\n<p class=\"sides\"><span class=\"who\">" +
         line_html(names_of(analysis, event.actor)) + "</span>";
  if (!event.recipient.empty())
    out += " → <span class=\"whom\">" + line_html(names_of(analysis, event.recipient)) + "</span>";
  out += "</p>\n<blockquote>";
  std::vector<HtmlMark> marks;
  add_marks(analysis, event, "", false, marks);
  const auto size = static_cast<std::uint32_t>(analysis.document.text.size());
  const ByteSpan evidence{std::min(event.evidence.span.begin, size), std::min(event.evidence.span.end, size)};
  out += html_marked(analysis.document.text, evidence, marks) + "</blockquote>\n";
  write_points(analysis, event, out);
  out += "</section>\n";
}

}  // namespace

std::string explanation_page_header() {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Why these events were coded so</title>\n<style>\n";
  out += kExplanationStyle;
  out +=
      "</style>\n</head>\n<body>\n<header>\n<h1>Why these events were coded so</h1>\n<p class=\"key\">"
      "<span class=\"trigger\">the words that tell the event</span> <span class=\"who\">who</span> "
      "<span class=\"whom\">to whom</span> <span class=\"source\">who says so</span> "
      "<span class=\"cue\">by which words</span> <span class=\"place\">where</span></p>\n</header>\n";
  return out;
}

void write_explanation_page(const Analysis& analysis, const std::vector<const EventRecord*>& events, std::size_t number,
                            std::string& out) {
  const Article& article = analysis.document;
  // Identifiers of reports may hold anything, so anchors count.
  const std::string prefix = "r" + std::to_string(number) + "-";
  out += "<article>\n<h2>" + line_html(title_words(article)) + "</h2>\n<p class=\"about\">";
  std::string about;
  for (const auto& part : {article.outlet, article.published, article.url, std::optional(short_id(article.id))}) {
    if (part && !part->empty()) about += (about.empty() ? "" : " · ") + line_html(*part);
  }
  out += about + "</p>\n<div class=\"columns\">\n";
  write_text(analysis, events, prefix, out);
  out += "<div class=\"events\">\n";
  for (const EventRecord* event : events) write_card(analysis, *event, prefix, out);
  out += "</div>\n</div>\n</article>\n";
}

std::string explanation_page_footer() { return "</body>\n</html>\n"; }

}  // namespace hearsay
