// Who waits for which version's findings, and what happens to them when a newer one comes.
#include "server/lsp/analyses.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "server/transport/memory.h"

using trend::engine::AnalysisPtr;
using trend::engine::SnapshotPtr;

namespace {

struct Fixture {
  trend::engine::InlineExecutor executor;
  trend::transport::ManualStrand strand;
  trend::server::Analyses analyses{executor, strand};
  std::vector<std::string> heard;  // "name:version"

  SnapshotPtr version(int number, const std::string& uri = "a") {
    return trend::engine::make_snapshot(uri, {}, number, "# 甲\n", {});
  }
  void want(const SnapshotPtr& snapshot, const std::string& name, bool wanted) {
    analyses.want(
        snapshot,
        [this, name](const AnalysisPtr& analysis) {
          heard.push_back(name + ":" + std::to_string(analysis->snapshot->version));
        },
        [wanted] { return wanted; });
  }
  void settle() {
    while (strand.run_one() || executor.run_one()) continue;
  }
};

using Heard = std::vector<std::string>;

}  // namespace

TEST_CASE("findings come later, and at once when they are there") {
  Fixture f;
  const SnapshotPtr first = f.version(1);
  f.want(first, "push", false);
  f.want(first, "request", true);
  CHECK(f.heard.empty());
  CHECK_FALSE(f.analyses.idle());
  f.settle();
  CHECK(f.heard == Heard{"push:1", "request:1"});
  CHECK(f.analyses.idle());
  f.want(first, "again", true);
  CHECK(f.heard.back() == "again:1");
}

TEST_CASE("a newer version drops what nobody asked for and keeps what somebody did") {
  Fixture f;
  f.want(f.version(1), "push", false);
  f.want(f.version(2), "push", false);
  const SnapshotPtr third = f.version(3);
  f.want(third, "request", true);
  f.want(third, "cancelled", false);
  f.want(f.version(4), "push", false);
  f.settle();
  CHECK(std::find(f.heard.begin(), f.heard.end(), "request:3") != f.heard.end());
  CHECK(std::find(f.heard.begin(), f.heard.end(), "push:4") != f.heard.end());
  CHECK(f.heard.size() == 2);
  CHECK(f.analyses.idle());
}

TEST_CASE("documents do not disturb each other") {
  Fixture f;
  f.want(f.version(1, "a"), "a", false);
  f.want(f.version(1, "b"), "b", false);
  f.settle();
  CHECK(f.heard.size() == 2);
}

TEST_CASE("a closed document: requests are served, pushes are not") {
  Fixture f;
  const SnapshotPtr snapshot = f.version(1);
  f.want(snapshot, "push", false);
  f.want(snapshot, "request", true);
  f.analyses.forget("a");
  f.settle();
  CHECK(f.heard == Heard{"request:1"});
  CHECK(f.analyses.idle());
  f.analyses.forget("never opened");
}

TEST_CASE("on the strand: the newest of all messages that are there, in order") {
  trend::engine::InlineExecutor executor;
  trend::transport::ManualStrand strand;
  trend::server::Analyses analyses(executor, strand, std::chrono::minutes(1));
  std::vector<std::int64_t> pushed;
  const auto push = [&](std::int64_t version) {
    const auto snapshot = trend::engine::make_snapshot("a", {}, version, "# 甲\n", {});
    analyses.want(
        snapshot,
        [&pushed](const AnalysisPtr& analysis) { pushed.push_back(analysis->snapshot->version); },
        [] { return false; });
  };
  push(1);
  while (strand.run_one() || executor.run_one()) continue;
  // Batches of messages, each read in one go; between them the strand gets its turn.
  std::int64_t version = 1;
  std::vector<std::int64_t> last{1};
  for (const int batch : {1, 5, 2, 40}) {
    strand.post([&push, &version, batch] {
      for (int i = 0; i < batch; ++i) push(++version);
    });
    last.push_back(last.back() + batch);
  }
  while (strand.run_one()) continue;
  CHECK(executor.pending() == 0);
  CHECK(pushed.back() == last.back());
  CHECK(std::is_sorted(pushed.begin(), pushed.end()));
  CHECK(std::includes(last.begin(), last.end(), pushed.begin(), pushed.end()));
  CHECK(analyses.idle());
}

TEST_CASE("after the end nobody is called") {
  Heard heard;
  trend::engine::InlineExecutor executor;
  trend::transport::ManualStrand strand;
  {
    trend::server::Analyses analyses(executor, strand);
    const auto snapshot = trend::engine::make_snapshot("a", {}, 1, "# 甲\n", {});
    analyses.want(
        snapshot, [&heard](const AnalysisPtr&) { heard.emplace_back("called"); },
        [] { return true; });
  }
  while (strand.run_one() || executor.run_one()) continue;
  CHECK(heard.empty());
}
