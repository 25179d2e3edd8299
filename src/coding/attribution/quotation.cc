#include "coding/attribution/quotation.h"

#include <algorithm>
#include <optional>

#include "coding/attribution/noun_phrase.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kShortQuote = 4;  // marks included: up to two words are a title or a scare quote

bool touches(const Claim& claim, TokenRange range) {
  return std::any_of(claim.content.begin(), claim.content.end(), [&](TokenRange c) { return c.overlaps(range); });
}

bool holds(const Claim& claim, TokenRange range) {
  return std::any_of(claim.content.begin(), claim.content.end(), [&](TokenRange c) { return c.contains(range); });
}

void add_content(const Doc& doc, Claim& claim, TokenRange range) {
  TokenRange window = range;
  for (const TokenRange c : claim.content) window = {std::min(window.begin, c.begin), std::max(window.end, c.end)};
  TokenSet set(window);
  for (const TokenRange c : claim.content) set.add(c);
  set.add(range);
  claim.content = set.runs(doc);
}

/// The words of the claim itself must not be inside the quotation.
bool stands_outside(const Claim& claim, TokenRange region) { return !region.overlaps(claim.cue); }

std::uint32_t distance(const Claim& claim, TokenRange region) {
  return claim.cue.begin >= region.end ? claim.cue.begin - region.end
                                       : region.begin - std::min(region.begin, claim.cue.end);
}

}  // namespace

void settle_quotations(const Doc& doc, const std::vector<QuoteRegion>& regions, std::vector<Claim>& claims) {
  std::vector<std::optional<std::size_t>> owner(regions.size());
  const auto paragraphs = paragraphs_of(doc);
  for (std::size_t r = 0; r < regions.size(); ++r) {
    const TokenRange region = regions[r].tokens;
    const SentenceId first = doc.sentence_of(TokenId{region.begin}), last = doc.sentence_of(TokenId{region.end - 1});
    const TokenRange around{doc.sentences[first.index()].tokens.begin, doc.sentences[last.index()].tokens.end};
    std::optional<std::size_t> best;
    // 1. the claim whose content it touches; the nearest cue outside the marks wins
    for (std::size_t k = 0; k < claims.size(); ++k) {
      if (!stands_outside(claims[k], region) || !touches(claims[k], region)) continue;
      if (holds(claims[k], region) && region.size() <= kShortQuote) continue;
      if (!claims[k].takes_quote && !holds(claims[k], region)) continue;
      if (!best || distance(claims[k], region) < distance(claims[*best], region)) best = k;
    }
    // 2. a cue in its own sentences that takes a quotation and has nothing yet, or that the quotation borders on
    if (!best && region.size() > kShortQuote) {
      for (std::size_t k = 0; k < claims.size(); ++k) {
        if (!claims[k].takes_quote || !stands_outside(claims[k], region)) continue;
        // '"Who did it?" Miller said.': the sentence after the marks is the cue's alone
        const TokenRange own = doc.sentences[doc.sentence_of(TokenId{claims[k].cue.begin}).index()].tokens;
        const bool follows =
            own.begin == region.end && paragraphs[own.begin] == regions[r].paragraph && claims[k].content.empty();
        if (!around.contains(claims[k].cue) && !follows) continue;
        const bool borders = distance(claims[k], region) <= 3;
        if (!claims[k].content.empty() && !borders) continue;
        if (!best || distance(claims[k], region) < distance(claims[*best], region)) best = k;
      }
    }
    // 3. the speaker of the quotation before it: same paragraph with only a cue between, or the next paragraph of one
    // long quotation
    if (!best && r > 0 && owner[r - 1] && region.size() > kShortQuote) {
      const bool same = regions[r - 1].paragraph == regions[r].paragraph;
      const bool next = regions[r].paragraph == regions[r - 1].paragraph + 1;
      const TokenRange before = doc.sentences[first.index()].tokens;
      const bool begins = region.begin <= before.begin + 1;
      if (begins &&
          (same || (next && (regions[r - 1].open_ended || (regions[r - 1].tokens.end <= region.begin &&
                                                           region.begin - regions[r - 1].tokens.end <= 1))))) {
        best = owner[r - 1];
      }
    }
    // 4. "Caddell continued:" ends the paragraph before
    if (!best && region.size() > kShortQuote && region.begin > 0) {
      for (std::size_t k = 0; k < claims.size(); ++k) {
        if (!claims[k].takes_quote || claims[k].cue.end > region.begin || region.begin - claims[k].cue.end > 12)
          continue;
        const bool near =
            paragraphs[claims[k].cue.begin] + 1 == regions[r].paragraph && doc.form(TokenId{region.begin - 1}) == ":";
        if (near) best = k;
      }
    }
    if (!best) continue;
    owner[r] = best;
    if (claims[*best].takes_quote) add_content(doc, claims[*best], region);
  }
  std::erase_if(claims, [](const Claim& c) { return c.content.empty(); });
}

}  // namespace hearsay
