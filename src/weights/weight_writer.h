#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// Writes a file of the form of docs/formats/weights.md: settings and named rows of numbers, for WeightFile to map.
/// Equal contents give equal bytes.
class WeightWriter {
 public:
  void value(std::string_view key, std::string_view value);
  void tensor(std::string_view name, std::span<const std::uint8_t> numbers) { add(name, 2, numbers); }
  void tensor(std::string_view name, std::span<const std::uint32_t> numbers) { add(name, 4, numbers); }
  void tensor(std::string_view name, std::span<const float> numbers) { add(name, 5, numbers); }

  /// Writes beside `path` first and renames, so that no half file is ever found there.
  [[nodiscard]] Result<void> write(const std::filesystem::path& path) const;

 private:
  struct Tensor {
    std::string name;
    std::uint32_t type = 0, count = 0;
    std::string bytes;
  };

  template <class T>
  void add(std::string_view name, std::uint32_t type, std::span<const T> numbers) {
    tensors_.push_back({std::string(name), type, static_cast<std::uint32_t>(numbers.size()),
                        std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes())});
  }

  std::vector<std::pair<std::string, std::string>> values_;
  std::vector<Tensor> tensors_;
};

}  // namespace hearsay
