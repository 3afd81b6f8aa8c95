// Latest wins: what is analysed, what is dropped, without a single thread; then once with threads.
#include "server/engine/scheduler.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace trend::engine {
namespace {

SnapshotPtr version_of(const std::string& uri, std::int64_t version) {
  return make_snapshot(uri, "", version, "# 标题\n\n第 " + std::to_string(version) + " 版", {});
}

// Submits versions and notes what is delivered.
struct Desk {
  InlineExecutor executor;
  Scheduler scheduler{executor};
  std::string delivered;

  void submit(const std::string& uri, std::int64_t version,
              Priority priority = Priority::kInteractive) {
    scheduler.submit(version_of(uri, version), priority, [this](AnalysisPtr analysis) {
      CHECK(analysis->failure.empty());
      CHECK_FALSE(analysis->run.stopped);
      delivered += analysis->snapshot->uri + std::to_string(analysis->snapshot->version) + " ";
    });
  }
};

TEST_CASE("one version is analysed and delivered once") {
  Desk desk;
  desk.submit("a", 1);
  CHECK(desk.scheduler.busy("a"));
  CHECK(desk.executor.run_all() == 1);
  CHECK(desk.delivered == "a1 ");
  CHECK_FALSE(desk.scheduler.busy("a"));
  desk.submit("a", 2);
  desk.executor.run_all();
  CHECK(desk.delivered == "a1 a2 ");
}

TEST_CASE("of many versions only the last is delivered, with at most one task waiting") {
  Desk desk;
  for (std::int64_t version = 1; version <= 5; ++version) desk.submit("a", version);
  CHECK(desk.executor.pending() == 1);
  CHECK(desk.executor.run_all() == 2);
  CHECK(desk.delivered == "a5 ");
}

TEST_CASE("documents do not hold each other up") {
  Desk desk;
  desk.submit("a", 1);
  desk.submit("b", 1);
  desk.submit("c", 1, Priority::kBackground);
  desk.submit("a", 2);
  desk.executor.run_all();
  CHECK(desk.delivered == "b1 a2 c1 ");
}

TEST_CASE("a forgotten document is not delivered, and can come back") {
  Desk desk;
  desk.submit("a", 1);
  desk.scheduler.forget("a");
  desk.executor.run_all();
  CHECK(desk.delivered.empty());
  CHECK_FALSE(desk.scheduler.busy("a"));
  desk.submit("a", 2);
  desk.executor.run_all();
  CHECK(desk.delivered == "a2 ");
}

TEST_CASE("a callback may submit again") {
  InlineExecutor executor;
  Scheduler scheduler(executor);
  int calls = 0;
  scheduler.submit(version_of("a", 1), Priority::kInteractive, [&](AnalysisPtr) {
    ++calls;
    scheduler.submit(version_of("a", 2), Priority::kInteractive, [&](AnalysisPtr) { ++calls; });
  });
  executor.run_all();
  CHECK(calls == 2);
}

TEST_CASE("tasks outlive a scheduler without effect") {
  InlineExecutor executor;
  bool called = false;
  {
    Scheduler scheduler(executor);
    scheduler.submit(version_of("a", 1), Priority::kInteractive,
                     [&](AnalysisPtr) { called = true; });
    scheduler.submit(version_of("a", 2), Priority::kInteractive,
                     [&](AnalysisPtr) { called = true; });
  }
  executor.run_all();
  CHECK_FALSE(called);
}

TEST_CASE("what was quick the last time runs close by, all else elsewhere") {
  InlineExecutor far;
  InlineExecutor close;
  Scheduler scheduler(far, {&close, std::chrono::minutes(1)});
  std::string delivered;
  const auto submit = [&](const SnapshotPtr& snapshot) {
    scheduler.submit(snapshot, Priority::kInteractive, [&delivered](AnalysisPtr analysis) {
      delivered += std::to_string(analysis->snapshot->version) + " ";
    });
  };
  submit(version_of("a", 1));  // not known yet
  CHECK(far.run_all() == 1);
  submit(version_of("a", 2));
  submit(version_of("a", 3));  // overtakes
  CHECK(far.pending() == 0);
  CHECK(close.run_all() == 2);
  Snapshot slow = *version_of("a", 4);
  slow.parse_time = std::chrono::minutes(2);  // a large edit
  submit(std::make_shared<const Snapshot>(slow));
  CHECK(close.pending() == 0);
  CHECK(far.run_all() == 1);
  scheduler.forget("a");
  submit(version_of("a", 5));
  CHECK(far.run_all() == 1);
  CHECK(delivered == "1 3 4 5 ");
}

TEST_CASE("with threads: a storm of versions ends with the last one, in order") {
  std::mutex mutex;
  std::condition_variable arrived;
  std::vector<std::int64_t> versions;
  PoolExecutor executor(2, 1);
  Scheduler scheduler(executor);
  constexpr std::int64_t kLast = 200;
  for (std::int64_t version = 1; version <= kLast; ++version) {
    scheduler.submit(version_of("a", version), Priority::kInteractive, [&](AnalysisPtr analysis) {
      const std::lock_guard lock(mutex);
      versions.push_back(analysis->snapshot->version);
      arrived.notify_one();
    });
  }
  std::unique_lock lock(mutex);
  const bool last = arrived.wait_for(lock, std::chrono::seconds(20),
                                     [&] { return !versions.empty() && versions.back() == kLast; });
  CHECK(last);
  CHECK(std::is_sorted(versions.begin(), versions.end()));
}

}  // namespace
}  // namespace trend::engine
