#include "support/text_case.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "hearsay/format.h"

namespace hearsay::testing {

namespace {

[[noreturn]] void malformed(const std::filesystem::path& path, std::size_t line, const char* what) {
  std::fprintf(stderr, "%s:%zu: %s\n", path.c_str(), line, what);
  std::abort();
}

// "actor=[the army] status=occurred" → pairs; a bracketed value may hold blanks.
std::vector<std::pair<std::string, std::string>> read_fields(std::string_view s) {
  std::vector<std::pair<std::string, std::string>> out;
  while (true) {
    s.remove_prefix(std::min(s.find_first_not_of(' '), s.size()));
    const auto equals = s.find('=');
    if (s.empty() || equals == std::string_view::npos) return out;
    const std::string key(s.substr(0, equals));
    s.remove_prefix(equals + 1);
    const bool bracketed = s.starts_with('[');
    const auto end = std::min(bracketed ? s.find(']') : s.find(' '), s.size());
    out.emplace_back(key, s.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end));
    s.remove_prefix(std::min(end + 1, s.size()));
  }
}

Expectation read_expectation(const std::string& line) {
  Expectation e;
  e.line = line;
  e.wanted = !line.starts_with("no-event");
  std::string_view rest = std::string_view(line).substr(line.find(' '));
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  e.entity = line.starts_with("entity");
  auto end = std::min(e.entity ? rest.find(']') : rest.find(' '), rest.size());
  e.type = e.entity ? rest.substr(1, end - 1) : rest.substr(0, end);
  if (e.entity) end = std::min(end + 1, rest.size());
  e.fields = read_fields(rest.substr(end));
  return e;
}

bool any_side(const std::vector<EventSide>& sides, const std::string& text) {
  if (text.empty()) return sides.empty();
  return std::any_of(sides.begin(), sides.end(), [&](const EventSide& s) { return s.entity_text == text; });
}

bool any_code(const std::vector<EventSide>& sides, const std::string& wanted) {
  return std::any_of(sides.begin(), sides.end(), [&](const EventSide& s) {
    return s.actor.code.value_or("-") + "/" + s.actor.sector.value_or("-") == wanted;
  });
}

}  // namespace

std::vector<TextCase> read_cases(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) malformed(path, 0, "cannot be read");
  std::vector<TextCase> cases;
  std::string line;
  bool expecting = false;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.starts_with("# ")) {
      cases.push_back({line.substr(2, line.find(':') - 2), {}, {}});
      cases.back().article.id = cases.back().name;
      expecting = false;
      continue;
    }
    if (cases.empty()) malformed(path, number, "text before the first case");
    TextCase& c = cases.back();
    if (line.starts_with("article")) {
      for (auto& [key, value] : read_fields(std::string_view(line).substr(7))) {
        if (key == "published") c.article.published = value;
        if (key == "outlet") c.article.outlet = value;
        if (key == "title") c.article.title = value;
      }
    } else if (line == "----") {
      expecting = true;
    } else if (expecting && !line.empty()) {
      if (!line.starts_with("event ") && !line.starts_with("no-event ") && !line.starts_with("entity ["))
        malformed(path, number, "neither event, no-event nor entity");
      c.expectations.push_back(read_expectation(line));
    } else if (!expecting) {
      c.article.text += line + "\n";
    }
  }
  return cases;
}

bool meets(const EntityRecord& entity, const Expectation& expectation) {
  const bool told = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                [&](const MentionRecord& m) { return m.quote.text == expectation.type; });
  if (!told) return false;
  const ActorCode actor = entity.actor.value_or(ActorCode{});
  return std::all_of(expectation.fields.begin(), expectation.fields.end(), [&](const auto& field) {
    const auto& [key, value] = field;
    if (key == "code") return actor.code.value_or("-") + "/" + actor.sector.value_or("-") == value;
    if (key == "id") return actor.identifier_id.value_or("-") == value;
    if (key == "cameo") return actor.cameo.value_or("-") == value;
    return false;
  });
}

bool meets(const Analysis& analysis, const EventRecord& event, const Expectation& expectation) {
  if (event.event != expectation.type) return false;
  const auto told = cited(analysis, event);
  for (const auto& [key, value] : expectation.fields) {
    bool met = false;
    if (key == "actor") met = any_side(event.actor, value);
    if (key == "recipient") met = any_side(event.recipient, value);
    if (key == "actor_code") met = any_code(event.actor, value);
    if (key == "recipient_code") met = any_code(event.recipient, value);
    if (key == "mode") met = event.mode.value_or("") == value;
    if (key == "cameo") met = event.cameo.value_or("") == value;
    if (key == "status") met = event.status == value;
    if (key == "trigger") met = event.trigger.text == value;
    if (key == "place") met = (event.event_loc ? event.event_loc->quote.text : "") == value;
    if (key == "country") met = event.event_loc && event.event_loc->country.value_or("") == value;
    if (key == "date") met = event.date && event.date->value.value_or("") == value;
    if (key == "dead") met = event.size.dead && std::to_string(event.size.dead->min.value_or(-1)) == value;
    if (key == "count") met = event.size.count && std::to_string(event.size.count->min.value_or(-1)) == value;
    if (key == "disputed") met = event.disputed_by.empty() == (value == "no");
    if (key == "retold") {
      met = std::any_of(event.retold.begin(), event.retold.end(), [&](const Quote& q) { return q.text == value; });
    }
    if (key == "by") {
      met = value.empty() ? told.empty() : std::any_of(told.begin(), told.end(), [&](const AttributionRecord* a) {
        return a->source && a->source->quote.text == value;
      });
    }
    if (key == "cue") {
      met = std::any_of(told.begin(), told.end(), [&](const AttributionRecord* a) { return a->cue.text == value; });
    }
    if (!met) return false;
  }
  return true;
}

}  // namespace hearsay::testing
