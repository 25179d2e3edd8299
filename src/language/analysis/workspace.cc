#include "language/analysis/workspace.h"

#include <algorithm>

namespace hearsay {
namespace {

constexpr std::size_t kArc = AnalysisModel::kArc;
constexpr std::size_t kLabel = AnalysisModel::kLabel;
constexpr float kForbidden = -1e4F;

std::uint8_t best(const float* scores, std::size_t count) {
  return static_cast<std::uint8_t>(std::max_element(scores, scores + count) - scores);
}

void grow(std::vector<float>& buffer, std::size_t size) {
  if (buffer.size() < size) buffer.resize(size);
}

}  // namespace

void Workspace::dense(const Dense& layer, const float* in, std::size_t in_stride, std::size_t width,
                      std::vector<float>& out) {
  const std::size_t rows = encoder.rows();
  q_.resize(std::max(q_.size(), rows * width));
  grow(out, rows * layer.outputs);
  for (std::size_t r = 0; r < rows; ++r) {
    kernels_->quantise(in + r * in_stride, width, layer.inverse_step, q_.data() + r * width);
  }
  kernels_->dense(layer, q_.data(), width, rows, out.data(), layer.outputs);
}

void Workspace::score() {
  const float* e = encoder.encode().data();
  dense(model_->tags, e, Encoder::kWidth, Encoder::kWidth, tags_);
  dense(model_->arc, e, Encoder::kWidth, Encoder::kWidth, arcs_);
  kernels_->rectify(arcs_.data(), encoder.rows() * model_->arc.outputs);
  dense(model_->bilinear, arcs_.data(), 2 * kArc, kArc, queries_);
  dense(model_->label, e, Encoder::kWidth, Encoder::kWidth, labels_);
}

void Workspace::decode(const Segment& segment, SegmentAnalysis& out) {
  decode_tags(segment, out);
  score_arcs(segment);
  heads_.decode(scores_.data(), padded(segment.words + 1), segment.words, out.heads);
  decode_relations(segment, out);
}

void Workspace::decode_tags(const Segment& segment, SegmentAnalysis& out) {
  const std::size_t upos = model_->upos.size();
  const std::size_t xpos = model_->xpos.size();
  out.upos.resize(segment.words);
  out.xpos.resize(segment.words);
  for (std::size_t i = 0; i < segment.words; ++i) {
    const float* scores = tag_scores(segment.first_row + i);
    out.upos[i] = best(scores, upos);
    out.xpos[i] = best(scores + upos, xpos);
  }
  model_->names.decode(name_scores(segment.first_row), model_->tags.outputs, segment.words, back_, out.names);
}

void Workspace::score_arcs(const Segment& segment) {
  const std::size_t words = segment.words;
  const std::size_t stride = padded(words + 1);
  keys_.assign(kArc * stride, 0.0F);
  for (std::size_t d = 0; d < kArc; ++d) keys_[d * stride] = model_->arc_root[d];
  for (std::size_t i = 0; i < words; ++i) {
    const float* head = arcs_.data() + (segment.first_row + i) * 2 * kArc + kArc;
    for (std::size_t d = 0; d < kArc; ++d) keys_[d * stride + i + 1] = head[d];
  }
  own_.assign(stride, 0.0F);
  kernels_->attend(model_->arc_weight, kArc, keys_.data(), stride, stride, own_.data());
  grow(scores_, words * stride);
  for (std::size_t i = 0; i < words; ++i) {
    float* row = scores_.data() + i * stride;
    std::copy(own_.begin(), own_.end(), row);
    kernels_->attend(queries_.data() + (segment.first_row + i) * kArc, kArc, keys_.data(), stride, stride, row);
    for (std::size_t j = 0; j < words; ++j) row[j + 1] += model_->arc_distance[distance_bucket(i, j)];
    row[i + 1] = kForbidden;
  }
}

void Workspace::decode_relations(const Segment& segment, SegmentAnalysis& out) {
  const std::size_t words = segment.words;
  const Dense& layer = model_->label_out;
  grow(hidden_, words * kLabel);
  grow(relations_, words * layer.outputs);
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t head = out.heads[i];
    const float* own = labels_.data() + (segment.first_row + i) * 2 * kLabel;
    const float* other =
        head == 0 ? model_->label_root : labels_.data() + (segment.first_row + head - 1) * 2 * kLabel + kLabel;
    const std::size_t bucket = head == 0 ? AnalysisModel::kDistances : distance_bucket(i + 1, head);
    const float* distance = model_->label_distance + bucket * kLabel;
    float* hidden = hidden_.data() + i * kLabel;
    for (std::size_t k = 0; k < kLabel; ++k) hidden[k] = (own[k] + other[k]) + distance[k];
  }
  kernels_->rectify(hidden_.data(), words * kLabel);
  q_.resize(std::max(q_.size(), words * kLabel));
  kernels_->quantise(hidden_.data(), words * kLabel, layer.inverse_step, q_.data());
  kernels_->dense(layer, q_.data(), kLabel, words, relations_.data(), layer.outputs);
  out.deprels.resize(words);
  for (std::size_t i = 0; i < words; ++i) {
    float* scores = relations_.data() + i * layer.outputs;
    scores[model_->root] = -1e9F;
    out.deprels[i] = out.heads[i] == 0 ? static_cast<std::uint8_t>(model_->root) : best(scores, model_->deprel.size());
  }
}

std::unique_ptr<Workspace> WorkspacePool::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      auto out = std::move(free_.back());
      free_.pop_back();
      return out;
    }
  }
  return std::make_unique<Workspace>(*model_, *kernels_);
}

void WorkspacePool::give_back(std::unique_ptr<Workspace> workspace) {
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(workspace));
}

}  // namespace hearsay
