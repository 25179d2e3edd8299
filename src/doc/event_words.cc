#include "doc/event_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "doc/display.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kStanceWords = {{{"states", "says"},
                                                                                        {"reports", "reported by"},
                                                                                        {"alleges", "alleged by"},
                                                                                        {"denies", "denied by"},
                                                                                        {"expects", "expected by"},
                                                                                        {"intends", "intended by"},
                                                                                        {"asks", "asked for by"},
                                                                                        {"believes", "believed by"},
                                                                                        {"confirms", "confirmed by"}}};

std::string_view stance_words(std::string_view stance) {
  for (const auto& [name, words] : kStanceWords) {
    if (name == stance) return words;
  }
  return "says";
}

const EntityRecord* entity_of(const Analysis& analysis, const std::optional<std::string>& id) {
  if (!id) return nullptr;
  const auto found = std::ranges::find(analysis.entities, *id, &EntityRecord::id);
  return found == analysis.entities.end() ? nullptr : &*found;
}

/// "According to reports" as it stands inside a sentence.
std::string inside_sentence(std::string words) {
  const bool capital = words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a' && words[1] <= 'z';
  if (capital) words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

/// A pronoun says nothing to a reader who does not see the sentence before; its entity's name does.
std::string source_name(const Analysis& analysis, const AttributionSource& source) {
  if (const EntityRecord* entity = entity_of(analysis, source.entity)) {
    const bool pronoun = std::ranges::any_of(entity->mentions, [&](const MentionRecord& m) {
      return m.kind == "pronoun" && m.quote.span == source.quote.span;
    });
    if (pronoun && !entity->name.empty()) return plain_line(entity->name);
  }
  std::string words = plain_line(source.quote.text);
  const bool article = words.starts_with("The ") || words.starts_with("A ") || words.starts_with("An ");
  if (article) words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

}  // namespace

std::string short_id(const std::string& id) {
  constexpr std::size_t kShortDigest = 19;
  return id.starts_with("sha256:") ? id.substr(0, kShortDigest) : plain_line(id);
}

std::string title_words(const Article& article) {
  constexpr std::size_t kWidth = 60;
  constexpr std::size_t kBytes = 400;
  if (article.title && !article.title->empty()) return plain_line(*article.title);
  return marked_line(article.text.substr(0, kBytes), {}, kWidth, {"", "", true});
}

std::string side_name(const Analysis& analysis, const EventSide& side) {
  if (side.actor.identifier_text) return plain_line(*side.actor.identifier_text);
  const EntityRecord* entity = entity_of(analysis, side.entity);
  if (entity != nullptr && !entity->name.empty()) return plain_line(entity->name);
  return side.entity_text.empty() ? "unnamed" : plain_line(side.entity_text);
}

std::string side_code(const EventSide& side) {
  std::string out = side.actor.code.value_or("");
  if (side.actor.sector) out += (out.empty() ? "" : " ") + *side.actor.sector;
  return out;
}

std::string type_words(const EventRecord& event) { return event.event + (event.mode ? " " + *event.mode : ""); }

std::string date_words(const EventRecord& event) {
  if (!event.date) return "";
  const EventDate& date = *event.date;
  std::string resolved;
  if (date.earliest && date.latest) {
    resolved = *date.earliest == *date.latest ? *date.earliest : *date.earliest + " to " + *date.latest;
  } else if (date.earliest) {
    resolved = "from " + *date.earliest;
  } else if (date.latest) {
    resolved = "until " + *date.latest;
  }
  if (!date.text || date.text->empty()) return resolved.empty() ? date.value.value_or("") : resolved;
  const std::string text = plain_line(*date.text);
  return resolved.empty() || resolved == text ? text : text + " (" + resolved + ")";
}

std::string status_words(const EventRecord& event) {
  std::string out = event.status;
  std::ranges::replace(out, '_', ' ');
  for (std::size_t i = 0; i < event.disputed_by.size(); ++i)
    out += (i == 0 ? ", disputed by " : ", ") + event.disputed_by[i];
  return out;
}

std::string source_words(const Analysis& analysis, const EventRecord& event) {
  const auto attributions = cited(analysis, event);
  std::string out;
  for (auto at = attributions.rbegin(); at != attributions.rend(); ++at) {
    const AttributionRecord& attribution = **at;
    std::string one;
    if (attribution.source) {
      one = std::string(stance_words(attribution.stance)) + " " + source_name(analysis, *attribution.source);
    } else {
      one = inside_sentence(plain_line(attribution.cue.text));
    }
    out += (out.empty() ? "" : ", ") + one;
  }
  return out;
}

std::string range_words(const Range& range) {
  if (range.min && range.max) {
    if (*range.min == *range.max) return std::to_string(*range.min);
    return std::to_string(*range.min) + " to " + std::to_string(*range.max);
  }
  if (range.min) return "at least " + std::to_string(*range.min);
  return range.max ? "at most " + std::to_string(*range.max) : "unknown";
}

}  // namespace hearsay
