#include <algorithm>

#include "base/utf8.h"
#include "doc/json_writer.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::string_view kSchema = "hearsay/1";

/// Writes the parts of one Analysis; turns its byte offsets into code points.
class AnalysisWriter {
 public:
  AnalysisWriter(const Analysis& analysis, bool explanation, std::string& out)
      : analysis_(analysis), index_(analysis.document.text), explanation_(explanation), json_(out) {}

  JsonWriter& json() { return json_; }

  void article(bool with_text) {
    const Article& article = analysis_.document;
    json_.begin_object();
    json_.field("id", article.id);
    json_.field("url", article.url);
    json_.field("title", article.title);
    json_.field("published", article.published);
    json_.field("language", article.language);
    json_.key("outlet");
    if (article.outlet || article.outlet_domain) {
      json_.begin_object();
      json_.field("name", article.outlet);
      json_.field("domain", article.outlet_domain);
      json_.end_object();
    } else {
      json_.null();
    }
    if (with_text) {
      json_.field("text", article.text);
      spans("boilerplate", article.boilerplate);
    }
    json_.end_object();
  }

  void entity(const EntityRecord& entity) {
    json_.begin_object();
    json_.field("id", entity.id);
    json_.field("type", entity.type);
    json_.field("name", entity.name);
    json_.key("mentions");
    json_.begin_array();
    for (const MentionRecord& mention : entity.mentions) {
      json_.begin_object();
      quote_fields(mention.quote);
      json_.field("kind", mention.kind);
      json_.end_object();
    }
    json_.end_array();
    json_.key("actor");
    entity.actor ? actor(*entity.actor) : json_.null();
    json_.end_object();
  }

  void place(const PlaceRecord& place) {
    json_.begin_object();
    quote_fields(place.quote);
    json_.field("name", place.name);
    json_.field("geonames_id", place.geonames_id);
    json_.field("lat", place.lat);
    json_.field("lon", place.lon);
    json_.field("country", place.country);
    json_.field("admin1", place.admin1);
    json_.field("feature", place.feature);
    json_.end_object();
  }

  void time(const TimeRecord& time) {
    json_.begin_object();
    quote_fields(time.quote);
    json_.field("type", time.type);
    json_.field("value", time.value);
    json_.end_object();
  }

  void attribution(const AttributionRecord& attribution) {
    json_.begin_object();
    json_.field("id", attribution.id);
    json_.key("source");
    if (attribution.source) {
      json_.begin_object();
      quote_fields(attribution.source->quote);
      json_.field("entity", attribution.source->entity);
      json_.end_object();
    } else {
      json_.null();
    }
    json_.key("cue");
    quote(attribution.cue);
    spans("content", attribution.content);
    json_.field("stance", attribution.stance);
    json_.end_object();
  }

  void relation(const RelationRecord& relation) {
    json_.begin_object();
    json_.field("type", relation.type);
    json_.field("from", relation.from);
    json_.field("to", relation.to);
    span_fields(relation.span);
    json_.end_object();
  }

  void event(const EventRecord& event) {
    json_.begin_object();
    event_fields(event);
    json_.end_object();
  }

  void event_fields(const EventRecord& event) {
    json_.field("id", event.id);
    json_.field("event", event.event);
    json_.field("mode", event.mode);
    strings("context", event.context);
    json_.field("cameo", event.cameo);
    json_.key("quad_code");
    event.quad_class == 0 ? json_.null() : json_.value(event.quad_class);
    json_.field("event_scale", event.event_scale);
    list("actor", event.actor, [this](const EventSide& s) { side(s); });
    list("recipient", event.recipient, [this](const EventSide& s) { side(s); });
    json_.key("event_loc");
    event.event_loc ? event_place(*event.event_loc) : json_.null();
    json_.key("date");
    event.date ? date(*event.date) : json_.null();
    json_.field("status", event.status);
    strings("auxiliary", event.auxiliary);
    json_.field("factuality", event.factuality);
    strings("attribution", event.attribution);
    size(event.size);
    json_.key("trigger");
    quote(event.trigger);
    json_.key("evidence");
    span(event.evidence.span);
    list("retold", event.retold, [this](const Quote& q) { quote(q); });
    strings("disputed_by", event.disputed_by);
    json_.field("confidence", event.confidence);
    if (!explanation_) return;
    json_.field("rule", event.rule);
    if (event.basis) basis(*event.basis);
  }

