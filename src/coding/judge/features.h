#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/events/candidate.h"
#include "coding/factuality/status_tagger.h"
#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// One thing that the judge sees, in plain words, since `explain` shows them: "type ASSAULT", "actor is a pronoun".
/// Names are the keys of models/en/judge.tsv; the value is 1 unless the name is of a measure.
struct Feature {
  std::string name;
  double value = 1;
};
using FeatureList = std::vector<Feature>;

/// What holds for the whole document, counted once.
struct DocumentMeasures {
  double political = 0;  ///< political actors for each ten sentences, as log(1 + x)
};
[[nodiscard]] DocumentMeasures measure(const Doc& doc);

/// Sees candidates of one document. `candidates` are all of them, as they stand before the judge, and outlive it.
class FeatureReader {
 public:
  FeatureReader(const Doc& doc, const Tree& tree, const StatusTagger& status,
                const std::vector<EventCandidate>& candidates);

  [[nodiscard]] FeatureList read(const EventCandidate& candidate) const;

 private:
  void sense(const EventCandidate& c, FeatureList& out) const;
  void predicate(const EventCandidate& c, FeatureList& out) const;
  void sentence(const EventCandidate& c, FeatureList& out) const;
  void neighbours(const EventCandidate& c, FeatureList& out) const;

  const Doc& doc_;
  const Tree& tree_;
  const StatusTagger& status_;
  DocumentMeasures document_;
  std::vector<std::vector<const EventCandidate*>> events_;  ///< of each sentence, without those turned down
};

/// What the candidate's sides tell: who fills them, from where, how their codes came about.
void side_features(const Doc& doc, const EventCandidate& candidate, FeatureList& out);

}  // namespace hearsay
