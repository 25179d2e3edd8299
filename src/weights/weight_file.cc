#include "weights/weight_file.h"

#include <cstring>
#include <optional>

#include "weights/xxhash64.h"

namespace hearsay {

/// Reads little-endian fields in order; every read says whether it stayed inside.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <class T>
  [[nodiscard]] std::optional<T> number() {
    if (bytes_.size() < sizeof(T)) return std::nullopt;
    T value;
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_ = bytes_.subspan(sizeof value);
    return value;
  }

  [[nodiscard]] std::optional<std::string_view> text(std::size_t size) {
    if (bytes_.size() < size) return std::nullopt;
    std::string_view out(reinterpret_cast<const char*>(bytes_.data()), size);
    bytes_ = bytes_.subspan(size);
    return out;
  }

 private:
  std::span<const std::byte> bytes_;
};

namespace {

constexpr std::size_t kHeader = 64;
constexpr std::size_t kAlignment = 64;
constexpr std::uint32_t kMostRanks = 4;

std::uint64_t size_of(std::uint32_t type) { return type <= 2 ? 1 : 4; }

}  // namespace

Error WeightFile::damaged(std::string what) const {
  return {ErrorCode::damaged, "damaged weight file: " + what, path_};
}

Result<WeightFile> WeightFile::open(const std::filesystem::path& path) {
  auto file = MappedFile::open(path);
  if (!file) return file.error();
  WeightFile out(std::move(file).value(), path.string());
  HS_TRY(out.read());
  return out;
}

Result<void> WeightFile::read() {
  const auto all = file_.bytes();
  if (all.size() < kHeader) return damaged("shorter than its header");
  ByteReader header(all.first(kHeader));
  if (header.text(4) != "HSWF") return Error{ErrorCode::damaged, "not a weight file (no HSWF at the beginning)", path_};
  const std::uint32_t version = *header.number<std::uint32_t>();
  if (version != kVersion) {
    return Error{ErrorCode::unsupported,
                 "weight file of version " + std::to_string(version) + "; this program reads version " +
                     std::to_string(kVersion) + "; take the weights that belong to it",
                 path_};
  }
  if (*header.number<std::uint64_t>() != all.size()) return damaged("its size is not the one in its header");
  if (*header.number<std::uint64_t>() != xxhash64(all.subspan(kHeader))) return damaged("wrong checksum");
  const std::uint32_t value_count = *header.number<std::uint32_t>();
  const std::uint32_t tensor_count = *header.number<std::uint32_t>();

  ByteReader body(all.subspan(kHeader));
  for (std::uint32_t i = 0; i < value_count; ++i) {
    const auto key_size = body.number<std::uint32_t>();
    const auto value_size = body.number<std::uint32_t>();
    if (!key_size || !value_size) return damaged("the key-values run out of the file");
    const auto key = body.text(*key_size);
    const auto value = key ? body.text(*value_size) : std::nullopt;
    if (!value) return damaged("the key-values run out of the file");
    if (!values_.emplace(*key, *value).second) return damaged("a key stands twice");
  }
  for (std::uint32_t i = 0; i < tensor_count; ++i) HS_TRY(read_tensor(body));
  return {};
}

Result<void> WeightFile::read_tensor(ByteReader& reader) {
  const auto name_size = reader.number<std::uint32_t>();
  const auto name = name_size ? reader.text(*name_size) : std::nullopt;
  const auto type = name ? reader.number<std::uint32_t>() : std::nullopt;
  const auto rank = type ? reader.number<std::uint32_t>() : std::nullopt;
  if (!rank) return damaged("the tensor directory runs out of the file");
  if (*type < 1 || *type > 5) return damaged("tensor of unknown type");
  if (*rank < 1 || *rank > kMostRanks) return damaged("tensor of unknown rank");
  Tensor tensor{static_cast<Type>(*type), {}, {}};
  std::uint64_t count = 1;
  const std::uint64_t most = file_.bytes().size();
  for (std::uint32_t i = 0; i < *rank; ++i) {
    const auto dimension = reader.number<std::uint32_t>();
    if (!dimension) return damaged("the tensor directory runs out of the file");
    count *= *dimension;
    if (count > most) return damaged("tensor larger than the file");
    tensor.shape.push_back(*dimension);
  }
  const auto offset = reader.number<std::uint64_t>();
  const auto size = reader.number<std::uint64_t>();
  if (!size) return damaged("the tensor directory runs out of the file");
  if (*size != count * size_of(*type)) return damaged("tensor size and shape disagree");
  if (*offset % kAlignment != 0 || *offset < kHeader || *offset > most || *size > most - *offset) {
    return damaged("tensor outside the file or not aligned");
  }
  tensor.bytes = file_.bytes().subspan(*offset, *size);
  if (!tensors_.emplace(*name, std::move(tensor)).second) return damaged("a tensor stands twice");
  return {};
}

Result<std::string_view> WeightFile::value(std::string_view key) const {
  const auto found = values_.find(key);
  if (found == values_.end()) return damaged("no value '" + std::string(key) + "'");
  return found->second;
}

Result<std::span<const std::byte>> WeightFile::find(std::string_view name, Type type,
                                                    const std::vector<std::uint32_t>& shape) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) return damaged("no tensor '" + std::string(name) + "'");
  const Tensor& tensor = found->second;
  bool same = tensor.type == type && tensor.shape.size() == shape.size();
  for (std::size_t i = 0; same && i < shape.size(); ++i) same = shape[i] == 0 || shape[i] == tensor.shape[i];
  if (!same) return damaged("tensor '" + std::string(name) + "' has another type or shape than this program needs");
  return tensor.bytes;
}

}  // namespace hearsay
