#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"
#include "hearsay/result.h"

namespace hearsay {

/// A mapped weight file (docs/formats/weights.md), checked in whole when opened. Values and tensors are views that live
/// as long as it does. Movable; const access from any thread.
class WeightFile {
 public:
  static constexpr std::uint32_t kVersion = 1;

  static Result<WeightFile> open(const std::filesystem::path& path);

  [[nodiscard]] Result<std::string_view> value(std::string_view key) const;

  /// The numbers of a tensor; an error where it is missing or has another type or shape. A dimension 0 in `shape` fits
  /// any.
  template <class T>
  [[nodiscard]] Result<std::span<const T>> tensor(std::string_view name, std::vector<std::uint32_t> shape) const {
    auto bytes = find(name, type_of(T{}), shape);
    if (!bytes) return bytes.error();
    return std::span<const T>(reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T));
  }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  enum class Type : std::uint32_t { i8 = 1, u8, i32, u32, f32 };
  struct Tensor {
    Type type = Type::i8;
    std::vector<std::uint32_t> shape;
    std::span<const std::byte> bytes;
  };

  static constexpr Type type_of(std::int8_t) { return Type::i8; }
  static constexpr Type type_of(std::uint8_t) { return Type::u8; }
  static constexpr Type type_of(std::int32_t) { return Type::i32; }
  static constexpr Type type_of(std::uint32_t) { return Type::u32; }
  static constexpr Type type_of(float) { return Type::f32; }

  WeightFile(MappedFile file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}
  [[nodiscard]] Result<void> read();
  [[nodiscard]] Result<void> read_tensor(class ByteReader& reader);
  [[nodiscard]] Error damaged(std::string what) const;
  [[nodiscard]] Result<std::span<const std::byte>> find(std::string_view name, Type type,
                                                        const std::vector<std::uint32_t>& shape) const;

  MappedFile file_;
  std::string path_;
  std::map<std::string_view, std::string_view, std::less<>> values_;
  std::map<std::string_view, Tensor, std::less<>> tensors_;
};

}  // namespace hearsay
