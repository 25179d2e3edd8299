#include "weights/weight_writer.h"

#include <cstring>
#include <fstream>

#include "weights/weight_file.h"
#include "weights/xxhash64.h"

namespace hearsay {

namespace {

constexpr std::size_t kHeader = 64;
constexpr std::size_t kAlignment = 64;

template <class T>
void append(std::string& out, T number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::size_t aligned(std::size_t size) { return (size + kAlignment - 1) / kAlignment * kAlignment; }

}  // namespace

void WeightWriter::value(std::string_view key, std::string_view value) {
  values_.emplace_back(std::string(key), std::string(value));
}

Result<void> WeightWriter::write(const std::filesystem::path& path) const {
  std::size_t directory = 0;
  for (const auto& [key, value] : values_) directory += 8 + key.size() + value.size();
  for (const Tensor& tensor : tensors_) directory += 4 + tensor.name.size() + 12 + 16;

  std::string body;
  for (const auto& [key, value] : values_) {
    append(body, static_cast<std::uint32_t>(key.size()));
    append(body, static_cast<std::uint32_t>(value.size()));
    body += key;
    body += value;
  }
  std::uint64_t at = aligned(kHeader + directory);
  for (const Tensor& tensor : tensors_) {
    append(body, static_cast<std::uint32_t>(tensor.name.size()));
    body += tensor.name;
    append(body, tensor.type);
    append(body, std::uint32_t{1});
    append(body, tensor.count);
    append(body, at);
    append(body, static_cast<std::uint64_t>(tensor.bytes.size()));
    at += aligned(tensor.bytes.size());
  }
  body.resize(aligned(kHeader + directory) - kHeader);
  for (const Tensor& tensor : tensors_) {
    body += tensor.bytes;
    body.resize(aligned(kHeader + body.size()) - kHeader);
  }

  std::string header = "HSWF";
  append(header, WeightFile::kVersion);
  append(header, static_cast<std::uint64_t>(kHeader + body.size()));
  append(header, xxhash64(std::as_bytes(std::span(body))));
  append(header, static_cast<std::uint32_t>(values_.size()));
  append(header, static_cast<std::uint32_t>(tensors_.size()));
  header.resize(kHeader);

  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  std::filesystem::path draft = path;
  draft += ".part";
  std::ofstream out(draft, std::ios::binary | std::ios::trunc);
  out << header << body;
  out.close();
  if (!out)
    return Error{ErrorCode::io, "cannot write this file; is the folder writable and the disk not full?", path.string()};
  std::filesystem::rename(draft, path, error);
  if (error) return Error{ErrorCode::io, "cannot be renamed into place: " + error.message(), path.string()};
  return {};
}

}  // namespace hearsay
