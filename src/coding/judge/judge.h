#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "coding/events/candidate.h"
#include "coding/factuality/status_tagger.h"
#include "coding/judge/judge_model.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "hearsay/result.h"

namespace hearsay {

/// The last word on candidates: gives each its confidence with the reasons, and turns down those that are hardly
/// events of their type. Const and thread-safe.
class Judge {
 public:
  /// Reads en/judge.tsv of `models`.
  static Result<Judge> load(const std::filesystem::path& models);
  /// A judge that only looks: nothing is turned down, `reasons` are all features with their values, the
  /// confidence is 0.
  static Judge onlooker() { return Judge(std::nullopt); }

  void run(const Doc& doc, const Tree& tree, const StatusTagger& status, std::vector<EventCandidate>& candidates) const;

 private:
  explicit Judge(std::optional<JudgeModel> model) : model_(std::move(model)) {}
  void decide(EventCandidate& candidate, const FeatureList& features) const;

  std::optional<JudgeModel> model_;
};

}  // namespace hearsay
