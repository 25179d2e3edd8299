// Reads JSON Lines with `id` and `text` and prints what the program itself sees of each verbal predicate:
// "id<TAB>begin<TAB>end<TAB>features", offsets in bytes, features parted by the unit separator.
#include <simdjson.h>

#include <filesystem>
#include <iostream>
#include <string>

#include "coding/factuality/factuality_features.h"
#include "coding/factuality/status_tagger.h"
#include "coding/frames/complement_refiner.h"
#include "knowledge/actor_base.h"
#include "language/analysis/analyzer.h"
#include "language/lemmas/lemma_refiner.h"
#include "language/segmentation/segmenter.h"
#include "language/time/time_tagger.h"

namespace {

template <class T>
T loaded(hearsay::Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << result.error().text() << '\n';
  std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace hearsay;
  if (argc != 3) {
    std::cerr << "usage: factuality_predicates KNOWLEDGE MODELS < documents.jsonl\n";
    return 2;
  }
  const std::filesystem::path knowledge = argv[1], models = argv[2];
  const auto language = knowledge / "language" / "en", words = knowledge / "lexicon" / "en";
  const auto ontology = loaded(Ontology::load(knowledge / "ontology"));
  const auto lexicon = loaded(Lexicon::load(words, ontology));
  const auto actors = loaded(ActorBase::load(knowledge, {}));
  const auto segmenter = loaded(Segmenter::load(knowledge, models));
  const auto analyzer = loaded(Analyzer::load(models / "en" / "analysis.hsw"));
  const auto times = loaded(TimeTagger::load(language));
  const auto status = loaded(StatusTagger::load(language, words));
  simdjson::dom::parser parser;
  std::string line;
  while (std::getline(std::cin, line)) {
    const simdjson::dom::element record = parser.parse(line);
    Article article;
    article.id = std::string(std::string_view(record["id"]));
    article.text = std::string(std::string_view(record["text"]));
    Doc doc(std::move(article));
    segmenter.run(doc);
    analyzer.run(doc);
    LemmaRefiner(lexicon, actors).run(doc);
    ComplementRefiner(status.embeddings()).run(doc);
    times.run(doc);
    status.run(doc);
    const Tree tree(doc);
    const StatusView view{doc, tree};
    for (const PredicateStatus& p : doc.predicates) {
      const auto span = doc.tokens.span[p.token.index()];
      std::string out;
      for (const auto& name : factuality_names(view, p)) out += name + '\x1f';
      out.back() = '\n';
      std::cout << doc.article().id << '\t' << span.begin << '\t' << span.end << '\t' << out;
    }
  }
  return 0;
}
