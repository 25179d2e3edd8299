#include "coding/attribution/attribution_tagger.h"

#include <algorithm>

#include "coding/attribution/claim.h"
#include "coding/attribution/quotation.h"

namespace hearsay {

namespace {

std::uint32_t content_size(const Attribution& a) {
  std::uint32_t size = 0;
  for (const TokenRange c : a.content) size += c.size();
  return size;
}

bool holds(const Attribution& a, TokenId token) {
  return std::any_of(a.content.begin(), a.content.end(), [&](TokenRange c) { return c.contains(token); });
}

/// The smallest content that holds the cue of another makes it the parent.
void nest(std::vector<Attribution>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::uint32_t best = UINT32_MAX;
    for (std::size_t k = 0; k < all.size(); ++k) {
      if (k == i || !holds(all[k], TokenId{all[i].cue.begin}) || holds(all[i], TokenId{all[k].cue.begin})) continue;
      if (const std::uint32_t size = content_size(all[k]); size < best) {
        best = size;
        all[i].parent = AttributionId(k);
      }
    }
  }
}

bool says(const Claim& claim) {
  return claim.stance == "states" || claim.stance == "reports" || claim.stance == "alleges" || claim.stance == "denies";
}

/// What others say stays inside what someone says ("he said a driver had told him …"); what they wish, think or talk
/// about there, and whatever is told inside quotation marks, is part of the speech and no layer of its own.
void drop_inner(std::vector<Claim>& claims, const std::vector<QuoteRegion>& regions) {
  std::vector<TokenRange> content;
  for (const Claim& c : claims) content.insert(content.end(), c.content.begin(), c.content.end());
  std::erase_if(claims, [&](const Claim& claim) {
    const TokenId cue{claim.cue.begin};
    const bool nested = std::any_of(content.begin(), content.end(), [&](TokenRange r) { return r.contains(cue); });
    const bool quoted =
        std::any_of(regions.begin(), regions.end(), [&](const QuoteRegion& r) { return r.tokens.contains(cue); });
    return nested && (quoted || claim.topic || !says(claim));
  });
}

std::vector<Claim> claims_in(const ClaimContext& context) {
  const Doc& doc = context.doc;
  std::vector<Claim> claims;
  const auto keep = [&](std::optional<Claim> claim) {
    if (claim) claims.push_back(std::move(*claim));
  };
  for (const Sentence& sentence : doc.sentences) {
    keep(claim_of_colon(context, sentence));
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (auto phrase = claim_of_phrase(context, i)) {
        claims.push_back(std::move(*phrase));
        continue;
      }
      switch (doc.tokens.upos[i]) {
        case Upos::verb:
          keep(claim_of_verb(context, TokenId{i}));
          break;
        case Upos::noun:
          keep(claim_of_noun(context, TokenId{i}));
          break;
        case Upos::adv:
          keep(claim_of_adverb(context, TokenId{i}));
          break;
        default:
          break;
      }
    }
  }
  return claims;
}

}  // namespace

Result<AttributionTagger> AttributionTagger::load(const std::filesystem::path& folder) {
  auto cues = CueTable::load(folder / "cues.tsv");
  if (!cues) return cues.error();
  return AttributionTagger(std::move(*cues));
}

void AttributionTagger::run(Doc& doc) const {
  doc.attributions.clear();
  if (doc.tokens.head.empty()) return;
  const Tree tree(doc);
  auto claims = claims_in({doc, tree, cues_});
  const auto regions = quote_regions(doc);
  settle_quotations(doc, regions, claims);
  drop_inner(claims, regions);
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.cue < b.cue; });
  for (Claim& claim : claims) {
    Attribution a;
    a.source = claim.source;
    a.source_head = claim.source_head;
    a.cue = claim.cue;
    a.content = std::move(claim.content);
    a.stance = std::move(claim.stance);
    a.topic = claim.topic;
    doc.attributions.push_back(std::move(a));
  }
  nest(doc.attributions);
}

std::vector<AttributionId> chain_for(const Doc& doc, TokenId predicate) {
  std::vector<AttributionId> chain;
  for (std::size_t i = 0; i < doc.attributions.size(); ++i) {
    const Attribution& a = doc.attributions[i];
    if (a.topic || a.stance == "intends" || a.stance == "asks" || a.cue.contains(predicate) ||
        (a.source && a.source->contains(predicate)))
      continue;
    if (holds(a, predicate)) chain.emplace_back(i);
  }
  std::stable_sort(chain.begin(), chain.end(), [&](AttributionId a, AttributionId b) {
    return content_size(doc.attributions[a.index()]) > content_size(doc.attributions[b.index()]);
  });
  return chain;
}

}  // namespace hearsay
