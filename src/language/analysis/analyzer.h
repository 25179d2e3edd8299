#pragma once

#include <filesystem>
#include <memory>

#include "doc/doc.h"
#include "hearsay/result.h"
#include "language/analysis/workspace.h"

namespace hearsay {

/// Stage: needs tokens and sentences; gives tags, lemmas, heads, relations and entity labels of every token. One tree a
/// sentence; sentences above kLongestWindow words are analysed in windows. Const and thread-safe; the result depends on
/// the forms and sentences only, not on the processor.
class Analyzer {
 public:
  static constexpr std::size_t kLongestWindow = 200;

  static Result<Analyzer> load(const std::filesystem::path& weights, Instructions instructions = best_instructions());

  void run(Doc& doc) const;

  [[nodiscard]] const AnalysisModel& model() const { return *model_; }

 private:
  Analyzer(std::unique_ptr<const AnalysisModel> model, Instructions instructions);

  std::unique_ptr<const AnalysisModel> model_;
  std::unique_ptr<WorkspacePool> pool_;
};

}  // namespace hearsay
