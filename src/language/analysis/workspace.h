#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "language/analysis/encoder.h"
#include "language/analysis/head_decoder.h"

namespace hearsay {

/// What the analysis of one window of words says, in numbers of the weight file's label lists. Heads count from 1 in
/// the window, 0 is the root.
struct SegmentAnalysis {
  std::vector<std::uint8_t> upos, xpos, names, deprels;
  std::vector<std::uint32_t> heads;
};

/// The buffers of one thread: encodes a batch, then reads tags, names and trees off the encodings.
class Workspace {
 public:
  Workspace(const AnalysisModel& model, const Kernels& kernels)
      : encoder(model, kernels), model_(&model), kernels_(&kernels) {}

  /// Encodes the batch and scores tags, arcs and relations of all its rows.
  void score();
  /// Decodes one segment of the batch.
  void decode(const Segment& segment, SegmentAnalysis& out);
  /// The tag scores of a row: upos, xpos, names.
  [[nodiscard]] const float* tag_scores(std::size_t row) const { return tags_.data() + row * model_->tags.outputs; }

  /// The scores of the name tags of a row.
  [[nodiscard]] const float* name_scores(std::size_t row) const {
    return tag_scores(row) + model_->upos.size() + model_->xpos.size();
  }

  Encoder encoder;

 private:
  void dense(const Dense& layer, const float* in, std::size_t in_stride, std::size_t width, std::vector<float>& out);
  void decode_tags(const Segment& segment, SegmentAnalysis& out);
  void score_arcs(const Segment& segment);
  void decode_relations(const Segment& segment, SegmentAnalysis& out);

  const AnalysisModel* model_;
  const Kernels* kernels_;
  HeadDecoder heads_;
  std::vector<float> tags_, arcs_, queries_, labels_;
  std::vector<float> keys_, own_, scores_, hidden_, relations_;
  std::vector<std::uint8_t> q_, back_;
};

/// Lends workspaces, so that threads share a model without sharing buffers.
class WorkspacePool {
 public:
  WorkspacePool(const AnalysisModel& model, const Kernels& kernels) : model_(&model), kernels_(&kernels) {}
  [[nodiscard]] std::unique_ptr<Workspace> take();
  void give_back(std::unique_ptr<Workspace> workspace);

 private:
  const AnalysisModel* model_;
  const Kernels* kernels_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> free_;
};

}  // namespace hearsay
