#include "weights/dense.h"

namespace hearsay {

Result<Dense> load_dense(const WeightFile& file, const std::string& name, std::size_t inputs, std::size_t outputs) {
  const auto ins = static_cast<std::uint32_t>((inputs + 3) / 4);
  const auto outs = static_cast<std::uint32_t>(padded(outputs));
  const auto weight = file.tensor<std::int8_t>(name + ".weight", {outs / 16, ins, 16, 4});
  if (!weight) return weight.error();
  const auto scale = file.tensor<float>(name + ".scale", {outs});
  if (!scale) return scale.error();
  const auto bias = file.tensor<float>(name + ".bias", {outs});
  if (!bias) return bias.error();
  const auto offset = file.tensor<std::int32_t>(name + ".offset", {outs});
  if (!offset) return offset.error();
  const auto step = file.tensor<float>(name + ".step", {1});
  if (!step) return step.error();
  if (!((*step)[0] > 0)) return Error{ErrorCode::damaged, "damaged weight file: step of '" + name + "'", file.path()};
  return Dense{weight->data(),    scale->data(),        bias->data(),     offset->data(),
               1.0F / (*step)[0], std::size_t{ins} * 4, std::size_t{outs}};
}

}  // namespace hearsay
