#include "hearsay/engine.h"

#include <fmt/format.h>

#include <future>

#include "actors/actor_linker.h"
#include "coding/attribution/attribution_tagger.h"
#include "coding/events/event_coder.h"
#include "coding/factuality/factuality_model.h"
#include "coding/factuality/status_tagger.h"
#include "coding/frames/complement_refiner.h"
#include "coding/frames/frame_builder.h"
#include "coding/judge/judge.h"
#include "coding/records/record_builder.h"
#include "doc/conllu.h"
#include "doc/tree.h"
#include "engine/pipeline.h"
#include "engine/resources.h"
#include "ingest/article_finisher.h"
#include "knowledge/lexicon/lexicon.h"
#include "knowledge/ontology.h"
#include "language/analysis/analyzer.h"
#include "language/gerunds/gerund_refiner.h"
#include "language/lemmas/lemma_refiner.h"
#include "language/names/name_refiner.h"
#include "language/place/place_tagger.h"
#include "language/segmentation/segmenter.h"
#include "language/time/time_tagger.h"

namespace hearsay {

namespace {

constexpr std::string_view kAnalysisWeights = "en/analysis.hsw";

}  // namespace

/// What is loaded, and the stages over it. Members are used through pointers by the stages, so Parts never moves.
struct Engine::Parts {
  Resources resources;
  Ontology ontology;
  Lexicon lexicon;
  ArticleFinisher finisher;
  Segmenter segmenter;
  Analyzer analyzer;
  NameRefiner names;
  TimeTagger times;
  Gazetteer gazetteer;
  ActorBase actors;
  AttributionTagger attributions;
  StatusTagger status;
  FactualityModel factuality;
  Judge judge;
  std::optional<Pipeline> pipeline;

