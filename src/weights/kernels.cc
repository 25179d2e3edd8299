#include "weights/kernels.h"

#include "weights/elementwise.h"
#include "weights/kernel_sets.h"

namespace hearsay {
namespace {

HS_ELEMENTWISE_KERNELS(static)

void dense(const Dense& layer, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, float* out,
           std::size_t out_stride) {
  constexpr std::size_t kLanes = elementwise::kLanes;
  for (std::size_t r = 0; r < rows; ++r) {
    const std::int8_t* weight = layer.weight;
    for (std::size_t o = 0; o < layer.outputs; o += kLanes) {
      std::int32_t sums[kLanes] = {};
      for (std::size_t i = 0; i < layer.inputs; i += 4, weight += 4 * kLanes) {
        const std::uint8_t* x = in + r * in_stride + i;
        for (std::size_t l = 0; l < kLanes; ++l) {
          for (std::size_t k = 0; k < 4; ++k) sums[l] += x[k] * weight[4 * l + k];
        }
      }
      elementwise::dense_row_end(layer, sums, o, out + r * out_stride + o);
    }
  }
}

}  // namespace

const Kernels& plain_kernels() {
  static constexpr Kernels kKernels{dense, normalise, quantise, add_gated, recur, add, rectify, attend};
  return kKernels;
}

#if defined(__x86_64__)

bool supported(Instructions instructions) {
  switch (instructions) {
    case Instructions::plain:
      return true;
    case Instructions::avx2:
      return __builtin_cpu_supports("avx2");
    case Instructions::avx512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
             __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
  }
  return false;
}

const Kernels& kernels(Instructions instructions) {
  if (instructions == Instructions::avx512) return avx512_kernels();
  return instructions == Instructions::avx2 ? avx2_kernels() : plain_kernels();
}

#else

bool supported(Instructions instructions) { return instructions == Instructions::plain; }

const Kernels& kernels(Instructions) { return plain_kernels(); }

#endif

Instructions best_instructions() {
  if (supported(Instructions::avx512)) return Instructions::avx512;
  return supported(Instructions::avx2) ? Instructions::avx2 : Instructions::plain;
}

}  // namespace hearsay
