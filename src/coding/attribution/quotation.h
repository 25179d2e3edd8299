#pragma once

#include <vector>

#include "coding/attribution/claim.h"
#include "coding/attribution/quotes.h"

namespace hearsay {

/// Gives every quotation to the claim it belongs to: the one whose content it touches, the one in its sentence, or the
/// one of the quotation just before it in the same paragraph ('"This was meant," he said. "They watched us."'). Claims
/// that take quotes and end up with no content are removed.
void settle_quotations(const Doc& doc, const std::vector<QuoteRegion>& regions, std::vector<Claim>& claims);

}  // namespace hearsay
