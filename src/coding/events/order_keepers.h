#pragma once

#include <optional>

#include "coding/events/candidate.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"

namespace hearsay {

/// Who did what the police do by office (class `policing`), where the clause leaves it out: 'six were arrested, police
/// said', 'Police surrounded the hall. Shots were fired in the air.' They are looked for as the speaker, then in the
/// sentence, then as a subject of the sentences just before. Without any, tear gas and patrols still are the work of
/// somebody who keeps order: a side without words.
class OrderKeepers {
 public:
  OrderKeepers(const Doc& doc, const Tree& tree, const Lexicon& lexicon) : doc_(doc), tree_(tree), lexicon_(lexicon) {}

  /// The doer of an event without an actor; nothing where the deed may be another's or the clause names a subject.
  [[nodiscard]] std::optional<Side> doer_of(const EventCandidate& event) const;

 private:
  [[nodiscard]] bool is_office(const EventCandidate& event) const;
  [[nodiscard]] bool tells_firing(const EventCandidate& event) const;
  [[nodiscard]] bool keeps_order(MentionId mention) const;
  [[nodiscard]] bool is_named(const EventCandidate& event, MentionId mention) const;
  [[nodiscard]] MentionId speaker(const EventCandidate& event) const;
  [[nodiscard]] MentionId beside(const EventCandidate& event) const;
  [[nodiscard]] MentionId before(const EventCandidate& event) const;
  [[nodiscard]] std::optional<std::string> country_of(const EventCandidate& event) const;

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
};

}  // namespace hearsay
