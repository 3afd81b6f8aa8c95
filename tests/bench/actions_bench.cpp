// What a movement of the cursor costs: the actions of a place, listed but not worked out.
#include <benchmark/benchmark.h>

#include <vector>

#include "rules/article/parse.h"
#include "server/features/code_actions.h"
#include "tests/bench/sample.h"

namespace {

using namespace trend;

// One listing per iteration, at headings, cells and lists in turn.
void list_actions(benchmark::State& state) {
  const auto article = article::parse(
      text::Document(bench::sample_article(static_cast<std::size_t>(state.range(0)))));
  std::vector<text::Offset> places;
  for (const article::Section& section : article->sections())
    places.push_back(section.heading_range.begin);
  for (const article::NodeRef table : article->tables())
    places.push_back(table.absolute(table.table().header.cells.front().range).begin);
  for (const article::NodeRef list : article->lists()) places.push_back(list.range().begin);
  std::size_t next = 0;
  for (auto _ : state) {
    const text::Offset at = places[next++ % places.size()];
    benchmark::DoNotOptimize(features::list_actions(*article, {}, {at, at}));
  }
}
BENCHMARK(list_actions)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

}  // namespace
