#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "doc/doc.h"
#include "hearsay/result.h"
#include "knowledge/feature_weights.h"
#include "language/segmentation/boundary.h"
#include "language/segmentation/word_forms.h"

namespace hearsay {

/// The first stage: fills the tokens' span, joined and lower columns and the sentences. Every character that is not
/// white space lies in exactly one token. Const, thread-safe, deterministic. Sentences inside the article's boilerplate
/// are not coded.
class Segmenter {
 public:
  /// `knowledge` and `models` are the top folders; the language's parts are language/en and en/sentences.tsv.
  static Result<Segmenter> load(const std::filesystem::path& knowledge, const std::filesystem::path& models);
  /// Without a model every candidate ends a sentence: for training the first one.
  static Result<Segmenter> load_without_model(const std::filesystem::path& knowledge);

  void run(Doc& doc) const;

  /// Asked for every candidate that no rule decides: does the sentence end there? training/segmentation gives the
  /// treebank's answer.
  using Decide = std::function<bool(const TokenRow&, const Boundary&)>;
  void run(Doc& doc, const Decide& decide) const;

 private:
  explicit Segmenter(WordForms forms) : forms_(std::move(forms)) {}
  [[nodiscard]] TokenRow tokenise(Doc& doc) const;

  WordForms forms_;
  std::optional<FeatureWeights> model_;
};

}  // namespace hearsay
