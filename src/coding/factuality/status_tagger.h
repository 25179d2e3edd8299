#pragma once

#include <filesystem>
#include <optional>

#include "coding/factuality/embedding.h"
#include "coding/factuality/status_words.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "hearsay/result.h"

namespace hearsay {

/// What a word does to the status of a predicate.
enum class StatusEffect : std::uint8_t { modal, denial, hedge, condition, description, purpose, government };

/// A word that bears on a predicate's status; `status` is what it makes of it, empty where it has none of its own.
struct StatusCause {
  TokenId word;
  StatusEffect effect = StatusEffect::modal;
  std::string_view status;
};

/// Stage: needs the parse and doc.times; gives doc.predicates, the status and factuality of every verb. Nouns are asked
/// for one by one with status_of. Polarity, modality, tense, conditions and governing words are composed along the path
/// to the root.
class StatusTagger {
 public:
  /// Reads status.tsv of `language` (knowledge/language/en) and embedding.tsv of `lexicon` (knowledge/lexicon/en).
  static Result<StatusTagger> load(const std::filesystem::path& language, const std::filesystem::path& lexicon);

  void run(Doc& doc) const;

  [[nodiscard]] const EmbeddingTable& embeddings() const { return embeddings_; }

  /// The status of a verb, an event noun or a predicative adjective.
  [[nodiscard]] PredicateStatus status_of(const Doc& doc, const Tree& tree, TokenId token) const;
  /// The words that bear on that status, from the predicate's own clause upward: for `explain`. Empty: it is told as a
  /// fact, or its tense or date alone tells the status.
  [[nodiscard]] std::vector<StatusCause> causes(const Doc& doc, const Tree& tree, TokenId token) const;

 private:
  StatusTagger(StatusWords words, EmbeddingTable embeddings)
      : words_(std::move(words)), embeddings_(std::move(embeddings)) {}

  struct View;
  void own_causes(const View& view, TokenId token, std::vector<StatusCause>& out) const;
  /// Status by the word's own clause: modals, negation, tense, hedges, condition markers.
  [[nodiscard]] PredicateStatus own_status(const View& view, TokenId token) const;
  [[nodiscard]] PredicateStatus noun_status(const View& view, TokenId token, int depth) const;
  [[nodiscard]] PredicateStatus composed(const View& view, TokenId token, int depth) const;
  /// What the governor makes of it, or nothing where the clause stands for itself.
  [[nodiscard]] std::optional<PredicateStatus> embedded(const View& view, TokenId token, const PredicateStatus& own,
                                                        int depth) const;
  [[nodiscard]] const Embedding* embedding_for(const View& view, TokenId governor, TokenId token) const;

  StatusWords words_;
  EmbeddingTable embeddings_;
};

}  // namespace hearsay
