// Speed of loading, annotating and coding, in words a second, over the example reports.
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
BENCHMARK(annotate)->Unit(benchmark::kMicrosecond);
BENCHMARK(code)->Unit(benchmark::kMicrosecond);

}  // namespace
