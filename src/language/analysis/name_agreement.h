#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "doc/doc.h"
#include "language/analysis/names.h"

namespace hearsay {

/// One type for all mentions of a name in a document: the type that its mentions together score best. "Miramar" alone
/// may be a person; next to "the beaches of Miramar" it is a place. Demonyms, a type of their own by form, are left as
/// they are.
class NameAgreement {
 public:
  NameAgreement(const NameDecoder& decoder, Doc& doc) : decoder_(decoder), doc_(doc) {}

  /// Notes the names of a window, whose labels stand in the Doc and whose first word's name scores are `scores`.
  void add(TokenRange window, const float* scores, std::size_t stride);
  /// Writes the agreed types.
  void settle();

 private:
  struct Group {
    std::vector<TokenRange> mentions;
    std::vector<float> types;
  };

  void add_name(TokenRange name, const float* scores, std::size_t stride);

  const NameDecoder& decoder_;
  Doc& doc_;
  std::vector<Group> groups_;
  std::unordered_map<std::string_view, std::size_t> index_;
};

}  // namespace hearsay
