#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace hearsay {

/// xxHash64 by Yann Collet, seed 0: a checksum against damage, not against malice.
[[nodiscard]] std::uint64_t xxhash64(std::span<const std::byte> bytes);

}  // namespace hearsay
