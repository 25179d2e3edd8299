#include "doc/explanation.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "doc/display.h"
#include "doc/event_words.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

std::string quoted(std::string_view words) { return "“" + plain_line(words) + "”"; }

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

std::string number_words(double number, int decimals) {
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, decimals).ptr;
  return {buffer.data(), end};
}

std::string_view factuality_words(double factuality) {
  if (factuality >= 2.5) return "certain";
  if (factuality >= 1.5) return "probable";
  if (factuality >= 0.5) return "possible";
  if (factuality > -0.5) return "open";
  return factuality > -2.5 ? "doubtful" : "certainly not";
}

ExplanationPoint coded(const EventRecord& event) {
  std::string words = type_words(event);
  if (event.cameo) words += ", CAMEO " + *event.cameo;
  if (event.quad_class != 0) words += ", " + std::string(quad_words(event.quad_class));
  if (event.event_scale) words += ", PLOVER score " + number_words(*event.event_scale, 1);
  for (std::size_t i = 0; i < event.context.size(); ++i) words += (i == 0 ? ", about: " : ", ") + event.context[i];
  return {"Coded", words, {}};
}

ExplanationPoint frame(const EventRecord& event) {
  if (!event.basis) return {"Frame", "not recorded; ingest --recode records it", {}};
  const EventBasis& basis = *event.basis;
  std::string words = quoted(basis.predicate.text) + ", the " + basis.word_class + " ‘" + plain_line(basis.lemma) + "’";
  if (basis.word_class == "verb") words += basis.passive ? ", passive" : ", active";
  ExplanationPoint out{"Frame", words, {}};
  for (const ArgumentRecord& argument : basis.arguments) {
    // ‘on’: “Monday” says already that it is the verb's own phrase
    const bool told = argument.link == "the " + argument.role + " phrase of ‘" + basis.predicate.text + "’";
    out.details.emplace_back(plain_line(argument.role),
                             quoted(argument.quote.text) + (told ? "" : ", " + plain_line(argument.link)));
  }
  for (const Quote& word : basis.told_by) out.details.emplace_back("told again by", quoted(word.text));
  return out;
}

/// "predicates-threaten.tsv:107 threaten xcomp:attack,kill,bomb,…": a long list stands whole among the demands.
std::string short_rule(std::string_view rule) {
  constexpr std::size_t kLongest = 3;
  std::string out;
  std::size_t values = 0;
  for (const char c : rule) {
    if (c == ' ' || c == ':') values = 0;
    if (c == ',' && ++values == kLongest) out += ",…";
    if (values < kLongest) out += c;
  }
  return plain_line(out);
}

ExplanationPoint entry(const EventRecord& event) {
  ExplanationPoint out{"Entry", event.rule.empty() ? "none is recorded" : short_rule(event.rule), {}};
  if (!event.basis) return out;
  out.details.emplace_back("gives", plain_line(event.basis->entry));
  if (!event.basis->entry_sides.empty()) out.details.emplace_back("takes", plain_line(event.basis->entry_sides));
  for (const std::string& demand : event.basis->demands) out.details.emplace_back("asks", plain_line(demand));
  if (event.basis->demands.empty()) out.details.emplace_back("asks", "nothing of the words around it");
  return out;
}

/// The steps of a path are parted by "; ".
void add_steps(std::string_view path, ExplanationPoint& out) {
  while (!path.empty()) {
    const auto end = std::min(path.find("; "), path.size());
    if (end > 0) out.details.emplace_back("coded by", plain_line(path.substr(0, end)));
    path.remove_prefix(std::min(path.size(), end + 2));
  }
}

ExplanationPoint side_point(const std::string& heading, const Analysis& analysis, const EventSide& side) {
  const std::string code = side_code(side);
  const std::string name = side_name(analysis, side);
  std::string words = quoted(side.entity_text);
  if (side.entity_text.empty()) {
    words = "the text names none: somebody there";
  } else if (name != plain_line(side.entity_text)) {
    words += " is " + name;
  }
  words += code.empty() ? ", no actor known" : ", coded " + code;
  for (const std::string& sector : side.actor.other_sectors) words += " " + sector;
  if (side.actor.identifier_id) words += " (actor " + *side.actor.identifier_id + ")";
  if (side.actor.wikidata) words += ", Wikidata " + *side.actor.wikidata;
  ExplanationPoint out{heading, words, {}};
  if (!side.link.empty()) out.details.emplace_back("found as", plain_line(side.link));
  add_steps(side.actor.path, out);
  return out;
}

