#pragma once

#include <string>
#include <vector>

#include "hearsay/store.h"
#include "store/sqlite.h"

namespace hearsay {

/// The SQL of an EventFilter: rows of (document key, event name), newest report first, events of one report together.
class EventQuery {
 public:
  explicit EventQuery(const EventFilter& filter);

  /// The statement refers to this object's values.
  Result<Statement> prepare(Database& database) const;

 private:
  void side(const std::optional<std::string>& wanted, std::string_view role);
  void equal(const std::optional<std::string>& wanted, std::string_view column, bool upper);
  void country(const std::optional<std::string>& wanted);
  void dates(const EventFilter& filter);
  std::string value(std::string text);

  std::string where_;
  std::string limit_;
  std::vector<std::string> values_;
};

}  // namespace hearsay
