#pragma once

#include "weights/kernels.h"

/// The three sets behind kernels(); for dispatch only.
namespace hearsay {

[[nodiscard]] const Kernels& plain_kernels();
[[nodiscard]] const Kernels& avx2_kernels();
[[nodiscard]] const Kernels& avx512_kernels();

}  // namespace hearsay
