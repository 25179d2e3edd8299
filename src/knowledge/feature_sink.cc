#include "knowledge/feature_sink.h"

namespace hearsay {

namespace {

constexpr std::uint64_t kSeed = 0xcbf29ce484222325U;

std::uint64_t hash_more(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

}  // namespace

void FeatureNames::add(std::string_view name, std::initializer_list<std::string_view> values) {
  std::string out(name);
  char mark = '=';
  for (const auto v : values) {
    out += mark;
    out += v;
    mark = '|';
  }
  names->push_back(std::move(out));
}

void FeatureKeys::add(std::string_view name, std::initializer_list<std::string_view> values) {
  std::uint64_t hash = hash_more(kSeed, name);
  std::string_view mark = "=";
  for (const auto v : values) {
    hash = hash_more(hash_more(hash, mark), v);
    mark = "|";
  }
  keys->push_back(hash);
}

std::uint64_t hash_feature(std::string_view name) { return hash_more(kSeed, name); }

}  // namespace hearsay
