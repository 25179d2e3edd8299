#pragma once

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// Views of one clause in the UD tree that frames are built from.
class Clause {
 public:
  Clause(const Doc& doc, const Tree& tree) : doc_(&doc), tree_(&tree) {}

  /// True for a passive verb: passive subject or auxiliary, agent, a past participle that modifies a noun or stands
  /// as a headline's verb.
  [[nodiscard]] bool is_passive(TokenId verb) const;
  /// The subject as it stands in the text, through coordination, control, relative and participle clauses; invalid:
  /// none.
  [[nodiscard]] TokenId surface_subject(TokenId verb) const;
  /// Who does it: the surface subject, or a passive's by-phrase.
  [[nodiscard]] TokenId deep_subject(TokenId verb) const;
  /// Whom it is done to: the object, or a passive's surface subject.
  [[nodiscard]] TokenId deep_object(TokenId verb) const;
  /// The preposition of a phrase ("of", "because_of"), empty where it has none.
  [[nodiscard]] std::string_view preposition(TokenId head) const;
  /// True for an object that was read as a phrase because of its number: 'conducted at least three raids'.
  [[nodiscard]] bool is_counted_object(TokenId phrase) const;
  [[nodiscard]] bool is_time(TokenId token) const;
  /// A noun for a relative pronoun, else the token itself.
  [[nodiscard]] TokenId antecedent(TokenId token) const;

 private:
  [[nodiscard]] Deprel relation(TokenId t) const { return doc_->tokens.deprel[t.index()]; }
  [[nodiscard]] TokenId head(TokenId t) const { return doc_->tokens.head[t.index()]; }
  [[nodiscard]] TokenId own_subject(TokenId verb) const;
  [[nodiscard]] TokenId controller(TokenId verb, int depth) const;
  [[nodiscard]] TokenId surface_subject(TokenId verb, int depth) const;
  [[nodiscard]] TokenId own_object(TokenId verb) const;
  [[nodiscard]] bool is_place(TokenId t) const {
    return !doc_->tokens.entity.empty() && doc_->tokens.entity[t.index()].type == EntityType::place;
  }
  [[nodiscard]] bool is_headline_passive(TokenId verb) const;
  [[nodiscard]] bool has_relativizer(TokenId verb) const;

  const Doc* doc_;
  const Tree* tree_;
};

}  // namespace hearsay
