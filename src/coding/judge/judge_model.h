#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "coding/judge/features.h"
#include "hearsay/result.h"

namespace hearsay {

/// What the judge makes of one candidate. Probabilities.
struct Verdict {
  double event = 0;       ///< the text tells an event of this type there
  double confidence = 0;  ///< type and both sides are right: calibrated
};

/// Two logistic regressions over named features: docs/formats/judge.md. Immutable. A file that is damaged, or of
/// another version, is refused.
class JudgeModel {
 public:
  static constexpr std::string_view kVersion = "1";

  static Result<JudgeModel> load(const std::filesystem::path& path);
  static Result<JudgeModel> parse(std::string text, std::string name);

  [[nodiscard]] Verdict judge(const FeatureList& features) const;
  /// The features that weigh most, the weightiest first, with what each adds to the log-odds of the
  /// confidence, or of the event where `event` is set.
  [[nodiscard]] std::vector<ConfidenceReason> reasons(const FeatureList& features, std::size_t most,
                                                      bool event = false) const;
  /// A candidate whose `event` lies below it is turned down.
  [[nodiscard]] double threshold() const { return threshold_; }

 private:
  struct Weight {
    double event = 0, confidence = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  [[nodiscard]] Weight weight_of(const Feature& feature) const;

  std::unordered_map<std::string, Weight, Hash, std::equal_to<>> weights_;
  Weight bias_;
  double threshold_ = 0;
};

}  // namespace hearsay
