#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hearsay/record.h"

namespace hearsay {

/// One point of an explanation: what was coded under that heading, then how it came about, each with a short label or
/// none. Plain text, on one line each, as the report's words give it: whoever prints it escapes it.
struct ExplanationPoint {
  std::string heading;
  std::string words;
  std::vector<std::pair<std::string, std::string>> details;
};

/// Why an event was coded as it is, point by point; the same for terminal and page.
[[nodiscard]] std::vector<ExplanationPoint> explain(const Analysis& analysis, const EventRecord& event);

/// "Students held · Rhone Courier · 2025-03-18": title or identifier, outlet, date and address.
[[nodiscard]] std::string report_words(const Article& article);

}  // namespace hearsay
