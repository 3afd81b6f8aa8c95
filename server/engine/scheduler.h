// Analyses documents, the latest version first and only: an older run is stopped when a newer
// version arrives.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "rules/lint/runner.h"
#include "server/engine/executor.h"
#include "server/engine/snapshot.h"

namespace trend::engine {

/// What was found in one snapshot.
struct Analysis {
  SnapshotPtr snapshot;
  lint::RunResult run;  ///< never a stopped one
  std::string failure;  ///< an internal error's text; then `run` is empty
  std::chrono::microseconds run_time{};
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// Analyses a snapshot in the calling thread; `previous` (may be null) is the block results of an
/// earlier version. After a stop the findings are incomplete.
AnalysisPtr analyse(const SnapshotPtr& snapshot, std::shared_ptr<const lint::RunCache> previous,
                    std::stop_token stop);

/// Latest-wins analysis per document. For each uri at most one run is under way and at most one
/// waits for it.
///
/// Threads: every member may be called from any thread. `Done` is called on one of the executor's
/// threads, without any lock held; it has to carry the result to where it belongs (asio::post to
/// the strand) and to check there that the snapshot is still the newest. It is called at most once
/// per submit, in the order of submission for one document, and not at all for a version that a
/// later submit or forget overtook. It is not called after the destructor, except where a call was
/// already under way on another thread. The executor must be destroyed (joined) after the
/// scheduler.
class Scheduler {
 public:
  using Done = std::function<void(AnalysisPtr)>;

  /// Where runs go that will be over before another thread were awake, and how long those may take.
  struct Near {
    Executor* executor = nullptr;  ///< null: none; outlives the scheduler
    std::chrono::microseconds budget{};
  };

  explicit Scheduler(Executor& executor) : Scheduler(executor, Near{}) {}
  /// A document goes to `near` when its last run and the parse of its new version took less than
  /// the budget together.
  Scheduler(Executor& executor, Near near);
  /// Stops all runs; their callbacks are not called. Does not wait.
  ~Scheduler();
  Scheduler(const Scheduler&) = delete;
  Scheduler& operator=(const Scheduler&) = delete;

  /// Analyses `snapshot` in place of whatever was under way for its uri. Block results of the
  /// document's last run are reused.
  void submit(SnapshotPtr snapshot, Priority priority, Done done);

  /// Stops work on the document and drops what is remembered of it (it was closed).
  void forget(std::string_view uri);

  /// True while a run is under way or waiting.
  bool busy(std::string_view uri) const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace trend::engine