  [[nodiscard]] RecordBuilder records() const { return {ontology, lexicon, status, times.numbers()}; }
};

Engine::Engine(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::load(const EngineOptions& options) {
  auto resources = find_resources(options);
  if (!resources) return resources.error();
  // The actor tables take as long as all the rest together: they are read beside it.
  auto actor_base =
      std::async(std::launch::async, [&] { return ActorBase::load(resources->knowledge, options.actors); });
  auto ontology = Ontology::load(resources->knowledge / "ontology");
  if (!ontology) return ontology.error();
  auto lexicon = Lexicon::load(resources->knowledge / "lexicon" / "en", *ontology, options.lexicon);
  if (!lexicon) return lexicon.error();
  auto finisher = ArticleFinisher::load(resources->knowledge);
  if (!finisher) return finisher.error();
  auto segmenter = Segmenter::load(resources->knowledge, resources->models);
  if (!segmenter) return segmenter.error();
  auto analyzer = Analyzer::load(resources->models / kAnalysisWeights);
  if (!analyzer) return analyzer.error();
  auto names = NameRefiner::load(resources->knowledge);
  if (!names) return names.error();
  const auto language = resources->knowledge / "language" / "en";
  const auto words = resources->knowledge / "lexicon" / "en";
  auto times = TimeTagger::load(language);
  if (!times) return times.error();
  auto gazetteer = Gazetteer::load(resources->knowledge, resources->gazetteer);
  if (!gazetteer) return gazetteer.error();
  auto attributions = AttributionTagger::load(words);
  if (!attributions) return attributions.error();
  auto status = StatusTagger::load(language, words);
  if (!status) return status.error();
  auto factuality = FactualityModel::load(resources->models);
  if (!factuality) return factuality.error();
  auto judge = options.judge ? Judge::load(resources->models) : Judge::onlooker();
  if (!judge) return judge.error();
  auto actors = actor_base.get();
  if (!actors) return actors.error();
  auto parts = std::unique_ptr<Parts>(new Parts{
      std::move(*resources), std::move(*ontology), std::move(*lexicon), std::move(*finisher), std::move(*segmenter),
      std::move(*analyzer), std::move(*names), std::move(*times), std::move(*gazetteer), std::move(*actors),
      std::move(*attributions), std::move(*status), std::move(*factuality), std::move(*judge), std::nullopt});
  const Parts& p = *parts;
  auto pipeline = Pipeline::build({
      {"segmentation", Layer::none, Layer::tokens, [&p](Doc& doc) { p.segmenter.run(doc); }},
      {"analysis", Layer::tokens, Layer::tree, [&p](Doc& doc) { p.analyzer.run(doc); }},
      {"names", Layer::tree, Layer::names, [&p](Doc& doc) { p.names.run(doc); }},
      {"gerunds", Layer::tree, Layer::gerunds, [](Doc& doc) { GerundRefiner().run(doc); }},
      {"lemmas", Layer::tree | Layer::gerunds, Layer::lemmas,
       [&p](Doc& doc) { LemmaRefiner(p.lexicon, p.actors).run(doc); }},
      {"complements", Layer::tree | Layer::lemmas, Layer::complements,
       [&p](Doc& doc) { ComplementRefiner(p.status.embeddings()).run(doc); }},
      {"times", Layer::tree, Layer::times, [&p](Doc& doc) { p.times.run(doc); }},
      {"places", Layer::tree, Layer::places, [&p](Doc& doc) { PlaceTagger(p.gazetteer).run(doc); }},
      {"actors", Layer::tree, Layer::mentions | Layer::actors, [&p](Doc& doc) { ActorLinker(p.actors).run(doc); }},
      {"attribution", Layer::tree, Layer::attributions, [&p](Doc& doc) { p.attributions.run(doc); }},
      {"status", Layer::tree | Layer::times, Layer::status, [&p](Doc& doc) { p.status.run(doc); }},
      {"factuality", Layer::tree | Layer::status, Layer::factuality, [&p](Doc& doc) { p.factuality.run(doc); }},
      {"frames", Layer::tree | Layer::lemmas | Layer::actors | Layer::attributions, Layer::frames,
       [&p](Doc& doc) { FrameBuilder(p.lexicon).run(doc, Tree(doc)); }},
  });
  if (!pipeline) return pipeline.error();
  parts->pipeline = std::move(*pipeline);
  return Engine(std::move(parts));
}

Result<Analysis> Engine::code(Article article, const CodeOptions& options) const {
  parts_->finisher.finish(article);
  Doc doc(std::move(article));
  HS_TRY(parts_->pipeline->run(doc));
  const Tree tree(doc);
  const MentionIndex mentions(doc);
  Analysis out = parts_->records().annotate(doc, mentions);
  auto candidates = EventCoder(parts_->lexicon).code(doc, tree, mentions, options.rejected);
  parts_->judge.run(doc, tree, parts_->status, candidates);
  parts_->records().add_events(doc, tree, candidates, options.explanation, out);
  if (options.rejected) RecordBuilder::add_rejected(doc, candidates, out);
  return out;
}

Result<Analysis> Engine::annotate(Article article) const {
  parts_->finisher.finish(article);
  Doc doc(std::move(article));
  HS_TRY(parts_->pipeline->run(doc));
  return parts_->records().annotate(doc, MentionIndex(doc));
}

Result<std::string> Engine::conllu(Article article) const {
  parts_->finisher.finish(article);
  Doc doc(std::move(article));
  HS_TRY(parts_->pipeline->run(doc));
  return "# newdoc id = " + doc.article().id + "\n" + write_conllu(doc);
}

Result<std::string> Engine::parse_conllu(std::string_view conllu) const {
  auto read = read_conllu(conllu);
  if (!read) return read.error();
  HS_TRY(parts_->pipeline->run(read->doc, Layer::tokens));
  return write_conllu(read->doc, &read->comments);
}

std::vector<std::string> Engine::describe() const {
  return {parts_->ontology.describe(), parts_->lexicon.describe(), parts_->actors.describe(),
          parts_->gazetteer.describe()};
}

}  // namespace hearsay