void add_sides(const std::string& heading, const Analysis& analysis, const std::vector<EventSide>& sides,
               std::vector<ExplanationPoint>& out) {
  for (const EventSide& side : sides) out.push_back(side_point(heading, analysis, side));
  if (sides.empty()) out.push_back({heading, "the text names none", {}});
}

void add_sources(const Analysis& analysis, const EventRecord& event, std::vector<ExplanationPoint>& out) {
  const auto attributions = cited(analysis, event);
  if (attributions.empty()) out.push_back({"Says who", "the report itself, in its own words", {}});
  for (const AttributionRecord* attribution : attributions) {
    const std::string source = attribution->source ? quoted(attribution->source->quote.text) : "nobody named";
    out.push_back({"Says who",
                   source + " " + attribution->stance + " it (" + attribution->id + ")",
                   {{"cue", quoted(attribution->cue.text)}}});
  }
}

ExplanationPoint status(const EventRecord& event) {
  const std::string words = status_words(event) + "; as this report has it " +
                            std::string(factuality_words(event.factuality)) + " (" + number_words(event.factuality, 1) +
                            " on a scale from 3, certain, to -3, certainly not)";
  ExplanationPoint out{"Status", words, {}};
  if (!event.basis) return out;
  for (const std::string& cause : event.basis->status) out.details.emplace_back("because", plain_line(cause));
  return out;
}

ExplanationPoint when(const Analysis& analysis, const EventRecord& event) {
  const std::string date = date_words(event);
  if (date.empty()) return {"When", "the sentence gives no date", {}};
  ExplanationPoint out{"When", date, {}};
  if (event.basis && !event.basis->date.empty()) out.details.emplace_back("found as", plain_line(event.basis->date));
  const auto& published = analysis.document.published;
  if (event.date->text && event.date->text != event.date->earliest) {
    out.details.emplace_back("read against", published ? plain_line(*published) + ", the day of the report"
                                                       : "nothing: the report has no date");
  }
  return out;
}

ExplanationPoint where(const EventRecord& event) {
  if (!event.event_loc) return {"Where", "the sentence gives no place", {}};
  const PlaceRecord& place = *event.event_loc;
  std::string words = plain_line(place.name);
  if (place.country) words += ", " + *place.country;
  if (place.geonames_id) words += ", GeoNames " + std::to_string(*place.geonames_id);
  ExplanationPoint out{"Where", words, {}};
  const std::string link = event.basis ? plain_line(event.basis->place) : "";
  if (!place.quote.text.empty())
    out.details.emplace_back("found as", quoted(place.quote.text) + (link.empty() ? "" : ", " + link));
  return out;
}

void add_size(const EventSize& size, std::vector<ExplanationPoint>& out) {
  std::string words;
  const auto add = [&words](std::string_view name, const std::optional<Range>& range) {
    if (range) words += (words.empty() ? "" : ", ") + std::string(name) + " " + range_words(*range);
  };
  add("dead", size.dead);
  add("injured", size.injured);
  add("arrested", size.arrested);
  add("people", size.count);
  if (!words.empty()) out.push_back({"Size", words, {}});
}

ExplanationPoint confidence(const EventRecord& event) {
  ExplanationPoint out{"Confidence",
                       number_words(event.confidence, 2) + ", the chance that type, actor and recipient are all right",
                       {}};
  if (!event.basis) return out;
  for (const ConfidenceReason& reason : event.basis->confidence) {
    const std::string weight = (reason.weight < 0 ? "" : "+") + number_words(reason.weight, 1);
    out.details.emplace_back(weight, plain_line(reason.words));
  }
  return out;
}

// “the raid”, “killed”
std::string retold_words(const EventRecord& event) {
  std::string out;
  for (const Quote& q : event.retold) out += (out.empty() ? "" : ", ") + quoted(q.text);
  return out;
}

}  // namespace

std::string report_words(const Article& article) {
  std::string report = title_words(article);
  for (const auto& part : {article.outlet, article.published, article.url}) {
    if (part && !part->empty()) report += " · " + plain_line(*part);
  }
  return report;
}

std::vector<ExplanationPoint> explain(const Analysis& analysis, const EventRecord& event) {
  std::vector<ExplanationPoint> out{coded(event), frame(event), entry(event)};
  add_sides("Who", analysis, event.actor, out);
  // Of a mutual event all sides are actors: it has nobody to whom it is done.
  add_sides("To whom", analysis, event.recipient, out);
  add_sources(analysis, event, out);
  out.push_back(status(event));
  out.push_back(when(analysis, event));
  out.push_back(where(event));
  add_size(event.size, out);
  if (!event.retold.empty()) out.push_back({"Told again", retold_words(event), {}});
  out.push_back(confidence(event));
  return out;
}

}  // namespace hearsay
