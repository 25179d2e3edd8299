#if defined(__x86_64__)

#include <immintrin.h>

#include "weights/elementwise.h"
#include "weights/kernel_sets.h"

#ifdef __clang__
#define HS_AVX512 [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]] static
#else
#define HS_AVX512 [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,prefer-vector-width=512")]] static
#endif

namespace hearsay {
namespace {

HS_ELEMENTWISE_KERNELS(HS_AVX512)

/// `kRows` rows against sixteen outputs.
template <std::size_t kRows>
HS_AVX512 void block(const Dense& layer, const std::int8_t* weight, const std::uint8_t* in, std::size_t in_stride,
                     std::size_t first, float* out, std::size_t out_stride) {
  __m512i sums[kRows];
  for (std::size_t r = 0; r < kRows; ++r) sums[r] = _mm512_setzero_si512();
  for (std::size_t i = 0; i < layer.inputs; i += 4, weight += 64) {
    const __m512i w = _mm512_loadu_si512(weight);
    for (std::size_t r = 0; r < kRows; ++r) {
      std::int32_t four;
      std::memcpy(&four, in + r * in_stride + i, sizeof four);
      sums[r] = _mm512_dpbusd_epi32(sums[r], _mm512_set1_epi32(four), w);
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) {
    alignas(64) std::int32_t lanes[elementwise::kLanes];
    _mm512_store_si512(lanes, sums[r]);
    elementwise::dense_row_end(layer, lanes, first, out + r * out_stride + first);
  }
}

HS_AVX512 void dense(const Dense& layer, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, float* out,
                     std::size_t out_stride) {
  for (std::size_t r = 0; r < rows;) {
    const std::size_t left = rows - r;
    const std::int8_t* weight = layer.weight;
    const std::uint8_t* x = in + r * in_stride;
    float* y = out + r * out_stride;
    for (std::size_t o = 0; o < layer.outputs; o += elementwise::kLanes, weight += layer.inputs * elementwise::kLanes) {
      if (left >= 12) {
        block<12>(layer, weight, x, in_stride, o, y, out_stride);
      } else if (left >= 4) {
        block<4>(layer, weight, x, in_stride, o, y, out_stride);
      } else {
        for (std::size_t k = 0; k < left; ++k) {
          block<1>(layer, weight, x + k * in_stride, in_stride, o, y + k * out_stride, out_stride);
        }
      }
    }
    r += left >= 12 ? 12 : left >= 4 ? 4 : left;
  }
}

}  // namespace

const Kernels& avx512_kernels() {
  static constexpr Kernels kKernels{dense, normalise, quantise, add_gated, recur, add, rectify, attend};
  return kKernels;
}

}  // namespace hearsay

#endif
