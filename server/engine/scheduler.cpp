// One slot per document: what runs, what waits, and the block results of the last run.
#include "server/engine/scheduler.h"

#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

#include "server/engine/clock.h"

namespace trend::engine {
namespace {

struct Job {
  SnapshotPtr snapshot;
  Priority priority = Priority::kInteractive;
  Scheduler::Done done;
};

struct Slot {
  bool running = false;
  std::stop_source stop;       // of the run under way
  std::optional<Job> waiting;  // what follows it
  std::shared_ptr<const lint::RunCache> cache;
  std::optional<std::chrono::microseconds> last;  // time of the last run that was not stopped
};

}  // namespace

AnalysisPtr analyse(const SnapshotPtr& snapshot, std::shared_ptr<const lint::RunCache> previous,
                    std::stop_token stop) {
  auto analysis = std::make_shared<Analysis>();
  analysis->snapshot = snapshot;
  const Stopwatch watch;
  try {
    const ArticleFiles files(snapshot->settings.folders, snapshot->path);
    analysis->run = lint::run(*snapshot->article, *snapshot->settings.lint, snapshot->file_name(),
                              std::move(previous), std::move(stop), files.seen());
  } catch (const std::exception& error) {
    analysis->run = {};
    analysis->failure = error.what();
  }
  analysis->run_time = watch.elapsed();
  return analysis;
}

// Outlives the scheduler in the tasks that hold it; `closed` then keeps them from doing anything.
struct Scheduler::State : std::enable_shared_from_this<Scheduler::State> {
  State(Executor& target, Near close_by) : executor(target), near(close_by) {}

  Executor& executor;
  const Near near;
  mutable std::mutex mutex;
  bool closed = false;
  std::map<std::string, std::shared_ptr<Slot>, std::less<>> slots;

  // Starts `job` on `slot`, which is idle. The mutex is held.
  void start(const std::shared_ptr<Slot>& slot, Job job) {
    slot->running = true;
    slot->stop = std::stop_source();
    const Priority priority = job.priority;
    Executor& target = is_quick(*slot, job) ? *near.executor : executor;
    target.post(priority,
                [self = shared_from_this(), slot, job = std::move(job)] { self->run(slot, job); });
  }

  // By what the last run took: an unusual edit shows in the time of its parse.
  bool is_quick(const Slot& slot, const Job& job) const {
    return near.executor != nullptr && slot.last &&
           *slot.last + job.snapshot->parse_time < near.budget;
  }

  void run(const std::shared_ptr<Slot>& slot, const Job& job) {
    std::shared_ptr<const lint::RunCache> previous;
    std::stop_token stop;
    {
      const std::lock_guard lock(mutex);
      previous = slot->cache;
      stop = slot->stop.get_token();
    }
    AnalysisPtr analysis;
    if (!stop.stop_requested()) analysis = analyse(job.snapshot, std::move(previous), stop);
    // The slot stays taken until the callback is through: results of a document arrive in order.
    if (accept(*slot, analysis)) job.done(std::move(analysis));
    free(slot);
  }

  // Keeps the block results; true when the findings are still wanted.
  bool accept(Slot& slot, const AnalysisPtr& analysis) {
    const std::lock_guard lock(mutex);
    if (closed || !analysis) return false;
    if (analysis->run.cache) slot.cache = analysis->run.cache;
    if (!analysis->run.stopped) slot.last = analysis->run_time;
    return !analysis->run.stopped && !slot.stop.stop_requested();
  }

  void free(const std::shared_ptr<Slot>& slot) {
    const std::lock_guard lock(mutex);
    slot->running = false;
    if (closed || !slot->waiting) return;
    Job next = std::move(*slot->waiting);
    slot->waiting.reset();
    start(slot, std::move(next));
  }
};

Scheduler::Scheduler(Executor& executor, Near near)
    : state_(std::make_shared<State>(executor, near)) {}

Scheduler::~Scheduler() {
  const std::lock_guard lock(state_->mutex);
  state_->closed = true;
  for (const auto& [uri, slot] : state_->slots) {
    slot->stop.request_stop();
    slot->waiting.reset();
  }
}

void Scheduler::submit(SnapshotPtr snapshot, Priority priority, Done done) {
  const std::lock_guard lock(state_->mutex);
  std::shared_ptr<Slot>& slot = state_->slots[snapshot->uri];
  if (!slot) slot = std::make_shared<Slot>();
  Job job{std::move(snapshot), priority, std::move(done)};
  if (!slot->running) {
    state_->start(slot, std::move(job));
    return;
  }
  slot->stop.request_stop();
  slot->waiting = std::move(job);
}

void Scheduler::forget(std::string_view uri) {
  const std::lock_guard lock(state_->mutex);
  const auto found = state_->slots.find(uri);
  if (found == state_->slots.end()) return;
  found->second->stop.request_stop();
  found->second->waiting.reset();
  state_->slots.erase(found);
}

bool Scheduler::busy(std::string_view uri) const {
  const std::lock_guard lock(state_->mutex);
  const auto found = state_->slots.find(uri);
  return found != state_->slots.end() && found->second->running;
}

}  // namespace trend::engine
