// Where work runs that must not hold up a session: a pool of threads, or a queue that tests drain.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>

namespace trend::engine {

/// kInteractive: somebody waits for it. kBackground: whole folders, one file per task.
enum class Priority { kInteractive, kBackground };

using Task = std::function<void()>;

/// Runs tasks some time later. A task must not throw; what escapes is swallowed.
class Executor {
 public:
  virtual ~Executor() = default;
  /// Any thread, also from inside a task. Never runs the task before returning.
  virtual void post(Priority priority, Task task) = 0;
};

/// Threads of its own for each priority, so that background work never delays interactive work.
class PoolExecutor final : public Executor {
 public:
  /// At least one thread per priority is started, lazily at the first task of that priority.
  PoolExecutor(std::size_t interactive_threads, std::size_t background_threads);
  /// Two interactive threads, cores − 1 (at least one) in the background.
  PoolExecutor();
  /// Drops tasks that have not begun, waits for those that have.
  ~PoolExecutor() override;
  PoolExecutor(const PoolExecutor&) = delete;
  PoolExecutor& operator=(const PoolExecutor&) = delete;

  void post(Priority priority, Task task) override;

 private:
  struct Pools;
  std::unique_ptr<Pools> pools_;
};

/// No threads: tasks run when told, interactive ones first. For tests; one thread only.
class InlineExecutor final : public Executor {
 public:
  void post(Priority priority, Task task) override;
  /// Runs the next task; false when there is none.
  bool run_one();
  /// Runs until none is left, those posted meanwhile included; returns how many ran.
  std::size_t run_all();
  std::size_t pending() const { return interactive_.size() + background_.size(); }

 private:
  std::deque<Task> interactive_;
  std::deque<Task> background_;
};

}  // namespace trend::engine
