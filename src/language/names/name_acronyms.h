#pragma once

#include "language/names/name_spans.h"

namespace hearsay {

/// An acronym in brackets after what it stands for: "the Housing Council of North Tarn (HCNT)". Both are one
/// organisation's names, and so is the acronym wherever it stands in the document.
class NameAcronyms {
 public:
  explicit NameAcronyms(const Doc& doc) : doc_(doc) {}

  /// `names` in order; the result is in order.
  [[nodiscard]] std::vector<Name> join(const std::vector<Name>& names) const;

 private:
  [[nodiscard]] TokenRange long_form(std::uint32_t acronym) const;
  [[nodiscard]] bool is_acronym(std::uint32_t token) const;

  const Doc& doc_;
};

}  // namespace hearsay
