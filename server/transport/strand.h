// Where one client's work happens: one task at a time, in order.
#pragma once

#include <chrono>
#include <functional>

namespace trend::transport {

using Task = std::function<void()>;

/// A queue of tasks of which at most one runs at any time, so that what they share needs no locks.
class Strand {
 public:
  Strand() = default;
  virtual ~Strand() = default;
  Strand(const Strand&) = delete;
  Strand& operator=(const Strand&) = delete;

  /// Runs `task` later, never from inside the call. Any thread. When the program ends, tasks that
  /// have not run are dropped.
  virtual void post(Task task) = 0;
  /// Runs `task` on the strand when `delay` has passed. Any thread.
  virtual void after(std::chrono::milliseconds delay, Task task) = 0;
};

}  // namespace trend::transport
