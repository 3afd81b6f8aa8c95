// Waiters in front of the engine's latest-wins scheduler.
#include "server/lsp/analyses.h"

#include <utility>

namespace trend::server {
namespace {

struct Waiter {
  Analyses::Done done;
  Analyses::Wanted wanted;
};

struct Entry {
  engine::AnalysisPtr latest;
  engine::SnapshotPtr under_way;
  std::vector<Waiter> waiting;  // for `under_way`
};

class StrandExecutor final : public engine::Executor {
 public:
  explicit StrandExecutor(transport::Strand& strand) : strand_(strand) {}
  void post(engine::Priority, engine::Task task) override { strand_.post(std::move(task)); }

 private:
  transport::Strand& strand_;
};

}  // namespace

struct Analyses::State : std::enable_shared_from_this<Analyses::State> {
  State(engine::Executor& pool, transport::Strand& where, std::chrono::microseconds on_strand)
      : executor(pool), strand(where), near(where), scheduler(pool, {&near, on_strand}) {}

  engine::Executor& executor;
  transport::Strand& strand;
  StrandExecutor near;
  engine::Scheduler scheduler;
  std::map<std::string, Entry, std::less<>> entries;
  std::stop_source closing;
  std::size_t alone = 0;  // runs of overtaken versions

  void submit(const engine::SnapshotPtr& snapshot) {
    scheduler.submit(snapshot, engine::Priority::kInteractive,
                     [weak = weak_from_this(), &where = strand](engine::AnalysisPtr analysis) {
                       where.post([weak, analysis = std::move(analysis)] {
                         if (const auto self = weak.lock()) self->arrived(analysis);
                       });
                     });
  }

  void arrived(const engine::AnalysisPtr& analysis) {
    const auto found = entries.find(analysis->snapshot->uri);
    if (found == entries.end() || found->second.under_way != analysis->snapshot) return;
    // A long version takes long to die: not before the findings of this one are on their way.
    const engine::AnalysisPtr before = std::exchange(found->second.latest, analysis);
    found->second.under_way = nullptr;
    call(std::exchange(found->second.waiting, {}), analysis);
  }

  static void call(const std::vector<Waiter>& waiters, const engine::AnalysisPtr& analysis) {
    for (const Waiter& waiter : waiters) waiter.done(analysis);
  }

  // The scheduler is about to drop the run of `entry`: those who want that very version get a run
  // of their own.
  void rescue(Entry& entry) {
    std::vector<Waiter> waiters;
    for (Waiter& waiter : entry.waiting)
      if (waiter.wanted()) waiters.push_back(std::move(waiter));
    entry.waiting.clear();
    if (waiters.empty()) return;
    ++alone;
    executor.post(engine::Priority::kInteractive,
                  [snapshot = entry.under_way, stop = closing.get_token(), weak = weak_from_this(),
                   &where = strand, waiters = std::move(waiters)] {
                    engine::AnalysisPtr analysis = engine::analyse(snapshot, nullptr, stop);
                    where.post([weak, waiters, analysis = std::move(analysis)] {
                      const auto self = weak.lock();
                      if (!self || analysis->run.stopped) return;
                      --self->alone;
                      call(waiters, analysis);
                    });
                  });
  }
};

Analyses::Analyses(engine::Executor& executor, transport::Strand& strand,
                   std::chrono::microseconds on_strand)
    : state_(std::make_shared<State>(executor, strand, on_strand)) {}

Analyses::~Analyses() { state_->closing.request_stop(); }

void Analyses::want(const engine::SnapshotPtr& snapshot, Done done, Wanted wanted) {
  Entry& entry = state_->entries[snapshot->uri];
  if (entry.latest && entry.latest->snapshot == snapshot) {
    done(entry.latest);
    return;
  }
  if (entry.under_way != snapshot) {
    if (entry.under_way) state_->rescue(entry);
    entry.under_way = snapshot;
    state_->submit(snapshot);
  }
  entry.waiting.push_back({std::move(done), std::move(wanted)});
}

void Analyses::forget(std::string_view key) {
  const auto found = state_->entries.find(key);
  if (found == state_->entries.end()) return;
  if (found->second.under_way) state_->rescue(found->second);
  state_->entries.erase(found);
  state_->scheduler.forget(key);
}

engine::AnalysisPtr Analyses::latest(const engine::SnapshotPtr& snapshot) const {
  const auto found = state_->entries.find(snapshot->uri);
  if (found == state_->entries.end() || !found->second.latest) return nullptr;
  return found->second.latest->snapshot == snapshot ? found->second.latest : nullptr;
}

bool Analyses::idle() const {
  if (state_->alone > 0) return false;
  for (const auto& [key, entry] : state_->entries)
    if (entry.under_way) return false;
  return true;
}

}  // namespace trend::server
