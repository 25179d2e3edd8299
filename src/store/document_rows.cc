#include "store/document_rows.h"

#include "base/utf8.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

/// The lower-case names of a row, one per line.
class SearchText {
 public:
  SearchText& add(std::string_view name) {
    if (!text_.empty()) text_ += '\n';
    text_ += lower_case(name);
    return *this;
  }
  SearchText& add(const std::optional<std::string>& name) { return name ? add(std::string_view(*name)) : *this; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

DocumentRows::DocumentRows(Statement document, Statement entity, Statement attribution, Statement event, Statement side,
                           Statement event_attribution)
    : document_(std::move(document)),
      entity_(std::move(entity)),
      attribution_(std::move(attribution)),
      event_(std::move(event)),
      side_(std::move(side)),
      event_attribution_(std::move(event_attribution)) {}

Result<DocumentRows> DocumentRows::prepare(Database& database) {
  auto document = database.prepare("INSERT INTO documents VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?)");
  if (!document) return document.error();
  auto entity = database.prepare("INSERT INTO entities VALUES (?,?,?,?,?,?,?)");
  if (!entity) return entity.error();
  auto attribution = database.prepare("INSERT INTO attributions VALUES (?,?,?,?,?,?,?)");
  if (!attribution) return attribution.error();
  auto event = database.prepare("INSERT INTO events VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  if (!event) return event.error();
  auto side = database.prepare("INSERT INTO event_sides VALUES (?,?,?,?,?,?,?,?,?)");
  if (!side) return side.error();
  auto cited = database.prepare("INSERT INTO event_attributions VALUES (?,?,?)");
  if (!cited) return cited.error();
  return DocumentRows(std::move(*document), std::move(*entity), std::move(*attribution), std::move(*event),
                      std::move(*side), std::move(*cited));
}

Result<void> DocumentRows::insert(Database& database, const Analysis& analysis, const DocumentVersion& version) {
  const Article& article = analysis.document;
  std::string json;
  write_json(analysis, {.events = true, .predicates = false, .explanation = true}, json);
  json.pop_back();  // the line end
  document_.bind(1, article.id).bind(2, version.content).bind(3, version.engine);
  document_.bind(4, article.url).bind(5, article.outlet).bind(6, article.outlet_domain).bind(7, article.title);
  SearchText outlet;
  outlet.add(article.outlet).add(article.outlet_domain);
  document_.bind(8, article.published).bind(9, article.language).bind(10, outlet.text()).bind(11, json);
  HS_TRY(document_.run());
  const std::int64_t key = database.last_key();
  for (const EntityRecord& entity : analysis.entities) {
    const ActorCode actor = entity.actor.value_or(ActorCode{});
    entity_.bind(1, key).bind(2, entity.id).bind(3, entity.type).bind(4, entity.name);
    entity_.bind(5, actor.code).bind(6, actor.sector).bind(7, actor.identifier_id);
    HS_TRY(entity_.run());
  }
  for (const AttributionRecord& attribution : analysis.attributions) {
    const AttributionSource source = attribution.source.value_or(AttributionSource{});
    SearchText search;
    if (attribution.source) search.add(std::string_view(source.quote.text));
    for (const EntityRecord& entity : analysis.entities) {
      if (source.entity == entity.id) search.add(std::string_view(entity.name));
    }
    attribution_.bind(1, key).bind(2, attribution.id);
    attribution.source ? attribution_.bind(3, source.quote.text) : attribution_.bind_null(3);
    attribution_.bind(4, source.entity).bind(5, attribution.cue.text).bind(6, attribution.stance);
    attribution_.bind(7, search.text());
    HS_TRY(attribution_.run());
  }
  std::int64_t ordinal = 0;
  for (const EventRecord& event : analysis.events) HS_TRY(insert_event(database, key, event, ordinal++));
  return {};
}

Result<void> DocumentRows::insert_event(Database& database, std::int64_t document, const EventRecord& event,
                                        std::int64_t ordinal) {
  const EventDate date = event.date.value_or(EventDate{});
  SearchText place;
  event_.bind(1, document).bind(2, event.id).bind(3, ordinal).bind(4, event.event).bind(5, event.mode);
  event_.bind(6, event.status).bind(7, event.cameo);
  event.quad_class == 0 ? event_.bind_null(8) : event_.bind(8, std::int64_t{event.quad_class});
  event_.bind(9, event.event_scale);
  if (event.event_loc) {
    place.add(std::string_view(event.event_loc->name)).add(event.event_loc->admin1);
    place.add(std::string_view(event.event_loc->quote.text));
    event_.bind(10, event.event_loc->name).bind(11, event.event_loc->country).bind(12, place.text());
  }
  event_.bind(13, date.value).bind(14, date.earliest).bind(15, date.latest);
  event_.bind(16, event.factuality).bind(17, event.confidence);
  HS_TRY(event_.run());
  const std::int64_t key = database.last_key();
  std::int64_t number = 0;
  for (const EventSide& side : event.actor) HS_TRY(insert_side(key, "actor", side, number++));
  number = 0;
  for (const EventSide& side : event.recipient) HS_TRY(insert_side(key, "recipient", side, number++));
  number = 0;
  for (const std::string& attribution : event.attribution) {
    HS_TRY(event_attribution_.bind(1, key).bind(2, number++).bind(3, attribution).run());
  }
  return {};
}

Result<void> DocumentRows::insert_side(std::int64_t event, std::string_view role, const EventSide& side,
                                       std::int64_t ordinal) {
  SearchText search;
  search.add(std::string_view(side.entity_text)).add(side.actor.identifier_text);
  side_.bind(1, event).bind(2, role).bind(3, ordinal).bind(4, side.entity).bind(5, side.actor.code);
  side_.bind(6, side.actor.sector).bind(7, side.actor.identifier_id).bind(8, side.entity_text).bind(9, search.text());
  return side_.run();
}

}  // namespace hearsay
