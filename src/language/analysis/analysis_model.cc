#include "language/analysis/analysis_model.h"

#include <algorithm>
#include <string>

namespace hearsay {
namespace {

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    out.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return out;
}

/// Reads a list of labels with the vocabulary's own reading function; a label that this program lacks is an error.
template <class Label, class Read>
Result<void> read_list(const WeightFile& file, const char* key, Read read, std::vector<Label>& out) {
  const auto list = file.value(key);
  if (!list) return list.error();
  for (const std::string_view name : split(*list)) {
    const auto label = read(name);
    if (!label)
      return Error{ErrorCode::unsupported, std::string(key) + " has '" + std::string(name) + "'", file.path()};
    out.push_back(*label);
  }
  if (out.empty() || out.size() > 255)
    return Error{ErrorCode::damaged, std::string("damaged weight file: ") + key, file.path()};
  return {};
}

Result<void> read_dense(const WeightFile& file, const std::string& name, std::size_t inputs, std::size_t outputs,
                        Dense& out) {
  auto layer = load_dense(file, name, inputs, outputs);
  if (!layer) return layer.error();
  out = *layer;
  return {};
}

Result<void> read_floats(const WeightFile& file, const char* name, std::vector<std::uint32_t> shape,
                         const float*& out) {
  const auto found = file.tensor<float>(name, std::move(shape));
  if (!found) return found.error();
  out = found->data();
  return {};
}

}  // namespace

Result<std::unique_ptr<const AnalysisModel>> AnalysisModel::load(const std::filesystem::path& path) {
  auto file = WeightFile::open(path);
  if (!file) return file.error();
  auto model = std::make_unique<AnalysisModel>(std::move(file).value());
  const auto scheme = model->file.value("model");
  if (!scheme) return scheme.error();
  if (*scheme != kScheme) {
    return Error{ErrorCode::unsupported,
                 "these weights are of the scheme '" + std::string(*scheme) + "'; this program reads '" +
                     std::string(kScheme) + "'",
                 path.string()};
  }
  const auto features = model->file.value("features");
  if (!features) return features.error();
  if (*features != WordFeatures::kFingerprint) {
    return Error{ErrorCode::unsupported, "these weights were trained for other word features than this program's",
                 path.string()};
  }
  auto words = WordTable::load(model->file);
  if (!words) return words.error();
  model->words = *words;
  auto lemmatiser = Lemmatiser::load(model->file);
  if (!lemmatiser) return lemmatiser.error();
  model->lemmatiser = std::move(lemmatiser).value();
  HS_TRY(model->read_labels());
  HS_TRY(model->read_layers());
  HS_TRY(model->read_heads());
  return std::unique_ptr<const AnalysisModel>(std::move(model));
}

Result<void> AnalysisModel::read_labels() {
  HS_TRY(read_list(file, "labels.upos", upos_from, upos));
  HS_TRY(read_list(file, "labels.xpos", xpos_from, xpos));
  HS_TRY(read_list(file, "labels.deprel", deprel_from, deprel));
  const auto found = std::find(deprel.begin(), deprel.end(), Deprel::root);
  if (found == deprel.end()) return Error{ErrorCode::damaged, "damaged weight file: no relation 'root'", file.path()};
  root = static_cast<std::size_t>(found - deprel.begin());
  const auto tags_list = file.value("labels.names");
  if (!tags_list) return tags_list.error();
  auto decoder = NameDecoder::make(split(*tags_list));
  if (!decoder) return Error{decoder.error().code, decoder.error().message, file.path()};
  names = std::move(decoder).value();
  return {};
}

Result<void> AnalysisModel::read_layers() {
  const auto kinds = file.value("layers");
  if (!kinds) return kinds.error();
  HS_TRY(read_dense(file, "input", WordTable::kInput, kHidden, input));
  HS_TRY(read_dense(file, "mix", kHidden, kWidth, mix));
  for (std::size_t i = 0; i < kinds->size(); ++i) {
    const std::string name = "layer." + std::to_string(i);
    EncoderLayer layer;
    layer.recurrent = (*kinds)[i] == 'r';
    if (layer.recurrent) {
      HS_TRY(read_dense(file, name, kWidth, 4 * kWidth, layer.main));
      HS_TRY(read_dense(file, name + ".out", 2 * kWidth, kWidth, layer.out));
    } else if ((*kinds)[i] == 'c') {
      HS_TRY(read_dense(file, name, 3 * kWidth, 2 * kWidth, layer.main));
    } else {
      return Error{ErrorCode::unsupported, "these weights have a kind of layer that this program lacks", file.path()};
    }
    layers.push_back(layer);
  }
  return {};
}

Result<void> AnalysisModel::read_heads() {
  HS_TRY(read_dense(file, "tags", kWidth, upos.size() + xpos.size() + names.size(), tags));
  HS_TRY(read_dense(file, "arc", kWidth, 2 * kArc, arc));
  HS_TRY(read_dense(file, "bilinear", kArc, kArc, bilinear));
  HS_TRY(read_dense(file, "label", kWidth, 2 * kLabel, label));
  HS_TRY(read_dense(file, "label.out", kLabel, deprel.size(), label_out));
  HS_TRY(read_floats(file, "arc.keys", {2, kArc}, arc_root));
  arc_weight = arc_root + kArc;
  HS_TRY(read_floats(file, "arc.distance", {kDistances}, arc_distance));
  HS_TRY(read_floats(file, "label.root", {kLabel}, label_root));
  HS_TRY(read_floats(file, "label.distance", {kDistances + 1, kLabel}, label_distance));
  return {};
}

}  // namespace hearsay
