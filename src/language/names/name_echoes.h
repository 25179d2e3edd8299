#pragma once

#include "language/names/name_spans.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// A person who was named in full is named again by the surname alone: "Terry Gross … Gross said". Such a word is that
/// person where it has no label, or another type and no other sense in the document or among the places.
class NameEchoes {
 public:
  NameEchoes(const NameTables& tables, const Doc& doc) : tables_(tables), doc_(doc) {}

  /// `names` in order; the result has them, mended, and the echoes that were missing.
  [[nodiscard]] std::vector<Name> add(const std::vector<Name>& names) const;

 private:
  const NameTables& tables_;
  const Doc& doc_;
};

}  // namespace hearsay
