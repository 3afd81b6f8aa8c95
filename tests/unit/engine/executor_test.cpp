// Executors: order without threads, and a pool that ends cleanly.
#include "server/engine/executor.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <stdexcept>
#include <string>

namespace trend::engine {
namespace {

TEST_CASE("the inline executor runs when told, interactive tasks first") {
  InlineExecutor executor;
  std::string order;
  executor.post(Priority::kBackground, [&] { order += "b"; });
  executor.post(Priority::kInteractive, [&] {
    order += "i";
    executor.post(Priority::kInteractive, [&] { order += "j"; });
  });
  CHECK(order.empty());
  CHECK(executor.pending() == 2);
  CHECK(executor.run_one());
  CHECK(order == "i");
  CHECK(executor.run_all() == 2);
  CHECK(order == "ijb");
  CHECK_FALSE(executor.run_one());
}

TEST_CASE("a pool runs both kinds and survives a throwing task") {
  PoolExecutor executor(1, 1);
  std::promise<void> interactive;
  std::promise<void> background;
  executor.post(Priority::kInteractive, [] { throw std::runtime_error("stray"); });
  executor.post(Priority::kInteractive, [&] { interactive.set_value(); });
  executor.post(Priority::kBackground, [&] { background.set_value(); });
  interactive.get_future().get();
  background.get_future().get();
}

TEST_CASE("an ending pool drops what has not begun and waits for what has") {
  std::atomic<int> finished = 0;
  {
    PoolExecutor executor(1, 1);
    std::promise<void> begun;
    std::promise<void> release;
    std::shared_future<void> gate = release.get_future().share();
    executor.post(Priority::kInteractive, [&begun, gate, &finished] {
      begun.set_value();
      gate.wait();
      ++finished;
    });
    begun.get_future().get();
    release.set_value();
  }
  CHECK(finished == 1);
}

}  // namespace
}  // namespace trend::engine
