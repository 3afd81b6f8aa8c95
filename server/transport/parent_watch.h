// Notices that the client's process is gone although its end of the connection still seems open.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "server/transport/strand.h"

namespace trend::transport {

/// True when a process with that id exists. A process of another user counts.
bool process_exists(std::int64_t process_id);

/// Asks about once a second whether the process still exists; calls `gone` once, on the strand,
/// when it does not. Ends when destroyed. `strand` must outlive the last question (a second after
/// that).
class ParentWatch {
 public:
  ParentWatch(Strand& strand, std::int64_t process_id, std::function<void()> gone);
  ~ParentWatch();
  ParentWatch(const ParentWatch&) = delete;
  ParentWatch& operator=(const ParentWatch&) = delete;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace trend::transport
