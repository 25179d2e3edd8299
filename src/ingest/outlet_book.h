#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

/// A news outlet of knowledge/outlets/outlets.tsv.
struct Outlet {
  std::string name;
  std::string domain;   ///< the main one
  std::string country;  ///< ISO alpha-3
};

/// Finds outlets by name, alias or web address. Immutable, thread-safe.
class OutletBook {
 public:
  static Result<OutletBook> load(const std::filesystem::path& knowledge);

  /// By name or alias, in any case, with or without "the".
  [[nodiscard]] const Outlet* by_name(std::string_view name) const;
  /// By the host of a URL or a bare domain; subdomains of a known domain belong to it.
  [[nodiscard]] const Outlet* by_domain(std::string_view host) const;
  [[nodiscard]] std::size_t size() const { return outlets_.size(); }

 private:
  std::vector<Outlet> outlets_;
  std::unordered_map<std::string, std::size_t> names_, domains_;
};

/// The host of a URL without "www." and the like, in lower case; empty where there is none.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace hearsay
