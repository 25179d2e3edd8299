#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// What a governing word does to the predicate below it: embedding.tsv of docs/formats/lexicon.md.
struct Embedding {
  std::vector<std::string> complements;  ///< xcomp, ccomp, obj, acl or a preposition; empty: any
  std::string_view status;               ///< of the positive sentence; static storage
  double factuality = 0;                 ///< of the positive sentence
  std::string_view denied;               ///< status under negation where it is not simply the opposite; else empty
  bool absorbs = false;
};

/// Static storage for the contract's word, or empty where it is none.
[[nodiscard]] std::string_view status_word(std::string_view word);

/// Embeddings by lemma and part of speech. Immutable.
class EmbeddingTable {
 public:
  static Result<EmbeddingTable> load(const std::filesystem::path& table);

  /// The entry whose complement list has `complement`, or null.
  [[nodiscard]] const Embedding* find(std::string_view lemma, char pos, std::string_view complement) const;

 private:
  std::map<std::string, std::vector<Embedding>, std::less<>> verbs_, nouns_, adjectives_;
};

}  // namespace hearsay
