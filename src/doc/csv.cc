#include <array>
#include <charconv>

#include "doc/event_words.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::string_view kHeader =
    "event_id,document,title,outlet,published,url,event,mode,context,cameo,quad_code,event_scale,"
    "actor,actor_code,actor_sector,actor_id,recipient,recipient_code,recipient_sector,recipient_id,"
    "place,place_country,lat,lon,date_text,date_value,date_earliest,date_latest,status,factuality,"
    "source,stance,dead_min,dead_max,injured_min,injured_max,arrested_min,arrested_max,count_min,count_max,"
    "trigger,evidence,confidence";

/// One row; a cell without a value is empty.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  void cell(std::string_view text) {
    if (!first_) out_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_.append(text);
      return;
    }
    out_ += '"';
    for (const char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }
  void cell(const std::optional<std::string>& text) { cell(text ? std::string_view(*text) : std::string_view()); }
  void cell(const std::optional<double>& number) { number ? digits(*number) : cell(std::string_view()); }
  void cell(const std::optional<std::int64_t>& number) { number ? digits(*number) : cell(std::string_view()); }
  void cells(const std::optional<Range>& range) {
    cell(range ? range->min : std::nullopt);
    cell(range ? range->max : std::nullopt);
  }

  template <class Items, class Text>
  void joined(const Items& items, Text text) {
    std::string all;
    bool first = true;
    for (const auto& item : items) {
      if (!first) all += "; ";
      first = false;
      all += text(item);
    }
    cell(std::string_view(all));
  }

 private:
  template <class Number>
  void digits(Number number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    cell(std::string_view(buffer.data(), static_cast<std::size_t>(end - buffer.data())));
  }

  std::string& out_;
  bool first_ = true;
};

void write_sides(Row& row, const Analysis& analysis, const std::vector<EventSide>& sides) {
  row.joined(sides, [&](const EventSide& s) { return side_name(analysis, s); });
  row.joined(sides, [](const EventSide& s) { return s.actor.code.value_or(""); });
  row.joined(sides, [](const EventSide& s) { return s.actor.sector.value_or(""); });
  row.joined(sides, [](const EventSide& s) { return s.actor.identifier_id.value_or(""); });
}

}  // namespace

std::string csv_header() { return std::string(kHeader) + "\r\n"; }

void write_csv(const Analysis& analysis, const EventRecord& event, std::string& out) {
  const Article& article = analysis.document;
  const PlaceRecord place = event.event_loc.value_or(PlaceRecord{});
  const EventDate date = event.date.value_or(EventDate{});
  const auto attributions = cited(analysis, event);
  Row row(out);
  row.cell(std::string_view(event_id(analysis, event)));
  row.cell(std::string_view(article.id));
  row.cell(article.title);
  row.cell(article.outlet);
  row.cell(article.published);
  row.cell(article.url);
  row.cell(std::string_view(event.event));
  row.cell(event.mode);
  row.joined(event.context, [](const std::string& c) { return c; });
  row.cell(event.cameo);
  row.cell(event.quad_class == 0 ? std::nullopt : std::optional<std::int64_t>(event.quad_class));
  row.cell(event.event_scale);
  write_sides(row, analysis, event.actor);
  write_sides(row, analysis, event.recipient);
  row.cell(std::string_view(place.name));
  row.cell(place.country);
  row.cell(place.lat);
  row.cell(place.lon);
  row.cell(date.text);
  row.cell(date.value);
  row.cell(date.earliest);
  row.cell(date.latest);
  row.cell(std::string_view(event.status));
  row.cell(std::optional(event.factuality));
  row.joined(attributions, [](const AttributionRecord* a) { return a->source ? a->source->quote.text : a->cue.text; });
  row.joined(attributions, [](const AttributionRecord* a) { return a->stance; });
  row.cells(event.size.dead);
  row.cells(event.size.injured);
  row.cells(event.size.arrested);
  row.cells(event.size.count);
  row.cell(std::string_view(event.trigger.text));
  row.cell(std::string_view(event.evidence.text));
  row.cell(std::optional(event.confidence));
  out += "\r\n";
}

}  // namespace hearsay
