#pragma once

#include "language/names/name_spans.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// The type that general knowledge gives a name, where its cue is stronger than the tagger's guess: a title, a telling
/// first or last word ("Hall", "Inc"), a known place, a known given name.
class NameTypes {
 public:
  NameTypes(const NameTables& tables, const Doc& doc) : tables_(tables), doc_(doc) {}

  [[nodiscard]] EntityType type(const Name& name) const;

 private:
  [[nodiscard]] bool titled(TokenRange name) const;
  [[nodiscard]] std::optional<EntityType> by_words(const Name& name) const;
  [[nodiscard]] std::optional<EntityType> by_last(TokenRange tokens) const;
  [[nodiscard]] bool begins_as_person(TokenRange name) const;
  [[nodiscard]] bool is_place(TokenRange name) const;

  const NameTables& tables_;
  const Doc& doc_;
};

}  // namespace hearsay
