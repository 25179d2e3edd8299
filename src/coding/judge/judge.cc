#include "coding/judge/judge.h"

#include <fmt/format.h>

#include <cmath>

#include "coding/judge/features.h"

namespace hearsay {

namespace {

constexpr std::size_t kReasons = 6;

// The weightiest reasons against it: "an event of this type with 8 %: no object, noun with a".
std::string refusal(const Verdict& verdict, const std::vector<ConfidenceReason>& reasons) {
  std::string out;
  for (const ConfidenceReason& r : reasons) {
    if (r.weight < 0) out += fmt::format("{} {}", out.empty() ? ":" : ",", r.words);
  }
  return fmt::format("{:.0f} % likely to be such an event{}", 100 * verdict.event, out);
}

}  // namespace

Result<Judge> Judge::load(const std::filesystem::path& models) {
  auto model = JudgeModel::load(models / "en" / "judge.tsv");
  if (!model) return model.error();
  return Judge(std::move(*model));
}

void Judge::run(const Doc& doc, const Tree& tree, const StatusTagger& status,
                std::vector<EventCandidate>& candidates) const {
  const FeatureReader reader(doc, tree, status, candidates);
  std::vector<FeatureList> seen(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].rejected.empty()) seen[i] = reader.read(candidates[i]);
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].rejected.empty()) continue;
    if (model_) {
      decide(candidates[i], seen[i]);
    } else {
      for (Feature& f : seen[i]) candidates[i].reasons.push_back({std::move(f.name), f.value});
    }
  }
}

void Judge::decide(EventCandidate& candidate, const FeatureList& features) const {
  const Verdict verdict = model_->judge(features);
  candidate.confidence = std::round(verdict.confidence * 1000) / 1000;
  const bool refused = verdict.event < model_->threshold();
  candidate.reasons = model_->reasons(features, kReasons, refused);
  if (refused) reject(candidate, RejectionReason::judge, {}, refusal(verdict, candidate.reasons));
}

}  // namespace hearsay
