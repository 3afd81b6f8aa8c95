// The cost of a whole parse and of one edit, by article size.
#include <benchmark/benchmark.h>

#include "rules/article/parse.h"
#include "tests/bench/sample.h"

namespace {

using namespace trend;

void parse_whole(benchmark::State& state) {
  const text::Document document(bench::sample_article(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) benchmark::DoNotOptimize(article::parse(document));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * document.size()));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(parse_whole)->BENCH_SIZES;

void type_a_character(benchmark::State& state) {
  const text::Document document(bench::sample_article(static_cast<std::size_t>(state.range(0))));
  auto article = article::parse(document);
  const auto middle =
      static_cast<text::Offset>(article->text().find("取舍", article->text().size() / 2));
  for (auto _ : state) {
    const text::Edit edit{{middle, middle}, "x"};
    article = article::reparse(*article, article->document().edited(edit), edit);
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(type_a_character)->BENCH_SIZES;

}  // namespace
