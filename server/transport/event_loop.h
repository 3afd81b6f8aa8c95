// The loop on the main thread that all input, output, timers and signals go through.
#pragma once

#include <functional>
#include <memory>

#include "server/transport/strand.h"

namespace asio {
class io_context;
}

namespace trend::transport {

/// Owns the io_context. One thread runs it, so whatever it calls is serialised: streams and strands
/// of one loop never run at the same time. Not thread-safe except where said.
class EventLoop {
 public:
  EventLoop();
  /// Drops what has not run. Threads that post to its strands must have ended before.
  ~EventLoop();
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;

  /// Runs until stop(), on the calling thread.
  void run();
  /// Any thread, also from inside a task.
  void stop();

  /// The loop as a strand; lives as long as the loop.
  Strand& strand();

  /// Calls `handler` on the loop's thread for SIGTERM, SIGINT and SIGHUP, each time one arrives.
  /// SIGPIPE is ignored from now on: a closed connection shows as a failed write.
  void on_end_signal(std::function<void(int signal)> handler);

  asio::io_context& context();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace trend::transport
