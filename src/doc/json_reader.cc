#include <simdjson.h>

#include <algorithm>

#include "base/utf8.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

namespace dom = simdjson::dom;

/// Reads the parts of one line. What is missing or of another type is taken as null; offsets become bytes of the text.
class AnalysisReader {
 public:
  Analysis read(dom::object line) {
    Analysis out;
    dom::object part;
    if (get(line, "document", part)) out.document = article(part);
    out.entities = list<EntityRecord>(line, "entities", [this](dom::object o) { return entity(o); });
    out.places = list<PlaceRecord>(line, "places", [this](dom::object o) { return place(o); });
    out.times = list<TimeRecord>(
        line, "times", [this](dom::object o) { return TimeRecord{quote(o), text(o, "type"), maybe_text(o, "value")}; });
    out.attributions = list<AttributionRecord>(line, "attributions", [this](dom::object o) { return attribution(o); });
    out.relations = list<RelationRecord>(line, "relations", [this](dom::object o) {
      return RelationRecord{text(o, "type"), text(o, "from"), text(o, "to"), span(o)};
    });
    out.events = list<EventRecord>(line, "events", [this](dom::object o) { return event(o); });
    out.predicates = list<PredicateRecord>(line, "predicates", [this](dom::object o) {
      return PredicateRecord{span(o), maybe_number(o, "factuality").value_or(0)};
    });
    out.rejected = list<RejectedCandidate>(line, "rejected", [this](dom::object o) {
      dom::object evidence;
      return RejectedCandidate{quote(o),
                               maybe_text(o, "event"),
                               maybe_text(o, "mode"),
                               text(o, "rule"),
                               text(o, "reason"),
                               text(o, "words"),
                               get(o, "evidence", evidence) ? span(evidence) : ByteSpan{}};
    });
    return out;
  }

 private:
  template <class T>
  static bool get(dom::object from, std::string_view key, T& out) {
    return from[key].get(out) == simdjson::SUCCESS;
  }

  static std::optional<std::string> maybe_text(dom::object from, std::string_view key) {
    std::string_view out;
    return get(from, key, out) ? std::optional<std::string>(out) : std::nullopt;
  }
  static std::string text(dom::object from, std::string_view key) { return maybe_text(from, key).value_or(""); }

  static std::optional<double> maybe_number(dom::object from, std::string_view key) {
    double out = 0;
    return get(from, key, out) ? std::optional(out) : std::nullopt;
  }
  static std::optional<std::int64_t> maybe_integer(dom::object from, std::string_view key) {
    std::int64_t out = 0;
    return get(from, key, out) ? std::optional(out) : std::nullopt;
  }

  template <class T, class Make>
  static std::vector<T> list(dom::object from, std::string_view key, Make make) {
    std::vector<T> out;
    dom::array items;
    if (!get(from, key, items)) return out;
    for (const dom::element item : items) {
      dom::object object;
      if (item.get(object) == simdjson::SUCCESS) out.push_back(make(object));
    }
    return out;
  }

  static std::vector<std::string> texts(dom::object from, std::string_view key) {
    std::vector<std::string> out;
    dom::array items;
    if (!get(from, key, items)) return out;
    for (const dom::element item : items) {
      std::string_view one;
      if (item.get(one) == simdjson::SUCCESS) out.emplace_back(one);
    }
    return out;
  }

  [[nodiscard]] std::uint32_t offset(dom::object from, std::string_view key) const {
    const auto code_point = maybe_integer(from, key).value_or(0);
    const auto limit = static_cast<std::int64_t>(text_size_);
    return index_.bytes(static_cast<std::uint32_t>(std::clamp<std::int64_t>(code_point, 0, limit)));
  }
  [[nodiscard]] ByteSpan span(dom::object from) const {
    const ByteSpan out{offset(from, "start"), offset(from, "end")};
    return out.begin <= out.end ? out : ByteSpan{out.begin, out.begin};
  }
  [[nodiscard]] Quote quote(dom::object from) const { return {span(from), text(from, "text")}; }
  [[nodiscard]] Quote quote(dom::object from, std::string_view key) const {
    dom::object object;
    return get(from, key, object) ? quote(object) : Quote{};
  }

  Article article(dom::object from) {
    Article out;
    out.id = text(from, "id");
    out.url = maybe_text(from, "url");
    out.title = maybe_text(from, "title");
    out.published = maybe_text(from, "published");
    out.language = maybe_text(from, "language");
    if (dom::object outlet; get(from, "outlet", outlet)) {
      out.outlet = maybe_text(outlet, "name");
      out.outlet_domain = maybe_text(outlet, "domain");
    }
    out.text = text(from, "text");
    text_ = out.text;
    index_ = CodePointIndex(text_);
    text_size_ = index_.code_points(static_cast<std::uint32_t>(text_.size()));
    out.boilerplate = list<ByteSpan>(from, "boilerplate", [this](dom::object o) { return span(o); });
    return out;
  }

  static ActorCode actor(dom::object from) {
    return {maybe_text(from, "identifier_id"), maybe_text(from, "identifier_text"),
            maybe_text(from, "code"),          maybe_text(from, "sector"),
            texts(from, "other_sectors"),      maybe_text(from, "cameo"),
            maybe_text(from, "wikidata"),      text(from, "path")};
  }

