#pragma once

#include <vector>

#include "actors/mention_index.h"
#include "coding/circumstances/event_size.h"
#include "coding/events/candidate.h"
#include "coding/factuality/status_tagger.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "hearsay/record.h"
#include "knowledge/lexicon/lexicon.h"
#include "knowledge/ontology.h"

namespace hearsay {

/// Turns a finished Doc and its event candidates into the plain values of the contract. Ids follow the order of the
/// columns: entity i is "e{i+1}", attribution i "a{i+1}", the events are numbered as told. Const and thread-safe.
class RecordBuilder {
 public:
  RecordBuilder(const Ontology& ontology, const Lexicon& lexicon, const StatusTagger& status,
                const NumberReader& numbers)
      : ontology_(ontology), lexicon_(lexicon), status_(status), sizes_(lexicon, numbers) {}

  /// Everything but events.
  [[nodiscard]] Analysis annotate(const Doc& doc, const MentionIndex& mentions) const;
  /// Adds the events; with `explain` also what each rests on.
  void add_events(const Doc& doc, const Tree& tree, const std::vector<EventCandidate>& candidates, bool explain,
                  Analysis& out) const;
  /// Adds the candidates that were turned down.
  static void add_rejected(const Doc& doc, const std::vector<EventCandidate>& candidates, Analysis& out);

 private:
  [[nodiscard]] EventRecord event(const Doc& doc, const Tree& tree, const FrameIndex& frames,
                                  const EventCandidate& c) const;

  const Ontology& ontology_;
  const Lexicon& lexicon_;
  const StatusTagger& status_;
  SizeReader sizes_;
};

}  // namespace hearsay
