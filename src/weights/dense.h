#pragma once

#include <string>

#include "weights/kernels.h"
#include "weights/weight_file.h"

namespace hearsay {

/// The tensors NAME.weight, .scale, .bias, .offset and .step as one layer; checks that they have the sizes asked for.
[[nodiscard]] Result<Dense> load_dense(const WeightFile& file, const std::string& name, std::size_t inputs,
                                       std::size_t outputs);

/// Numbers rounded up to whole sixteens, the length of float rows.
[[nodiscard]] constexpr std::size_t padded(std::size_t count) { return (count + 15) / 16 * 16; }

}  // namespace hearsay
