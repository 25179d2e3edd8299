#pragma once

#include <filesystem>
#include <memory>

#include "doc/doc.h"
#include "language/names/name_tables.h"

namespace hearsay {

/// Stage after the analysis: mends the entity labels by general knowledge (knowledge/names). Writes tokens.entity only;
/// const and thread-safe.
class NameRefiner {
 public:
  static Result<NameRefiner> load(const std::filesystem::path& knowledge);

  void run(Doc& doc) const;

 private:
  explicit NameRefiner(NameTables tables) : tables_(std::make_unique<const NameTables>(std::move(tables))) {}

  std::unique_ptr<const NameTables> tables_;
};

}  // namespace hearsay
