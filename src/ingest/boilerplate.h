#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/result.h"
#include "hearsay/span.h"

namespace hearsay {

/// Finds what surrounds a report without being one: pleas to subscribe, credits, bylines, notices. Precision first: a
/// line or sentence is marked only where a pattern of knowledge/outlets/boilerplate.tsv matches it from end to end.
/// Thread-safe.
class BoilerplateFinder {
 public:
  static Result<BoilerplateFinder> load(const std::filesystem::path& knowledge);

  /// Sorted, disjoint spans; neighbours on one line are joined.
  [[nodiscard]] std::vector<ByteSpan> find(std::string_view text) const;
  /// The outlet that a marked span names ("Follow Harbour Post on …"), as written.
  [[nodiscard]] std::optional<std::string> outlet_in(std::string_view boilerplate) const;

  BoilerplateFinder(BoilerplateFinder&&) noexcept;
  BoilerplateFinder& operator=(BoilerplateFinder&&) noexcept;
  ~BoilerplateFinder();

 private:
  struct Parts;
  explicit BoilerplateFinder(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace hearsay
