#pragma once

#include <vector>

#include "doc/doc.h"

namespace hearsay {

/// Words between quotation marks, the marks included. May go over sentences; ends with its paragraph at the latest.
struct QuoteRegion {
  TokenRange tokens;
  std::uint32_t paragraph = 0;
  bool open_ended = false;  ///< no closing mark in its paragraph: goes on in the next
};

/// The quotations of a document in text order. Straight marks alternate and start afresh with every paragraph.
[[nodiscard]] std::vector<QuoteRegion> quote_regions(const Doc& doc);

/// For every token the number of its paragraph (parted by line feeds).
[[nodiscard]] std::vector<std::uint32_t> paragraphs_of(const Doc& doc);

}  // namespace hearsay
