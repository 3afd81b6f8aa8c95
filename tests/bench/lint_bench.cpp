// From a keystroke to findings: edit, incremental parse, rules with the previous run's cache.
#include <benchmark/benchmark.h>

#include "rules/article/parse.h"
#include "rules/lint/runner.h"
#include "tests/bench/sample.h"

namespace {

using namespace trend;

void lint_cold(benchmark::State& state) {
  const auto article = article::parse(
      text::Document(bench::sample_article(static_cast<std::size_t>(state.range(0)))));
  const lint::Settings settings;
  for (auto _ : state) benchmark::DoNotOptimize(lint::run(*article, settings, "a.md"));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(lint_cold)->BENCH_SIZES;

void keystroke_to_findings(benchmark::State& state) {
  auto article = article::parse(
      text::Document(bench::sample_article(static_cast<std::size_t>(state.range(0)))));
  const lint::Settings settings;
  lint::RunResult result = lint::run(*article, settings, "a.md");
  const auto middle =
      static_cast<text::Offset>(article->text().find("取舍", article->text().size() / 2));
  for (auto _ : state) {
    const text::Edit edit{{middle, middle}, "x"};
    article = article::reparse(*article, article->document().edited(edit), edit);
    result = lint::run(*article, settings, "a.md", result.cache);
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(keystroke_to_findings)->BENCH_SIZES;

}  // namespace