  EntityRecord entity(dom::object from) {
    EntityRecord out{text(from, "id"), text(from, "type"), text(from, "name"), {}, std::nullopt};
    out.mentions = list<MentionRecord>(from, "mentions",
                                       [this](dom::object o) { return MentionRecord{quote(o), text(o, "kind")}; });
    if (dom::object coded; get(from, "actor", coded)) out.actor = actor(coded);
    return out;
  }

  PlaceRecord place(dom::object from) const {
    return {quote(from),
            text(from, "name"),
            maybe_integer(from, "geonames_id"),
            maybe_number(from, "lat"),
            maybe_number(from, "lon"),
            maybe_text(from, "country"),
            maybe_text(from, "admin1"),
            maybe_text(from, "feature")};
  }

  /// The contract's event_loc has no text of its own.
  PlaceRecord event_place(dom::object from) const {
    PlaceRecord out = place(from);
    out.quote.text = out.quote.span.of(text_);
    return out;
  }

  AttributionRecord attribution(dom::object from) {
    AttributionRecord out;
    out.id = text(from, "id");
    if (dom::object source; get(from, "source", source)) {
      out.source = AttributionSource{quote(source), maybe_text(source, "entity")};
    }
    out.cue = quote(from, "cue");
    out.content = list<ByteSpan>(from, "content", [this](dom::object o) { return span(o); });
    out.stance = text(from, "stance");
    return out;
  }

  std::vector<EventSide> sides(dom::object from, std::string_view key) const {
    return list<EventSide>(from, key, [this](dom::object o) {
      return EventSide{maybe_text(o, "entity"), text(o, "entity_text"), actor(o), span(o), text(o, "link")};
    });
  }

  static std::optional<Range> range(dom::object from, std::string_view key) {
    dom::object object;
    if (!get(from, key, object)) return std::nullopt;
    return Range{maybe_integer(object, "min"), maybe_integer(object, "max")};
  }

  EventRecord event(dom::object from) {
    EventRecord out;
    out.id = text(from, "id");
    out.event = text(from, "event");
    out.mode = maybe_text(from, "mode");
    out.context = texts(from, "context");
    out.cameo = maybe_text(from, "cameo");
    out.quad_class = static_cast<int>(std::clamp<std::int64_t>(maybe_integer(from, "quad_code").value_or(0), 0, 4));
    out.event_scale = maybe_number(from, "event_scale");
    out.actor = sides(from, "actor");
    out.recipient = sides(from, "recipient");
    dom::object part;
    if (get(from, "event_loc", part)) out.event_loc = event_place(part);
    if (get(from, "date", part)) {
      out.date = EventDate{maybe_text(part, "text"), maybe_text(part, "value"), maybe_text(part, "earliest"),
                           maybe_text(part, "latest")};
    }
    out.status = text(from, "status");
    out.auxiliary = texts(from, "auxiliary");
    out.factuality = maybe_number(from, "factuality").value_or(0);
    out.attribution = texts(from, "attribution");
    if (get(from, "size", part)) {
      out.size = {range(part, "dead"), range(part, "injured"), range(part, "arrested"), range(part, "count")};
    }
    out.trigger = quote(from, "trigger");
    out.evidence = quote(from, "evidence");
    out.evidence.text = out.evidence.span.of(text_);
    out.retold = list<Quote>(from, "retold", [this](dom::object o) { return quote(o); });
    out.disputed_by = texts(from, "disputed_by");
    out.confidence = maybe_number(from, "confidence").value_or(0);
    out.rule = text(from, "rule");
    if (get(from, "basis", part)) out.basis = basis(part);
    return out;
  }

  EventBasis basis(dom::object from) const {
    EventBasis out;
    out.predicate = quote(from, "predicate");
    out.lemma = text(from, "lemma");
    out.word_class = text(from, "word_class");
    if (bool passive = false; get(from, "passive", passive)) out.passive = passive;
    out.arguments = list<ArgumentRecord>(from, "arguments", [this](dom::object o) {
      return ArgumentRecord{quote(o), text(o, "role"), text(o, "link")};
    });
    out.told_by = list<Quote>(from, "told_by", [this](dom::object o) { return quote(o); });
    out.entry = text(from, "entry");
    out.entry_sides = text(from, "entry_sides");
    out.demands = texts(from, "demands");
    out.status = texts(from, "status");
    out.place = text(from, "place");
    out.date = text(from, "date");
    out.confidence = list<ConfidenceReason>(from, "confidence", [](dom::object o) {
      return ConfidenceReason{text(o, "words"), maybe_number(o, "weight").value_or(0)};
    });
    return out;
  }

  std::string text_;  // outlives the article's move
  CodePointIndex index_{std::string_view()};
  std::uint32_t text_size_ = 0;
};

}  // namespace

Result<Analysis> parse_json(std::string_view line) {
  dom::parser parser;
  dom::object object;
  const simdjson::padded_string padded(line);
  if (const auto error = parser.parse(padded).get(object); error != simdjson::SUCCESS) {
    return Error{ErrorCode::invalid_input, std::string("not a JSON object: ") + simdjson::error_message(error), ""};
  }
  std::string_view schema;
  if (object["schema"].get(schema) != simdjson::SUCCESS || schema != "hearsay/1") {
    return Error{ErrorCode::unsupported, "no hearsay/1 object", ""};
  }
  return AnalysisReader().read(object);
}

}  // namespace hearsay
