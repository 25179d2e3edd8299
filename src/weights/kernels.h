#pragma once

#include <cstddef>
#include <cstdint>

namespace hearsay {

/// A dense layer as it lies in the weight file: int8 weights packed [outputs/16][inputs/4][16][4], results brought back
/// to float by scale and bias. `outputs` is padded to 16, `inputs` to 4.
struct Dense {
  const std::int8_t* weight = nullptr;
  const float* scale = nullptr;
  const float* bias = nullptr;
  const std::int32_t* offset = nullptr;
  float inverse_step = 0;
  std::size_t inputs = 0;
  std::size_t outputs = 0;
};

/// Which instructions the kernels use. All three give the same bits.
enum class Instructions : std::uint8_t { plain, avx2, avx512 };

/// The inner loops. Strides count elements; rows may overlap in input (a window of rows is one longer row). Float rows
/// are multiples of 16 long.
struct Kernels {
  /// out[r][o] = float(sum_i in[r][i] w[o][i] + offset[o]) * scale[o] + bias[o]
  void (*dense)(const Dense& layer, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, float* out,
                std::size_t out_stride);
  /// Mean 0 and variance 1 over the first `count` of `size` numbers; the others become 0.
  void (*normalise)(const float* in, std::size_t count, std::size_t size, float* out);
  /// out = clamp(round(in * inverse_step), -63, 63) + 64
  void (*quantise)(const float* in, std::size_t size, float inverse_step, std::uint8_t* out);
  /// x += values * sigmoid(gates)
  void (*add_gated)(float* x, const float* values, const float* gates, std::size_t size);
  /// h = f h + (1 - f) z with f = sigmoid(gates), one step of a recurrence
  void (*recur)(const float* values, const float* gates, const float* before, float* h, std::size_t size);
  /// x += y
  void (*add)(float* x, const float* y, std::size_t size);
  /// x = max(x, 0)
  void (*rectify)(float* x, std::size_t size);
  /// out[j] += sum_d query[d] keys[d][j], for `size` columns j, d in order
  void (*attend)(const float* query, std::size_t dimensions, const float* keys, std::size_t stride, std::size_t size,
                 float* out);
};

/// The best the processor has.
[[nodiscard]] Instructions best_instructions();
[[nodiscard]] bool supported(Instructions instructions);
[[nodiscard]] const Kernels& kernels(Instructions instructions);

}  // namespace hearsay
