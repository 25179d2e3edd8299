#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "weights/kernels.h"

// No result depends on floating-point traps; without this g++ leaves loops with a clamp unvectorised. Holds to the end
// of a file that includes this one: only the kernels do.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-trapping-math")
#endif

/// The loops over single numbers, compiled once for each set of instructions (always inlined into functions with a
/// target). They rely on -ffp-contract=off; the order of every sum is written out, so all versions agree to the bit.
namespace hearsay::elementwise {

inline constexpr std::size_t kLanes = 16;

#define HS_INLINE [[gnu::always_inline]] inline

/// Cephes' polynomial for e^x, here for a sigmoid; relative error below 2e-7.
HS_INLINE float sigmoid(float x) {
  float y = -x;
  y = y < -87.0F ? -87.0F : y;
  y = y > 87.0F ? 87.0F : y;
  constexpr float kRound = 12582912.0F;
  const float k = (y * 1.44269504F + kRound) - kRound;
  const float r = (y - k * 0.693359375F) - k * -2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = (p * (r * r) + r) + 1.0F;
  const std::int32_t bits = (static_cast<std::int32_t>(k) + 127) << 23;
  float power;
  std::memcpy(&power, &bits, sizeof power);
  return 1.0F / (1.0F + p * power);
}

HS_INLINE float fold(float* lanes) {
  for (std::size_t half = kLanes / 2; half > 0; half /= 2) {
    for (std::size_t l = 0; l < half; ++l) lanes[l] += lanes[l + half];
  }
  return lanes[0];
}

HS_INLINE void normalise(const float* in, std::size_t count, std::size_t size, float* out) {
  const auto n = static_cast<float>(count);
  float lanes[kLanes] = {};
  for (std::size_t i = 0; i < size; i += kLanes) {
    for (std::size_t l = 0; l < kLanes; ++l) lanes[l] += in[i + l];
  }
  const float mean = fold(lanes) / n;
  for (std::size_t i = 0; i < size; ++i) out[i] = in[i] - mean;
  for (std::size_t i = count; i < size; ++i) out[i] = 0;
  float squares[kLanes] = {};
  for (std::size_t i = 0; i < size; i += kLanes) {
    for (std::size_t l = 0; l < kLanes; ++l) squares[l] += out[i + l] * out[i + l];
  }
  const float factor = 1.0F / std::sqrt(fold(squares) / n + 1e-5F);
  for (std::size_t i = 0; i < size; ++i) out[i] *= factor;
}

HS_INLINE void quantise(const float* in, std::size_t size, float inverse_step, std::uint8_t* out) {
  constexpr float kRound = 12582912.0F;
  for (std::size_t i = 0; i < size; ++i) {
    float x = in[i] * inverse_step;
    x = x < -63.0F ? -63.0F : x;
    x = x > 63.0F ? 63.0F : x;
    out[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>((x + kRound) - kRound) + 64);
  }
}

HS_INLINE void add_gated(float* x, const float* values, const float* gates, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) x[i] += values[i] * sigmoid(gates[i]);
}

HS_INLINE void recur(const float* values, const float* gates, const float* before, float* h, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    const float f = sigmoid(gates[i]);
    h[i] = (1.0F - f) * values[i] + f * before[i];
  }
}

HS_INLINE void add(float* x, const float* y, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) x[i] += y[i];
}

HS_INLINE void rectify(float* x, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) x[i] = x[i] > 0 ? x[i] : 0.0F;
}

HS_INLINE void attend(const float* query, std::size_t dimensions, const float* keys, std::size_t stride,
                      std::size_t size, float* out) {
  for (std::size_t j = 0; j < size; j += kLanes) {
    float sums[kLanes];
    for (std::size_t l = 0; l < kLanes; ++l) sums[l] = out[j + l];
    for (std::size_t d = 0; d < dimensions; ++d) {
      const float q = query[d];
      const float* key = keys + d * stride + j;
      for (std::size_t l = 0; l < kLanes; ++l) sums[l] += q * key[l];
    }
    for (std::size_t l = 0; l < kLanes; ++l) out[j + l] = sums[l];
  }
}

HS_INLINE void dense_row_end(const Dense& layer, const std::int32_t* sums, std::size_t first, float* out) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    out[l] = static_cast<float>(sums[l] + layer.offset[first + l]) * layer.scale[first + l] + layer.bias[first + l];
  }
}

#undef HS_INLINE

/// Defines the elementwise kernels with the given attribute, in the enclosing namespace.
#define HS_ELEMENTWISE_KERNELS(attribute)                                                                          \
  attribute void normalise(const float* in, std::size_t count, std::size_t size, float* out) {                     \
    elementwise::normalise(in, count, size, out);                                                                  \
  }                                                                                                                \
  attribute void quantise(const float* in, std::size_t size, float inverse_step, std::uint8_t* out) {              \
    elementwise::quantise(in, size, inverse_step, out);                                                            \
  }                                                                                                                \
  attribute void add_gated(float* x, const float* values, const float* gates, std::size_t size) {                  \
    elementwise::add_gated(x, values, gates, size);                                                                \
  }                                                                                                                \
  attribute void recur(const float* values, const float* gates, const float* before, float* h, std::size_t size) { \
    elementwise::recur(values, gates, before, h, size);                                                            \
  }                                                                                                                \
  attribute void add(float* x, const float* y, std::size_t size) { elementwise::add(x, y, size); }                 \
  attribute void rectify(float* x, std::size_t size) { elementwise::rectify(x, size); }                            \
  attribute void attend(const float* query, std::size_t dimensions, const float* keys, std::size_t stride,         \
                        std::size_t size, float* out) {                                                            \
    elementwise::attend(query, dimensions, keys, stride, size, out);                                               \
  }

}  // namespace hearsay::elementwise
