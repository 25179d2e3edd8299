#include "doc/json_writer.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

void write_sides(JsonWriter& json, std::string_view role, const std::vector<EventSide>& sides) {
  json.key(role);
  json.begin_array();
  for (const EventSide& side : sides) {
    json.begin_object();
    json.field("entity_text", side.entity_text.empty() ? std::nullopt : std::optional(side.entity_text));
    json.field("code", side.actor.code);
    json.field("sector", side.actor.sector);
    json.key("other_sectors");
    json.begin_array();
    for (const std::string& sector : side.actor.other_sectors) json.value(sector);
    json.end_array();
    json.field("identifier_id", side.actor.identifier_id);
    json.field("identifier_text", side.actor.identifier_text);
    json.end_object();
  }
  json.end_array();
}

void write_strings(JsonWriter& json, std::string_view name, const std::vector<std::string>& all) {
  json.key(name);
  json.begin_array();
  for (const std::string& one : all) json.value(one);
  json.end_array();
}

}  // namespace

void write_plover(const Analysis& analysis, const EventRecord& event, std::string& out) {
  const Article& article = analysis.document;
  JsonWriter json(out);
  json.begin_object();
  json.field("id", event_id(analysis, event));
  json.field("date", event.date ? event.date->earliest : std::nullopt);
  json.field("event", event.event);
  json.field("mode", event.mode);
  write_strings(json, "context", event.context);
  write_strings(json, "auxiliary", event.auxiliary);
  write_sides(json, "actor", event.actor);
  write_sides(json, "recipient", event.recipient);
  json.key("event_loc");
  if (event.event_loc) {
    json.begin_object();
    json.field("name", event.event_loc->name);
    json.field("geonames_id", event.event_loc->geonames_id);
    json.field("lat", event.event_loc->lat);
    json.field("lon", event.event_loc->lon);
    json.field("country", event.event_loc->country);
    json.field("admin1", event.event_loc->admin1);
    json.end_object();
  } else {
    json.null();
  }
  json.field("event_scale", event.event_scale);
  json.key("quad_code");
  event.quad_class == 0 ? json.null() : json.value(event.quad_class);
  json.field("cameo", event.cameo);
  json.field("event_text", event.evidence.text);
  json.field("publisher", article.outlet);
  json.field("pub_date", article.published);
  json.field("language", article.language);
  json.field("url", article.url);
  json.end_object();
  out += '\n';
}

}  // namespace hearsay
