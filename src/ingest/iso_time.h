#pragma once

#include <string_view>

namespace hearsay {

/// Whether `s` is an ISO 8601 date ("2025-03-17") or instant ("2025-03-17T08:00:00.5+01:00"; a blank for T, seconds and
/// zone may be missing) of the calendar.
[[nodiscard]] bool is_iso_time(std::string_view s);

}  // namespace hearsay