  void basis(const EventBasis& basis) {
    json_.key("basis");
    json_.begin_object();
    json_.key("predicate");
    quote(basis.predicate);
    json_.field("lemma", basis.lemma);
    json_.field("word_class", basis.word_class);
    json_.field("passive", basis.passive);
    list("arguments", basis.arguments, [this](const ArgumentRecord& a) {
      json_.begin_object();
      quote_fields(a.quote);
      json_.field("role", a.role);
      json_.field("link", a.link);
      json_.end_object();
    });
    list("told_by", basis.told_by, [this](const Quote& q) { quote(q); });
    json_.field("entry", basis.entry);
    json_.field("entry_sides", basis.entry_sides);
    strings("demands", basis.demands);
    strings("status", basis.status);
    json_.field("place", basis.place);
    json_.field("date", basis.date);
    list("confidence", basis.confidence, [this](const ConfidenceReason& r) {
      json_.begin_object();
      json_.field("words", r.words);
      json_.field("weight", r.weight);
      json_.end_object();
    });
    json_.end_object();
  }

  void predicate(const PredicateRecord& predicate) {
    json_.begin_object();
    span_fields(predicate.span);
    json_.field("factuality", predicate.factuality);
    json_.end_object();
  }

  void rejected(const RejectedCandidate& candidate) {
    json_.begin_object();
    quote_fields(candidate.trigger);
    json_.field("event", candidate.event);
    json_.field("mode", candidate.mode);
    json_.field("rule", candidate.rule);
    json_.field("reason", candidate.reason);
    json_.field("words", candidate.words);
    json_.key("evidence");
    span(candidate.evidence);
    json_.end_object();
  }

  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write) {
    json_.key(name);
    json_.begin_array();
    for (const auto& item : items) write(item);
    json_.end_array();
  }

 private:
  void span_fields(ByteSpan span) {
    json_.field("start", index_.code_points(span.begin));
    json_.field("end", index_.code_points(span.end));
  }

  void span(ByteSpan span) {
    json_.begin_object();
    span_fields(span);
    json_.end_object();
  }

  void spans(std::string_view name, const std::vector<ByteSpan>& all) {
    list(name, all, [this](ByteSpan s) { span(s); });
  }

  void strings(std::string_view name, const std::vector<std::string>& all) {
    list(name, all, [this](const std::string& s) { json_.value(s); });
  }

  void quote_fields(const Quote& quote) {
    span_fields(quote.span);
    json_.field("text", quote.text);
  }

  void quote(const Quote& quote) {
    json_.begin_object();
    quote_fields(quote);
    json_.end_object();
  }

  void actor(const ActorCode& actor) {
    json_.begin_object();
    json_.field("identifier_id", actor.identifier_id);
    json_.field("identifier_text", actor.identifier_text);
    json_.field("code", actor.code);
    json_.field("sector", actor.sector);
    strings("other_sectors", actor.other_sectors);
    json_.field("cameo", actor.cameo);
    if (explanation_) {
      json_.field("wikidata", actor.wikidata);
      json_.field("path", actor.path);
    }
    json_.end_object();
  }

  void side(const EventSide& side) {
    json_.begin_object();
    json_.field("entity", side.entity);
    json_.field("entity_text", side.entity_text.empty() ? std::nullopt : std::optional(side.entity_text));
    json_.field("code", side.actor.code);
    json_.field("sector", side.actor.sector);
    strings("other_sectors", side.actor.other_sectors);
    json_.field("identifier_id", side.actor.identifier_id);
    json_.field("identifier_text", side.actor.identifier_text);
    if (explanation_) {
      json_.field("cameo", side.actor.cameo);
      json_.field("wikidata", side.actor.wikidata);
      json_.field("path", side.actor.path);
      span_fields(side.span);
      json_.field("link", side.link);
    }
    json_.end_object();
  }

  void event_place(const PlaceRecord& place) {
    json_.begin_object();
    json_.field("name", place.name);
    json_.field("geonames_id", place.geonames_id);
    json_.field("lat", place.lat);
    json_.field("lon", place.lon);
    json_.field("country", place.country);
    json_.field("admin1", place.admin1);
    span_fields(place.quote.span);
    json_.end_object();
  }

  void date(const EventDate& date) {
    json_.begin_object();
    json_.field("text", date.text);
    json_.field("value", date.value);
    json_.field("earliest", date.earliest);
    json_.field("latest", date.latest);
    json_.end_object();
  }

  void range(std::string_view name, const std::optional<Range>& range) {
    json_.key(name);
    if (!range) return json_.null();
    json_.begin_object();
    json_.field("min", range->min);
    json_.field("max", range->max);
    json_.end_object();
  }

  void size(const EventSize& size) {
    json_.key("size");
    json_.begin_object();
    range("dead", size.dead);
    range("injured", size.injured);
    range("arrested", size.arrested);
    range("count", size.count);
    json_.end_object();
  }

  const Analysis& analysis_;
  CodePointIndex index_;
  bool explanation_;
  JsonWriter json_;
};

}  // namespace

