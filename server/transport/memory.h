// A stream and a strand without an operating system, for tests: the test plays the client and runs
// the tasks itself, so that every order of events can be repeated.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/transport/strand.h"
#include "server/transport/stream.h"

namespace trend::transport {

/// Tasks wait until the test runs them; timers until it says so. One thread only.
class ManualStrand final : public Strand {
 public:
  void post(Task task) override { tasks_.push_back(std::move(task)); }
  void after(std::chrono::milliseconds delay, Task task) override;

  /// Runs the next task; false when there is none.
  bool run_one();
  /// Lets time pass: timers that are due become tasks, the earliest first.
  void pass(std::chrono::milliseconds time);

 private:
  std::deque<Task> tasks_;
  std::vector<std::pair<std::chrono::milliseconds, Task>> timers_;  // by absolute time
  std::chrono::milliseconds now_{0};
};

/// One end of a connection whose other end is the test.
class MemoryStream final : public Stream {
 public:
  explicit MemoryStream(ManualStrand& strand) : strand_(strand) {}

  void read(OnRead done) override;
  void write(std::vector<std::string> parts, OnWritten done) override;
  void close() override;

  /// What the client sends, in portions as given: each is one read.
  void feed(std::string_view bytes);
  /// The client closes its sending direction.
  void end();
  /// From now on writes fail, as after the client is gone.
  void refuse_writes() { refuses_ = true; }
  /// While held, a write does not complete: a client that does not read.
  void hold_writes(bool hold);

  /// What was written since the last call.
  std::string take_output() { return std::exchange(output_, {}); }
  bool closed() const { return closed_; }

 private:
  void deliver();
  void complete_write();

  ManualStrand& strand_;
  std::deque<std::string> incoming_;
  bool ended_ = false;
  bool closed_ = false;
  bool refuses_ = false;
  bool held_ = false;
  OnRead reader_;
  std::optional<std::string> outgoing_;
  OnWritten written_;
  std::string output_;
};

}  // namespace trend::transport
