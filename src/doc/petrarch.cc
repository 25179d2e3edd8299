#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/date.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::string_view kNobody = "---";
constexpr std::string_view kNoDate = "00000000";

// A cell holds no tab, line break or list mark.
std::string cell(std::string_view text) {
  std::string out(text);
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

std::string side_code(const EventSide& side) {
  const ActorCode& actor = side.actor;
  if (actor.cameo) return *actor.cameo;
  if (!actor.sector) return std::string(kNobody);
  return std::string(kNobody) + *actor.sector;  // an agent of nobody known, as PETRARCH2 prints it
}

std::vector<std::string> side_codes(const std::vector<EventSide>& sides) {
  std::vector<std::string> out;
  for (const EventSide& side : sides) {
    std::string code = side_code(side);
    if (std::find(out.begin(), out.end(), code) == out.end()) out.push_back(std::move(code));
  }
  if (out.empty()) out.emplace_back(kNobody);
  return out;
}

/// Rows of one report in the order of their first event.
class Rows {
 public:
  void add(const std::string& key, const EventRecord& event, const std::string& id) {
    const auto [at, fresh] = index_.try_emplace(key, rows_.size());
    if (fresh) rows_.push_back({key, {}, {}});
    Row& row = rows_[at->second];
    if (std::find(row.ids.begin(), row.ids.end(), id) == row.ids.end()) row.ids.push_back(id);
    for (const std::string& context : event.context) ++row.issues[context];
  }

  void write(const Article& article, std::string& out) const {
    for (const Row& row : rows_) {
      std::string issues;
      for (const auto& [issue, count] : row.issues) {
        std::string name = issue;
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        issues += fmt::format("{}{},{}", issues.empty() ? "" : ";", name, count);
      }
      out += fmt::format("{}\t{}\t{}", row.key, issues, fmt::join(row.ids, ";"));
      if (article.url && !article.url->empty()) out += "\t" + cell(*article.url);
      out += "\t" + cell(article.outlet.value_or("NULL")) + "\n";
    }
  }

 private:
  struct Row {
    std::string key;
    std::map<std::string, int> issues;
    std::vector<std::string> ids;
  };
  std::map<std::string, std::size_t> index_;
  std::vector<Row> rows_;
};

std::string date_of(const Article& article, const EventRecord& event) {
  std::string date = compact_date(article.published.value_or(""));
  if (date.empty() && event.date && event.date->earliest) date = compact_date(*event.date->earliest);
  return date.empty() ? std::string(kNoDate) : date;
}

}  // namespace

std::string compact_date(std::string_view iso) {
  const auto date = parse_date(iso);
  if (!date) return {};
  std::string out = format_date(*date);
  std::erase(out, '-');
  return out;
}

void write_petrarch(const Analysis& analysis, std::string& out) {
  Rows rows;
  std::string story = cell(analysis.document.id);
  std::replace(story.begin(), story.end(), ';', ' ');
  for (const EventRecord& event : analysis.events) {
    if (!event.cameo || event.status == "not_occurred" || event.status == "hypothetical") continue;
    const std::string id = fmt::format("{}_{}", story, event.sentence);
    const std::string date = date_of(analysis.document, event);
    const auto add = [&](const std::string& source, const std::string& target) {
      rows.add(fmt::format("{}\t{}\t{}\t{}", date, source, target, *event.cameo), event, id);
    };
    const auto sources = side_codes(event.actor);
    // all sides of a mutual event are actors; PETRARCH2 writes it from each of them to each other one
    const bool mutual = event.recipient.empty() && sources.size() > 1;
    const auto targets = mutual ? sources : side_codes(event.recipient);
    for (const std::string& source : sources) {
      for (const std::string& target : targets) {
        if (!mutual || source != target) add(source, target);
      }
    }
  }
  rows.write(analysis.document, out);
}

}  // namespace hearsay
