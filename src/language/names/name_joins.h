#pragma once

#include "language/names/name_spans.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// Names of which the tagger saw a part: "Gulf of [Mexico]", "[Superior Court] of the [District of Columbia]".
/// Joins known places of several words, an organisation with the "of" phrase that names it, a surname with the given
/// name behind it ("Vell, Oksana"), and a shop with its owner ("Tanner's Pizza").
class NameJoins {
 public:
  NameJoins(const NameTables& tables, const Doc& doc) : tables_(tables), doc_(doc) {}

  /// `names` in order; the result is in order.
  [[nodiscard]] std::vector<Name> join(const std::vector<Name>& names) const;

 private:
  [[nodiscard]] std::vector<Name> join_places(const std::vector<Name>& names) const;
  [[nodiscard]] std::vector<Name> join_of(const std::vector<Name>& names) const;
  [[nodiscard]] std::vector<Name> join_inverted(const std::vector<Name>& names) const;
  [[nodiscard]] std::vector<Name> join_shops(const std::vector<Name>& names) const;
  [[nodiscard]] bool is_named_by(const Name& body, const Name& name) const;
  [[nodiscard]] TokenRange known_place(TokenRange name, TokenRange room) const;

  const NameTables& tables_;
  const Doc& doc_;
};

}  // namespace hearsay
