// asio's thread pools behind the Executor interface; the only file of the engine that knows asio.
#include "server/engine/executor.h"

#include <algorithm>
#include <asio/post.hpp>
#include <asio/thread_pool.hpp>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace trend::engine {
namespace {

// Tasks report their own failures; this only keeps a stray exception from ending the process.
void run_guarded(const Task& task) noexcept {
  try {
    task();
  } catch (const std::exception&) {
    return;
  }
}

// A pool whose threads start with its first task: a server that never gets background work keeps
// none waiting.
class LazyPool {
 public:
  explicit LazyPool(std::size_t threads) : threads_(std::max<std::size_t>(threads, 1)) {}

  void post(Task task) {
    std::call_once(started_, [this] { pool_.emplace(threads_); });
    asio::post(*pool_, [task = std::move(task)] { run_guarded(task); });
  }
  void stop() {
    if (pool_) pool_->stop();
  }
  void join() {
    if (pool_) pool_->join();
  }

 private:
  std::size_t threads_;
  std::once_flag started_;
  std::optional<asio::thread_pool> pool_;
};

std::size_t background_threads_of_machine() {
  const std::size_t cores = std::thread::hardware_concurrency();
  return cores > 1 ? cores - 1 : 1;
}

}  // namespace

struct PoolExecutor::Pools {
  Pools(std::size_t interactive_threads, std::size_t background_threads)
      : interactive(interactive_threads), background(background_threads) {}
  LazyPool interactive;
  LazyPool background;
};

PoolExecutor::PoolExecutor(std::size_t interactive_threads, std::size_t background_threads)
    : pools_(std::make_unique<Pools>(interactive_threads, background_threads)) {}

PoolExecutor::PoolExecutor() : PoolExecutor(2, background_threads_of_machine()) {}

PoolExecutor::~PoolExecutor() {
  pools_->interactive.stop();
  pools_->background.stop();
  pools_->interactive.join();
  pools_->background.join();
}

void PoolExecutor::post(Priority priority, Task task) {
  LazyPool& pool = priority == Priority::kInteractive ? pools_->interactive : pools_->background;
  pool.post(std::move(task));
}

void InlineExecutor::post(Priority priority, Task task) {
  (priority == Priority::kInteractive ? interactive_ : background_).push_back(std::move(task));
}

bool InlineExecutor::run_one() {
  std::deque<Task>& queue = interactive_.empty() ? background_ : interactive_;
  if (queue.empty()) return false;
  const Task task = std::move(queue.front());
  queue.pop_front();
  run_guarded(task);
  return true;
}

std::size_t InlineExecutor::run_all() {
  std::size_t count = 0;
  while (run_one()) ++count;
  return count;
}

}  // namespace trend::engine
