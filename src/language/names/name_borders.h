#pragma once

#include "language/names/name_spans.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// Mends where a name begins and ends: no address is one, a title and a possessive ending are no part of a person's
/// name, and the point of an abbreviation ("Calif.", "Corp.") is part of the name.
class NameBorders {
 public:
  NameBorders(const NameTables& tables, const Doc& doc) : tables_(tables), doc_(doc) {}

  /// May leave the name empty. `next` is where the following name begins, or the end of the sentence.
  void mend(Name& name, std::uint32_t next) const;

 private:
  [[nodiscard]] bool owns(TokenRange name) const;
  void cut_possessive(Name& name) const;
  void cut_titles(Name& name) const;
  void take_point(Name& name, std::uint32_t next) const;
  void take_generation(Name& name, std::uint32_t next) const;

  const NameTables& tables_;
  const Doc& doc_;
};

/// True for web and mail addresses and names of files.
[[nodiscard]] bool is_address(const Doc& doc, std::uint32_t token);

}  // namespace hearsay
