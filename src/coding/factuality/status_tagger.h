#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/factuality/embedding.h"
#include "coding/factuality/status_view.h"
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

/// Stage: needs the parse and doc.times; gives doc.predicates, the status and factuality of every verb by the rules.
/// Nouns are asked for one by one with status_of. Polarity, modality, tense, conditions and governing words are
/// composed along the path to the root, after the implicative signatures of Nairn and others (2006).
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

  using View = StatusView;
  struct Signs;
  static constexpr int kDeepest = 12;

  // own_clause.cc: modals, negation, tense, hedges, conditions, questions.
  [[nodiscard]] PredicateStatus own_status(const View& view, TokenId token) const;
  [[nodiscard]] Signs signs_of(const View& view, TokenId token) const;
  void read_auxiliary(const View& view, TokenId word, Signs& signs) const;
  void read_adverb(const View& view, TokenId word, Signs& signs) const;
  [[nodiscard]] TokenId denial_in(const View& view, TokenId argument) const;
  [[nodiscard]] static PredicateStatus by_modal(TokenId token, const Signs& signs);
  [[nodiscard]] PredicateStatus by_tense(const View& view, TokenId token, const Signs& signs) const;
  [[nodiscard]] bool goes_on(const View& view, TokenId token, const Signs& signs) const;
  [[nodiscard]] static bool dated_ahead(const View& view, TokenId token);
  [[nodiscard]] static bool future_in_the_past(const View& view, TokenId token);

  // complement.cc: which entry of the table governs a clause.
  [[nodiscard]] static std::string_view complement_of(const View& view, TokenId token);
  [[nodiscard]] TokenId governor_of(const View& view, TokenId token) const;
  [[nodiscard]] const Embedding* embedding_for(const View& view, TokenId governor, TokenId token) const;

  // governed_clause.cc: own status and what the words above make of it.
  [[nodiscard]] PredicateStatus composed(const View& view, TokenId token, int depth) const;
  [[nodiscard]] PredicateStatus above_status(const View& view, TokenId governor, int depth) const;
  /// What the governor makes of it, or nothing where the clause stands for itself.
  [[nodiscard]] std::optional<PredicateStatus> embedded(const View& view, TokenId token, const PredicateStatus& own,
                                                        int depth) const;
  [[nodiscard]] std::optional<PredicateStatus> coordinated(const View& view, TokenId token, const PredicateStatus& own,
                                                           int depth) const;
  [[nodiscard]] std::optional<PredicateStatus> by_periphrasis(const View& view, TokenId token,
                                                              const PredicateStatus& own,
                                                              const PredicateStatus& above) const;
  [[nodiscard]] std::optional<PredicateStatus> adverbial(const View& view, TokenId token, const PredicateStatus& own,
                                                         const PredicateStatus& above) const;
  [[nodiscard]] std::optional<PredicateStatus> by_relation(const View& view, TokenId token, const PredicateStatus& own,
                                                           const PredicateStatus& above) const;
  [[nodiscard]] PredicateStatus governed(const View& view, TokenId token, const Embedding& entry,
                                         const PredicateStatus& own, const PredicateStatus& above) const;
  [[nodiscard]] const StatusWord* achieved(const View& view, TokenId governor, TokenId token) const;
  [[nodiscard]] static PredicateStatus finite(const View& view, TokenId token, const Embedding& entry,
                                              const PredicateStatus& own, const PredicateStatus& above);
  [[nodiscard]] static PredicateStatus under_denial(TokenId token, const Embedding& entry, const PredicateStatus& own);

  // event_noun.cc
  [[nodiscard]] PredicateStatus noun_status(const View& view, TokenId token, int depth) const;
  [[nodiscard]] PredicateStatus described(const View& view, TokenId token) const;

  // status_causes.cc
  void own_causes(const View& view, TokenId token, std::vector<StatusCause>& out) const;

  StatusWords words_;
  EmbeddingTable embeddings_;
};

}  // namespace hearsay
