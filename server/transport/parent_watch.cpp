// kill(2) with signal 0 by a timer. A process descriptor would be exact, but old kernels and other
// systems have none.
#include "server/transport/parent_watch.h"

#include <signal.h>

#include <cerrno>
#include <chrono>
#include <limits>
#include <utility>

namespace trend::transport {
namespace {

constexpr std::chrono::milliseconds kInterval{1000};

}  // namespace

bool process_exists(std::int64_t process_id) {
  if (process_id <= 0 || process_id > std::numeric_limits<pid_t>::max()) return false;
  return kill(static_cast<pid_t>(process_id), 0) == 0 || errno == EPERM;
}

struct ParentWatch::State : std::enable_shared_from_this<ParentWatch::State> {
  State(Strand& where, std::int64_t id, std::function<void()> handler)
      : strand(where), process_id(id), gone(std::move(handler)) {}

  void ask() {
    if (ended) return;
    if (!process_exists(process_id)) {
      gone();
      return;
    }
    strand.after(kInterval, [self = shared_from_this()] { self->ask(); });
  }

  Strand& strand;
  std::int64_t process_id;
  std::function<void()> gone;
  bool ended = false;
};

ParentWatch::ParentWatch(Strand& strand, std::int64_t process_id, std::function<void()> gone)
    : state_(std::make_shared<State>(strand, process_id, std::move(gone))) {
  strand.after(kInterval, [state = state_] { state->ask(); });
}

ParentWatch::~ParentWatch() { state_->ended = true; }

}  // namespace trend::transport
