#include "support/sample_analysis.h"

namespace hearsay::testing {

namespace {

ActorCode police() {
  ActorCode out;
  out.identifier_text = "Órla police";
  out.code = "SRB";
  out.sector = "COP";
  out.other_sectors = {"GOV"};
  out.path = "role 'police' of SRB";
  return out;
}

EventBasis basis(const std::string& text) {
  EventBasis out;
  out.predicate = quote_of(text, "detained");
  out.lemma = "detain";
  out.word_class = "verb";
  out.arguments = {{quote_of(text, "officers"), "does it", "the subject of ‘detained’"},
                   {quote_of(text, "two miners"), "undergoes it", "the object of ‘detained’"}};
  out.told_by = {quote_of(text, "said")};
  out.entry = "COERCE arrest, CAMEO 173";
  out.entry_sides = "actor from the subject; recipient from the object";
  out.demands = {"the object must be there"};
  out.status = {"it is what ‘said’ is about: occurred"};
  out.place = "the ‘in’ phrase of ‘detained’";
  out.date = "the ‘on’ phrase of ‘said’";
  out.confidence = {{"every actor has a country", 0.5}, {"a noun tells it", -0.4}};
  return out;
}

EventRecord detention(const std::string& text) {
  EventRecord out;
  out.id = "v1";
  out.event = "COERCE";
  out.mode = "arrest";
  out.context = {"human_rights"};
  out.cameo = "173";
  out.quad_class = 4;
  out.event_scale = -5;
  out.actor = {{"e1", "officers", police(), quote_of(text, "officers").span, "the subject of ‘detained’"}};
  ActorCode miners;
  miners.code = "SRB";
  miners.sector = "LAB";
  out.recipient = {{std::nullopt, "two miners", miners, quote_of(text, "two miners").span, "the object of ‘detained’"}};
  out.event_loc = PlaceRecord{quote_of(text, "Žabari"), "Žabari", 783814, 44.36, 21.21, "SRB", std::nullopt, "PPL"};
  out.date = EventDate{"Friday", "2025-05-02", "2025-05-02", "2025-05-02"};
  out.status = "occurred";
  out.auxiliary = {"historical"};
  out.factuality = 2.5;
  out.attribution = {"a1"};
  out.size.arrested = Range{2, 2};
  out.trigger = quote_of(text, "detained");
  out.evidence = quote_of(text, text);
  out.confidence = 0.75;
  out.rule = "predicates-coerce.tsv:7 detain";
  out.basis = basis(text);
  return out;
}

}  // namespace

Quote quote_of(const std::string& text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {{begin, begin + static_cast<std::uint32_t>(words.size())}, std::string(words)};
}

Analysis sample_analysis(const std::string& id) {
  Analysis out;
  out.document.id = id;
  out.document.title = "Miners held, \"two\" in all";
  out.document.outlet = "Dunav Daily";
  out.document.outlet_domain = "dunav.example";
  out.document.published = "2025-05-03";
  out.document.text = "Šef of the Órla police said on Friday that officers detained two miners in Žabari.";
  const std::string& text = out.document.text;
  out.entities = {{"e1",
                   "organization",
                   "Órla police",
                   {{quote_of(text, "Órla police"), "name"}, {quote_of(text, "officers"), "nominal"}},
                   police()}};
  out.places = {{quote_of(text, "Žabari"), "Žabari", 783814, 44.36, 21.21, "SRB", std::nullopt, "PPL"}};
  out.times = {{quote_of(text, "Friday"), "DATE", "2025-05-02"}};
  out.attributions = {{"a1",
                       AttributionSource{quote_of(text, "Šef of the Órla police"), std::nullopt},
                       quote_of(text, "said"),
                       {quote_of(text, "that officers detained two miners in Žabari").span},
                       "states"}};
  out.relations = {{"role", "e1", "e1", quote_of(text, "Šef").span}};
  out.events = {detention(text)};
  out.predicates = {{quote_of(text, "detained").span, 2.5}};
  out.rejected = {{quote_of(text, "said"), "CONSULT", std::nullopt, "predicates-consult.tsv:1 say", "no_recipient",
                   "the entry asks for a recipient, and none is told",
                   ByteSpan{0, static_cast<std::uint32_t>(text.size())}}};
  return out;
}

}  // namespace hearsay::testing
