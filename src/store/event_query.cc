#include "store/event_query.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"

namespace hearsay {

namespace {

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return out;
}

// An event without a date counts on the day of its report; one without an end, on its first possible day.
constexpr std::string_view kFirstDay = "coalesce(e.date_earliest, e.date_latest, substr(d.published, 1, 10))";
constexpr std::string_view kLastDay = "coalesce(e.date_latest, e.date_earliest, substr(d.published, 1, 10))";

}  // namespace

EventQuery::EventQuery(const EventFilter& filter) {
  side(filter.actor, "actor");
  side(filter.recipient, "recipient");
  side(filter.side, "");
  country(filter.country);
  equal(filter.type, "e.type", true);
  equal(filter.mode, "e.mode", false);
  equal(filter.status, "e.status", false);
  dates(filter);
  if (filter.place) {
    where_ += " AND (e.place_country = " + value(upper_ascii(*filter.place)) + " OR instr(e.place_search, " +
              value(lower_case(*filter.place)) + ") > 0)";
  }
  if (filter.source) {
    const std::string name = value(lower_case(*filter.source));
    where_ += " AND (instr(d.search, " + name +
              ") > 0 OR EXISTS (SELECT 1 FROM event_attributions c JOIN attributions a ON a.document = e.document"
              " AND a.attribution = c.attribution WHERE c.event = e.key AND instr(a.search, " +
              name + ") > 0))";
  }
  if (filter.document) where_ += " AND d.id = " + value(*filter.document);
  if (filter.limit) limit_ = " LIMIT " + std::to_string(*filter.limit);
}

std::string EventQuery::value(std::string text) {
  values_.push_back(std::move(text));
  return "?" + std::to_string(values_.size());
}

void EventQuery::side(const std::optional<std::string>& wanted, std::string_view role) {
  if (!wanted) return;
  where_ += " AND EXISTS (SELECT 1 FROM event_sides s WHERE s.event = e.key";
  if (!role.empty()) where_ += " AND s.role = " + value(std::string(role));
  where_ += " AND (s.code = " + value(upper_ascii(*wanted));
  where_ += " OR s.identifier = " + value(lower_case(*wanted));
  where_ += " OR instr(s.search, " + value(lower_case(*wanted)) + ") > 0))";
}

void EventQuery::equal(const std::optional<std::string>& wanted, std::string_view column, bool upper) {
  if (!wanted) return;
  where_.append(" AND ").append(column).append(" = ");
  where_ += value(upper ? upper_ascii(*wanted) : lower_case(*wanted));
}

void EventQuery::country(const std::optional<std::string>& wanted) {
  if (!wanted) return;
  const std::string code = value(upper_ascii(*wanted));
  // A whole line of `search`: "mali" finds Mali and not Somaliland.
  const std::string line = value("\n" + lower_case(*wanted) + "\n");
  where_ += " AND (e.place_country = " + code + " OR instr(char(10) || e.place_search || char(10), " + line + ") > 0";
  where_ += " OR EXISTS (SELECT 1 FROM event_sides s WHERE s.event = e.key AND (s.code = " + code;
  where_ += " OR instr(char(10) || s.search || char(10), " + line + ") > 0)))";
}

void EventQuery::dates(const EventFilter& filter) {
  if (filter.from) where_.append(" AND ").append(kLastDay).append(" >= ").append(value(*filter.from));
  if (filter.to) where_.append(" AND ").append(kFirstDay).append(" <= ").append(value(*filter.to));
}

Result<Statement> EventQuery::prepare(Database& database) const {
  const std::string sql = "SELECT e.document, e.event FROM events e JOIN documents d ON d.key = e.document WHERE 1" +
                          where_ + " ORDER BY d.published DESC, d.id, e.ordinal" + limit_;
  auto statement = database.prepare(sql);
  if (!statement) return statement.error();
  int at = 1;
  for (const std::string& text : values_) statement->bind(at++, text);
  return statement;
}

}  // namespace hearsay
