// A folder through the batch of --check, from memory, so that the disk does not count.
#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

#include "server/engine/check.h"
#include "tests/bench/sample.h"

namespace {

using namespace trend;

void check_folder(benchmark::State& state) {
  std::map<std::string, std::string> contents;
  std::vector<std::string> paths;
  for (int i = 0; i < 200; ++i) {
    paths.push_back("/articles/" + std::to_string(1000 + i) + ".md");
    contents[paths.back()] = bench::sample_article(10'000);
  }
  const engine::MemoryFiles files(contents);
  engine::CheckOptions options;
  options.jobs = static_cast<std::size_t>(state.range(0));
  for (auto _ : state)
    engine::check_files(
        files, paths, [](const std::string&) { return engine::Configuration{}; }, options,
        [](engine::CheckedFile) { return true; });
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * paths.size()));
}
BENCHMARK(check_folder)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
