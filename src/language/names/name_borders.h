#pragma once

#include "language/names/name_spans.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// Mends where a name begins and ends: no address is one, a title and a possessive ending are no part of a person's
/// name, what stands behind a dash is none, and initials and the point of an abbreviation ("Calif.", "Corp.") are.
class NameBorders {
 public:
  NameBorders(const NameTables& tables, const Doc& doc) : tables_(tables), doc_(doc) {}

  /// May leave the name empty. `previous` is where the name before ends, or the sentence begins; `next` is where the
  /// following name begins, or the sentence ends.
  void mend(Name& name, std::uint32_t previous, std::uint32_t next) const;

 private:
  [[nodiscard]] bool owns(TokenRange name) const;
  void cut_possessive(Name& name) const;
  void cut_titles(Name& name) const;
  void cut_dash(Name& name) const;
  void take_initials(Name& name, std::uint32_t previous) const;
  void take_greater(Name& name, std::uint32_t previous) const;
  void take_point(Name& name, std::uint32_t next) const;
  void take_generation(Name& name, std::uint32_t next) const;

  const NameTables& tables_;
  const Doc& doc_;
};

/// "'s" or the apostrophe of a plural.
[[nodiscard]] bool is_possessive(const Doc& doc, std::uint32_t token);

/// True for web and mail addresses and names of files.
[[nodiscard]] bool is_address(const Doc& doc, std::uint32_t token);

}  // namespace hearsay