void write_json(const Analysis& analysis, const JsonOptions& options, std::string& out) {
  AnalysisWriter writer(analysis, options.explanation, out);
  JsonWriter& json = writer.json();
  json.begin_object();
  json.field("schema", kSchema);
  json.key("document");
  writer.article(true);
  writer.list("entities", analysis.entities, [&](const EntityRecord& e) { writer.entity(e); });
  writer.list("places", analysis.places, [&](const PlaceRecord& p) { writer.place(p); });
  writer.list("times", analysis.times, [&](const TimeRecord& t) { writer.time(t); });
  writer.list("attributions", analysis.attributions, [&](const AttributionRecord& a) { writer.attribution(a); });
  writer.list("relations", analysis.relations, [&](const RelationRecord& r) { writer.relation(r); });
  if (options.events) writer.list("events", analysis.events, [&](const EventRecord& e) { writer.event(e); });
  if (options.predicates) {
    writer.list("predicates", analysis.predicates, [&](const PredicateRecord& p) { writer.predicate(p); });
  }
  if (options.rejected) {
    writer.list("rejected", analysis.rejected, [&](const RejectedCandidate& c) { writer.rejected(c); });
  }
  json.end_object();
  out += '\n';
}

void write_event_json(const Analysis& analysis, const EventRecord& event, std::string& out) {
  AnalysisWriter writer(analysis, false, out);
  JsonWriter& json = writer.json();
  json.begin_object();
  json.field("event_id", event_id(analysis, event));
  json.key("document");
  writer.article(false);
  writer.event_fields(event);
  writer.list("attributions", cited(analysis, event), [&](const AttributionRecord* a) { writer.attribution(*a); });
  json.end_object();
  out += '\n';
}

void write_reject(std::string_view where, const std::optional<std::string>& document, std::string_view reason,
                  std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("where", where);
  json.field("document", document);
  json.field("reason", reason);
  json.end_object();
  out += '\n';
}

std::string event_id(const Analysis& analysis, const EventRecord& event) {
  return analysis.document.id + '/' + event.id;
}

std::vector<const AttributionRecord*> cited(const Analysis& analysis, const EventRecord& event) {
  std::vector<const AttributionRecord*> out;
  for (const std::string& id : event.attribution) {
    const auto found = std::ranges::find(analysis.attributions, id, &AttributionRecord::id);
    if (found != analysis.attributions.end()) out.push_back(&*found);
  }
  return out;
}

}  // namespace hearsay
