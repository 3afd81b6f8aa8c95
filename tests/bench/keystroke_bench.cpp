// One typed character from the store to the text of the diagnostics message, without threads and
// sockets.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "protocol/codec.h"
#include "protocol/lsp/diagnostic.h"
#include "server/engine/scheduler.h"
#include "server/engine/store.h"
#include "server/lsp/diagnostics.h"
#include "server/lsp/scene.h"
#include "tests/bench/sample.h"

namespace {

using namespace trend;

constexpr const char* kUri = "file:///2026-03-18.md";

/// The diagnostics of an analysed version, as sent.
std::string encoded(const std::shared_ptr<const server::Client>& client,
                    const engine::AnalysisPtr& analysis) {
  const auto version = static_cast<std::int32_t>(analysis->snapshot->version);
  const server::Scene scene{.client = client,
                            .uri = kUri,
                            .snapshot = analysis->snapshot,
                            .analysis = analysis,
                            .stop = {}};
  return protocol::encode_text(lsp::PublishDiagnosticsParams{
      .uri = kUri, .version = version, .diagnostics = server::diagnostics_of(scene)});
}

void keystroke(benchmark::State& state) {
  const auto client = std::make_shared<const server::Client>();
  engine::DocumentStore store;
  engine::SnapshotPtr snapshot =
      store.open(kUri, "/2026-03-18.md", 1,
                 bench::sample_article(static_cast<std::size_t>(state.range(0))), {});
  const auto middle = static_cast<text::Offset>(
      snapshot->document().text().find("取舍", snapshot->document().size() / 2));
  engine::AnalysisPtr analysis = engine::analyse(snapshot, nullptr, {});
  std::int64_t version = 1;
  for (auto _ : state) {
    // Typed and taken back in turn: the article stays as large as it is.
    const text::Edit edit =
        version % 2 == 1 ? text::Edit{{middle, middle}, "x"} : text::Edit{{middle, middle + 1}, ""};
    snapshot = store.change(kUri, ++version, {edit});
    analysis = engine::analyse(snapshot, analysis->run.cache, {});
    benchmark::DoNotOptimize(encoded(client, analysis));
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(keystroke)->BENCH_SIZES;

}  // namespace
