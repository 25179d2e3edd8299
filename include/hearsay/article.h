#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearsay/span.h"

namespace hearsay {

/// A report as it came in and was cleaned: `text` is valid UTF-8, extracted once and never changed afterwards.
/// Every offset of the output points into it.
struct Article {
  std::string id;  ///< the caller's, or "sha256:" and the hex digest of the body
  std::optional<std::string> url;
  std::optional<std::string> outlet;         ///< name of the outlet, from the record, the URL or the text
  std::optional<std::string> outlet_domain;  ///< "india.com"
  std::optional<std::string> title;
  std::optional<std::string> published;  ///< ISO 8601 date or instant
  std::optional<std::string> language;   ///< "en"; null when not said
  std::string text;
  std::optional<ByteSpan> dateline;   ///< "TUNIS, Oct 3 (Wire) -"; where and when it was filed, never coded
  std::vector<ByteSpan> boilerplate;  ///< sorted, disjoint; kept in the text, never coded
};

}  // namespace hearsay
