// Queues instead of descriptors.
#include "server/transport/memory.h"

#include <algorithm>

namespace trend::transport {

void ManualStrand::after(std::chrono::milliseconds delay, Task task) {
  timers_.emplace_back(now_ + delay, std::move(task));
}

bool ManualStrand::run_one() {
  if (tasks_.empty()) return false;
  Task task = std::move(tasks_.front());
  tasks_.pop_front();
  task();
  return true;
}

void ManualStrand::pass(std::chrono::milliseconds time) {
  now_ += time;
  std::stable_sort(timers_.begin(), timers_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  while (!timers_.empty() && timers_.front().first <= now_) {
    tasks_.push_back(std::move(timers_.front().second));
    timers_.erase(timers_.begin());
  }
}

void MemoryStream::read(OnRead done) {
  reader_ = std::move(done);
  deliver();
}

void MemoryStream::feed(std::string_view bytes) {
  if (bytes.empty()) return;  // an empty portion would mean the end
  incoming_.emplace_back(bytes);
  deliver();
}

void MemoryStream::end() {
  ended_ = true;
  deliver();
}

void MemoryStream::deliver() {
  if (!reader_ || (incoming_.empty() && !ended_ && !closed_)) return;
  std::string bytes;
  if (!incoming_.empty() && !closed_) {
    bytes = std::move(incoming_.front());
    incoming_.pop_front();
  }
  strand_.post([done = std::exchange(reader_, nullptr), bytes = std::move(bytes)] { done(bytes); });
}

void MemoryStream::write(std::vector<std::string> parts, OnWritten done) {
  outgoing_.emplace();
  for (const std::string& part : parts) *outgoing_ += part;
  written_ = std::move(done);
  complete_write();
}

void MemoryStream::hold_writes(bool hold) {
  held_ = hold;
  complete_write();
}

void MemoryStream::complete_write() {
  if (!outgoing_ || (held_ && !closed_)) return;
  const bool ok = !refuses_ && !closed_;
  if (ok) output_ += *outgoing_;
  outgoing_.reset();
  strand_.post([done = std::exchange(written_, nullptr), ok] { done(ok); });
}

void MemoryStream::close() {
  closed_ = true;
  deliver();
  complete_write();
}

}  // namespace trend::transport
