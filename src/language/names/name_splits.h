#pragma once

#include "language/names/name_spans.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// Names that the tagger ran together: people in a list without commas ("Pam Butler Renee Ratcliff"), a place and the
/// land it is in ("san francisco california").
class NameSplits {
 public:
  NameSplits(const NameTables& tables, const Doc& doc) : tables_(tables), doc_(doc) {}

  [[nodiscard]] std::vector<Name> split(const std::vector<Name>& names) const;

 private:
  void split_people(Name name, std::vector<Name>& out) const;
  [[nodiscard]] bool is_list(TokenRange name) const;
  [[nodiscard]] bool is_salutation(TokenRange name, std::uint32_t t) const;
  [[nodiscard]] bool is_addressed(TokenRange name, std::uint32_t t) const;
  [[nodiscard]] bool begins_another(TokenRange name, std::uint32_t t) const;
  void split_places(Name name, std::vector<Name>& out) const;
  [[nodiscard]] const OtherSense* given(std::uint32_t token) const {
    return tables_.given_name(doc_.form(TokenId(token)));
  }
  [[nodiscard]] const NameTables::Place* known(TokenRange tokens) const { return tables_.place(spaced(doc_, tokens)); }

  const NameTables& tables_;
  const Doc& doc_;
};

}  // namespace hearsay
