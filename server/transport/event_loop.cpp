// asio behind the loop: strands, timers, signals.
#include "server/transport/event_loop.h"

#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/signal_set.hpp>
#include <asio/steady_timer.hpp>
#include <csignal>
#include <utility>

namespace trend::transport {
namespace {

class LoopStrand final : public Strand {
 public:
  explicit LoopStrand(asio::io_context& context) : context_(context) {}

  void post(Task task) override { asio::post(context_, std::move(task)); }

  void after(std::chrono::milliseconds delay, Task task) override {
    auto timer = std::make_shared<asio::steady_timer>(context_, delay);
    timer->async_wait([timer, task = std::move(task)](const asio::error_code& error) {
      if (!error) task();
    });
  }

 private:
  asio::io_context& context_;
};

}  // namespace

struct EventLoop::State {
  asio::io_context context{1};  // run by one thread; others only post
  LoopStrand strand{context};
  asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
  asio::signal_set signals{context};
  std::function<void(int)> on_signal;

  void wait_for_signal() {
    signals.async_wait([this](const asio::error_code& error, int signal) {
      if (error) return;
      on_signal(signal);
      wait_for_signal();
    });
  }
};

EventLoop::EventLoop() : state_(std::make_unique<State>()) {}
EventLoop::~EventLoop() = default;

void EventLoop::run() { state_->context.run(); }
void EventLoop::stop() { state_->context.stop(); }

Strand& EventLoop::strand() { return state_->strand; }

void EventLoop::on_end_signal(std::function<void(int)> handler) {
  std::signal(SIGPIPE, SIG_IGN);
  state_->on_signal = std::move(handler);
  asio::error_code ignored;
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) state_->signals.add(signal, ignored);
  state_->wait_for_signal();
}

asio::io_context& EventLoop::context() { return state_->context; }

}  // namespace trend::transport
