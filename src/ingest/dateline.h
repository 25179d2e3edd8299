#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "hearsay/result.h"
#include "hearsay/span.h"

namespace hearsay {

class OutletBook;

/// The day in a dateline; the year is usually left out.
struct DatelineDate {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;

  /// The full date: with the year given, else the one that brings it nearest to the day of publication.
  [[nodiscard]] std::optional<Date> resolve(std::optional<Date> published) const;
};

/// Where and when a report was filed: "SAN JOSE, Oct 3 (Isthmus Wire) -". `span` goes up to the end of the dash or
/// colon; `place` is as written, with its region ("KYIV, Ukraine"), empty in "(Reuters) -".
struct Dateline {
  ByteSpan span;
  std::string place;
  ByteSpan place_span;
  std::optional<DatelineDate> date;
  std::optional<std::string> agency;
};

/// Finds the dateline at the beginning of one of the first lines of a text. Built from knowledge/outlets/; thread-safe.
class DatelineFinder {
 public:
  /// `outlets` says which names in brackets are agencies; it must outlive the finder.
  static Result<DatelineFinder> load(const std::filesystem::path& knowledge, const OutletBook* outlets);
  [[nodiscard]] std::optional<Dateline> find(std::string_view text) const;

  DatelineFinder(DatelineFinder&&) noexcept;
  DatelineFinder& operator=(DatelineFinder&&) noexcept;
  ~DatelineFinder();

 private:
  struct Parts;
  explicit DatelineFinder(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace hearsay
