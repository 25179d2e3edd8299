#pragma once

#include "coding/factuality/embedding.h"
#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// Stage: hangs a phrase back on the verb that asks for it where the parser hung it on the verb's object: "accused the
/// army *of shelling* a market", "warned the rebels *against any attack*"; and makes a complement of an infinitive that
/// was read as a purpose: "threatened on Monday *to cut* supplies". All later stages (who says so, how sure, who does
/// it) read it from the verb. Which verb asks for which preposition is embedding.tsv. Const and thread-safe.
class ComplementRefiner {
 public:
  explicit ComplementRefiner(const EmbeddingTable& embeddings) : embeddings_(embeddings) {}

  void run(Doc& doc) const;

 private:
  [[nodiscard]] bool is_infinitive_complement(const Doc& doc, const Tree& tree, TokenId infinitive) const;
  [[nodiscard]] TokenId phrase_governor(const Doc& doc, TokenId infinitive) const;

  const EmbeddingTable& embeddings_;
};

}  // namespace hearsay
