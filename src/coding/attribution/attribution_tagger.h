#pragma once

#include <filesystem>
#include <vector>

#include "coding/attribution/cue_table.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "hearsay/result.h"

namespace hearsay {

/// Stage: needs the parse; gives doc.attributions in text order of their cues, with source, cue, content, stance and
/// parent. Rules over Universal Dependencies with the cues of cues.tsv; quotations go on over sentences. Const and
/// thread-safe.
class AttributionTagger {
 public:
  /// Reads cues.tsv of `folder` (knowledge/lexicon/en).
  static Result<AttributionTagger> load(const std::filesystem::path& folder);

  void run(Doc& doc) const;

 private:
  explicit AttributionTagger(CueTable cues) : cues_(std::move(cues)) {}

  CueTable cues_;
};

/// The attributions whose content holds that predicate and whose source and cue do not, outermost first. Wishes and
/// plans of the subject itself (intends, asks) are left out: they say who wants it, not who says so; so are mere topics
/// of speech.
[[nodiscard]] std::vector<AttributionId> chain_for(const Doc& doc, TokenId predicate);

}  // namespace hearsay
