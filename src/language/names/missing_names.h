#pragma once

#include "language/names/name_spans.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// Names that the tagger left out and the tables know: places ("in california") and people after a title ("Mr Gross")
/// or by their given name ("Destiny Vell").
class MissingNames {
 public:
  MissingNames(const NameTables& tables, const Doc& doc) : tables_(tables), doc_(doc) {}

  /// `names` in order; the result has them and the missing ones, in order.
  [[nodiscard]] std::vector<Name> add(const std::vector<Name>& names) const;

 private:
  void search(TokenRange gap, std::vector<Name>& out) const;
  [[nodiscard]] std::uint32_t place_end(TokenRange gap) const;
  [[nodiscard]] bool accepts(const NameTables::Place& place, TokenRange tokens, const std::string& text) const;
  [[nodiscard]] bool after_hyphen(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t titled_end(std::uint32_t begin, TokenRange gap) const;
  [[nodiscard]] std::uint32_t given_end(std::uint32_t begin, TokenRange gap) const;
  [[nodiscard]] bool is_proper(std::uint32_t token) const { return doc_.tokens.upos[token] == Upos::propn; }

  const NameTables& tables_;
  const Doc& doc_;
};

}  // namespace hearsay
