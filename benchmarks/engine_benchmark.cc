// Speed of loading, of analysis alone (words to names), of annotating and of coding, in words a second, over one
// report.
//   build/release/benchmarks/benchmark_engine

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "hearsay/engine.h"
#include "language/analysis/analyzer.h"
#include "language/names/name_refiner.h"
#include "language/segmentation/segmenter.h"

namespace {

using hearsay::Engine;

hearsay::EngineOptions options() { return {HEARSAY_SOURCE_DIR "/knowledge", HEARSAY_SOURCE_DIR "/models"}; }

const Engine& engine() {
  static const Engine loaded = [] {
    auto result = Engine::load(options());
    if (!result) {
      std::fprintf(stderr, "%s\n", result.error().text().c_str());
      std::exit(1);
    }
    return std::move(*result);
  }();
  return loaded;
}

std::int64_t count_words(const std::string& text) {
  std::int64_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!blank && !inside) ++words;
    inside = !blank;
  }
  return words;
}

hearsay::Article report() {
  std::ifstream file(HEARSAY_SOURCE_DIR "/benchmarks/report.txt");
  hearsay::Article article;
  article.id = "report";
  article.published = "2025-11-20";
  article.text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  return article;
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Engine::load(options()));
}

template <class T>
T must(hearsay::Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().text().c_str());
    std::exit(1);
  }
  return std::move(result).value();
}

void analyse(benchmark::State& state) {
  const hearsay::EngineOptions from = options();
  const auto segmenter = must(hearsay::Segmenter::load(from.knowledge, from.models));
  const auto analyzer = must(hearsay::Analyzer::load(from.models / "en/analysis.hsw"));
  const auto names = must(hearsay::NameRefiner::load(from.knowledge));
  const auto article = report();
  for (auto _ : state) {
    hearsay::Doc doc(article);
    segmenter.run(doc);
    analyzer.run(doc);
    names.run(doc);
    benchmark::DoNotOptimize(doc);
  }
  state.counters["words/s"] = benchmark::Counter(static_cast<double>(count_words(article.text) * state.iterations()),
                                                 benchmark::Counter::kIsRate);
}

void annotate(benchmark::State& state) {
  const auto article = report();
  for (auto _ : state) benchmark::DoNotOptimize(engine().annotate(article));
  state.counters["words/s"] = benchmark::Counter(static_cast<double>(count_words(article.text) * state.iterations()),
                                                 benchmark::Counter::kIsRate);
}

void code(benchmark::State& state) {
  const auto article = report();
  for (auto _ : state) benchmark::DoNotOptimize(engine().code(article));
  state.counters["words/s"] = benchmark::Counter(static_cast<double>(count_words(article.text) * state.iterations()),
                                                 benchmark::Counter::kIsRate);
}

BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK(analyse)->Unit(benchmark::kMicrosecond);
BENCHMARK(annotate)->Unit(benchmark::kMicrosecond);
BENCHMARK(code)->Unit(benchmark::kMicrosecond);

}  // namespace
