// Findings for those who wait for them: at most one run per document for its newest version, and
// runs for older versions only while a request still wants exactly that one.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/executor.h"
#include "server/engine/scheduler.h"
#include "server/engine/snapshot.h"
#include "server/transport/strand.h"

namespace trend::server {

/// Strand only; callbacks come on the strand.
class Analyses {
 public:
  using Done = std::function<void(const engine::AnalysisPtr&)>;
  /// Asked when a newer version arrives before the run is done: false drops the waiter uncalled.
  using Wanted = std::function<bool()>;

  /// Both must outlive the last task, see engine::Scheduler. Runs that will take less than
  /// `on_strand` are done on the strand, when it has nothing else to do: waking a thread would take
  /// longer.
  Analyses(engine::Executor& executor, transport::Strand& strand,
           std::chrono::microseconds on_strand = {});
  /// Stops all runs; who waits is not called.
  ~Analyses();
  Analyses(const Analyses&) = delete;
  Analyses& operator=(const Analyses&) = delete;

  /// Calls `done` with the findings of `snapshot`, the newest of its document: at once when they
  /// are there, else later.
  void want(const engine::SnapshotPtr& snapshot, Done done, Wanted wanted);

  /// The document was closed. Those who still want its findings get them.
  void forget(std::string_view key);

  /// The findings of `snapshot` if they are there; null when they are not.
  engine::AnalysisPtr latest(const engine::SnapshotPtr& snapshot) const;

  /// True when nobody waits.
  bool idle() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace trend::server
