#if defined(__x86_64__)

#include <immintrin.h>

#include "weights/elementwise.h"
#include "weights/kernel_sets.h"

#define HS_AVX2 [[gnu::target("avx2")]] static

namespace hearsay {
namespace {

HS_ELEMENTWISE_KERNELS(HS_AVX2)

/// `kRows` rows against sixteen outputs. Inputs have seven bits, so the 16-bit pair sums of maddubs cannot overflow.
template <std::size_t kRows>
HS_AVX2 void block(const Dense& layer, const std::int8_t* weight, const std::uint8_t* in, std::size_t in_stride,
                   std::size_t first, float* out, std::size_t out_stride) {
  __m256i low[kRows];
  __m256i high[kRows];
  for (std::size_t r = 0; r < kRows; ++r) low[r] = high[r] = _mm256_setzero_si256();
  const __m256i ones = _mm256_set1_epi16(1);
  for (std::size_t i = 0; i < layer.inputs; i += 4, weight += 64) {
    const __m256i w0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weight));
    const __m256i w1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weight + 32));
    for (std::size_t r = 0; r < kRows; ++r) {
      std::int32_t four;
      std::memcpy(&four, in + r * in_stride + i, sizeof four);
      const __m256i x = _mm256_set1_epi32(four);
      low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(_mm256_maddubs_epi16(x, w0), ones));
      high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(_mm256_maddubs_epi16(x, w1), ones));
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) {
    std::int32_t sums[elementwise::kLanes];
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums), low[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + 8), high[r]);
    elementwise::dense_row_end(layer, sums, first, out + r * out_stride + first);
  }
}

HS_AVX2 void dense(const Dense& layer, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, float* out,
                   std::size_t out_stride) {
  for (std::size_t r = 0; r < rows;) {
    const std::size_t left = rows - r;
    const std::int8_t* weight = layer.weight;
    const std::uint8_t* x = in + r * in_stride;
    float* y = out + r * out_stride;
    for (std::size_t o = 0; o < layer.outputs; o += elementwise::kLanes, weight += layer.inputs * elementwise::kLanes) {
      if (left >= 4) {
        block<4>(layer, weight, x, in_stride, o, y, out_stride);
      } else {
        for (std::size_t k = 0; k < left; ++k) {
          block<1>(layer, weight, x + k * in_stride, in_stride, o, y + k * out_stride, out_stride);
        }
      }
    }
    r += left >= 4 ? 4 : left;
  }
}

}  // namespace

const Kernels& avx2_kernels() {
  static constexpr Kernels kKernels{dense, normalise, quantise, add_gated, recur, add, rectify, attend};
  return kKernels;
}

}  // namespace hearsay

#endif
