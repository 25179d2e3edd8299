#include "coding/records/record_builder.h"

#include <fmt/format.h>

#include <algorithm>

#include "coding/attribution/attribution_tagger.h"
#include "coding/circumstances/event_date.h"
#include "coding/circumstances/event_place.h"
#include "coding/events/context_finder.h"
#include "coding/events/side.h"
#include "coding/explanation/basis.h"
#include "coding/story/dispute.h"
#include "coding/story/scene.h"
#include "coding/story/story.h"

namespace hearsay {

namespace {

std::string entity_id(EntityId id) { return fmt::format("e{}", id.index() + 1); }
std::string attribution_id(std::size_t index) { return fmt::format("a{}", index + 1); }

std::vector<EntityRecord> entities(const Doc& doc) {
  std::vector<EntityRecord> out(doc.entities.size());
  for (std::size_t e = 0; e < out.size(); ++e) {
    const Entity& entity = doc.entities[e];
    out[e] = {entity_id(EntityId(e)), std::string(name(entity.type)), entity.name, {}, entity.actor};
    if (entity.type == EntityType::none) out[e].type = "other";
  }
  for (const Mention& m : doc.mentions) {
    if (!m.entity.valid()) continue;
    out[m.entity.index()].mentions.push_back({doc.quote(m.tokens), std::string(name(m.kind))});
  }
  return out;
}

std::vector<AttributionRecord> attributions(const Doc& doc, const MentionIndex& mentions) {
  std::vector<AttributionRecord> out;
  for (std::size_t i = 0; i < doc.attributions.size(); ++i) {
    const Attribution& a = doc.attributions[i];
    AttributionRecord record;
    record.id = attribution_id(i);
    if (a.source) {
      record.source = AttributionSource{doc.quote(*a.source), std::nullopt};
      const MentionId m = a.source_head.valid() ? mentions.mention_of(a.source_head) : MentionId();
      if (m.valid() && doc.mentions[m.index()].entity.valid())
        record.source->entity = entity_id(doc.mentions[m.index()].entity);
    }
    record.cue = doc.quote(a.cue);
    for (const TokenRange content : a.content) record.content.push_back(doc.span_of(content));
    record.stance = a.stance;
    out.push_back(std::move(record));
  }
  return out;
}

EventSide side_record(const Doc& doc, const Side& side) {
  const EntityId entity = entity_of(doc, side);
  const ActorCode* actor = actor_of(doc, side);
  const TokenRange words = words_of(doc, side);
  return {entity.valid() ? std::optional(entity_id(entity)) : std::nullopt,
          words.empty() ? std::string() : std::string(doc.text_of(words)), actor != nullptr ? *actor : ActorCode()};
}

std::vector<EventSide> side_records(const Doc& doc, const std::vector<Side>& sides) {
  std::vector<EventSide> out;
  for (const Side& side : sides) out.push_back(side_record(doc, side));
  return out;
}

// PLOVER's auxiliary modes.
std::vector<std::string> auxiliary_modes(std::string_view status) {
  if (status == "planned" || status == "expected") return {"future"};
  if (status == "possible" || status == "hypothetical" || status == "demanded") return {"hypothetical"};
  if (status == "not_occurred") return {"negation"};
  return {};
}

std::optional<std::string> filled(const std::string& s) { return s.empty() ? std::nullopt : std::optional(s); }

}  // namespace

Analysis RecordBuilder::annotate(const Doc& doc, const MentionIndex& mentions) const {
  Analysis out;
  out.document = doc.article();
  out.entities = entities(doc);
  for (const Place& p : doc.places) {
    out.places.push_back(p.resolved);
    out.places.back().quote = doc.quote(p.tokens);
  }
  for (const TimeExpression& t : doc.times) out.times.push_back({doc.quote(t.tokens), t.type, t.value});
  out.attributions = attributions(doc, mentions);
  out.relations = doc.relations;
  for (const PredicateStatus& p : doc.predicates) {
    out.predicates.push_back({doc.tokens.span[p.token.index()], p.factuality});
  }
  return out;
}

void RecordBuilder::add_events(const Doc& doc, const Tree& tree, const std::vector<EventCandidate>& candidates,
                               bool explain, Analysis& out) const {
  const FrameIndex frames(doc);
  std::vector<Telling> tellings;
  for (const EventCandidate& c : candidates) {
    if (!c.rejected.empty() && !c.takes_up) continue;
    const Reference reference = reference_of(doc, tree, lexicon_, c);
    const bool points_back = reference == Reference::back || reference == Reference::described;
    if (!c.rejected.empty() && !points_back) continue;
    tellings.push_back({&c, event(doc, tree, frames, c), reference, tells_several(doc, tree, lexicon_, c)});
    if (explain) explain_event(doc, tree, status_, c, tellings.back().record);
  }
  out.events = gather_retold(doc, tree, tellings);
  carry_scene(out.events);
  for (std::size_t i = 0; i < out.events.size(); ++i) out.events[i].id = fmt::format("v{}", i + 1);
  mark_disputes(out.attributions, out.events);
}

void RecordBuilder::add_rejected(const Doc& doc, const std::vector<EventCandidate>& candidates, Analysis& out) {
  for (const EventCandidate& c : candidates) {
    if (!c.rejected.empty()) out.rejected.push_back(rejected_record(doc, c));
  }
}

EventRecord RecordBuilder::event(const Doc& doc, const Tree& tree, const FrameIndex& frames,
                                 const EventCandidate& c) const {
  EventRecord e;
  e.event = c.entry->event;
  e.mode = filled(c.mode);
  e.cameo = filled(c.cameo);
  e.quad_class = ontology_.type(e.event)->quad_class;
  e.event_scale = ontology_.score(e.event, c.mode);
  e.context = contexts_of(doc, tree, lexicon_, c);
  e.actor = side_records(doc, c.actor);
  e.recipient = side_records(doc, c.recipient);
  e.trigger = doc.quote(c.trigger);
  e.sentence = static_cast<std::uint32_t>(doc.sentence_of(c.predicate).index()) + 1;
  e.evidence = doc.quote(doc.sentences[doc.sentence_of(c.predicate).index()].tokens);
  e.confidence = c.confidence;
  e.rule = fmt::format("{} {}", c.entry->where, c.entry->pattern);
  const PredicateStatus status = status_.status_of(doc, tree, c.predicate);
  e.status = status.status;
  e.factuality = status.factuality;
  e.date = date_of(doc, tree, c.predicate);
  const bool spoken = (e.quad_class == 1 || e.quad_class == 3) && e.event != "CONSULT";
  if (const PlaceId place = (spoken ? spoken_at : place_of)(doc, tree, c.predicate); place.valid()) {
    e.event_loc = doc.places[place.index()].resolved;
    e.event_loc->quote = doc.quote(doc.places[place.index()].tokens);
  }
  e.size = sizes_.size_of(doc, tree, frames, c);
  e.auxiliary = auxiliary_modes(status.status);
  for (const AttributionId a : chain_for(doc, c.predicate)) e.attribution.push_back(attribution_id(a.index()));
  return e;
}

}  // namespace hearsay
