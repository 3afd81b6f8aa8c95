// The cost of what an editor shows beside the text, by article size: all of it is asked for while
// somebody types.
#include <benchmark/benchmark.h>

#include "rules/article/parse.h"
#include "server/features/section_lenses.h"
#include "server/features/selection.h"
#include "server/features/semantic_tokens.h"
#include "server/features/symbols.h"
#include "tests/bench/sample.h"

namespace {

using namespace trend;

// Runs `view` on an article of the size asked for.
template <class View>
void show(benchmark::State& state, View view) {
  const auto article = article::parse(
      text::Document(bench::sample_article(static_cast<std::size_t>(state.range(0)))));
  for (auto _ : state) benchmark::DoNotOptimize(view(*article));
  state.SetBytesProcessed(
      static_cast<std::int64_t>(state.iterations() * article->document().size()));
}

void outline(benchmark::State& state) { show(state, features::outline); }
BENCHMARK(outline)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

void selection(benchmark::State& state) {
  show(state, [](const article::Article& article) {
    return features::selection_ranges(article, article.document().size() / 2);
  });
}
BENCHMARK(selection)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

void tokens(benchmark::State& state) {
  show(state, [](const article::Article& article) { return features::semantic_tokens(article); });
}
BENCHMARK(tokens)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

void tokens_in_view(benchmark::State& state) {
  show(state, [](const article::Article& article) {
    const text::Offset middle = article.document().size() / 2;
    return features::semantic_tokens(article, text::Range{middle, middle + 4000});
  });
}
BENCHMARK(tokens_in_view)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

void one_lens(benchmark::State& state) {
  show(state, [](const article::Article& article) {
    const auto sections = features::lens_sections(article);
    return features::lens_title(article, sections[sections.size() / 2], {});
  });
}
BENCHMARK(one_lens)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

}  // namespace
