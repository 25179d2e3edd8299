#include "support/status_stages.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "coding/frames/complement_refiner.h"
#include "knowledge/actor_base.h"
#include "language/analysis/analyzer.h"
#include "language/lemmas/lemma_refiner.h"
#include "language/segmentation/segmenter.h"
#include "language/time/time_tagger.h"

namespace hearsay::testing {

namespace {

const std::filesystem::path kKnowledge = std::filesystem::path(HEARSAY_SOURCE_DIR) / "knowledge";
const std::filesystem::path kModels = std::filesystem::path(HEARSAY_SOURCE_DIR) / "models";
const std::filesystem::path kLanguage = kKnowledge / "language" / "en", kLexicon = kKnowledge / "lexicon" / "en";

template <class T>
T loaded(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().text().c_str());
  std::abort();
}

struct Stages {
  Ontology ontology = loaded(Ontology::load(kKnowledge / "ontology"));
  Lexicon lexicon = loaded(Lexicon::load(kLexicon, ontology));
  ActorBase actors = loaded(ActorBase::load(kKnowledge, {}));
  Segmenter segmenter = loaded(Segmenter::load(kKnowledge, kModels));
  Analyzer analyzer = loaded(Analyzer::load(kModels / "en" / "analysis.hsw"));
  TimeTagger times = loaded(TimeTagger::load(kLanguage));
};

}  // namespace

const StatusTagger& status_tagger() {
  static const StatusTagger kTagger = loaded(StatusTagger::load(kLanguage, kLexicon));
  return kTagger;
}

Doc parsed(std::string text, std::string_view published) {
  static const Stages kStages;
  Article article;
  article.text = std::move(text);
  article.published = std::string(published);
  Doc doc(std::move(article));
  kStages.segmenter.run(doc);
  kStages.analyzer.run(doc);
  LemmaRefiner(kStages.lexicon, kStages.actors).run(doc);
  ComplementRefiner(status_tagger().embeddings()).run(doc);
  kStages.times.run(doc);
  return doc;
}

}  // namespace hearsay::testing
