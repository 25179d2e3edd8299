#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Features of linear models have names "template=value|value…". One template function writes them into either sink:
/// names for training, keys (64-bit FNV-1a of the same bytes, hashed on the fly) for use.
struct FeatureNames {
  std::vector<std::string>* names;
  void add(std::string_view name, std::initializer_list<std::string_view> values);
};

struct FeatureKeys {
  std::vector<std::uint64_t>* keys;
  void add(std::string_view name, std::initializer_list<std::string_view> values);
};

/// The key of a feature's name.
[[nodiscard]] std::uint64_t hash_feature(std::string_view name);

}  // namespace hearsay
