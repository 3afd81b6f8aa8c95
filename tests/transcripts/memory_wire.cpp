// The server's own connection and session over a stream in memory. Work for threads waits in an
// InlineExecutor until the client waits for an answer.
#include <chrono>
#include <deque>
#include <utility>

#include "protocol/framing.h"
#include "server/engine/executor.h"
#include "server/engine/files.h"
#include "server/lsp/connection.h"
#include "server/transport/memory.h"
#include "tests/transcripts/wire.h"

namespace trend::testing {
namespace {

constexpr std::chrono::milliseconds kLongEnough{5000};

class MemoryWire final : public Wire {
 public:
  MemoryWire() : stream_(std::make_shared<transport::MemoryStream>(strand_)) {
    server::SessionLinks links{.strand = strand_,
                               .executor = executor_,
                               .files = files_,
                               .sources = {},
                               .language_given = false,
                               .today =
                                   [] {
                                     return article::Date{2025, 3, 1, true};
                                   },
                               .send = {},
                               .finished = {}};
    connection_ = server::Connection::start(stream_, std::move(links),
                                            [this](int code) { exit_code_ = code; });
  }
  ~MemoryWire() override { connection_->abandon(); }
  MemoryWire(const MemoryWire&) = delete;
  MemoryWire& operator=(const MemoryWire&) = delete;

  std::string root() const override { return "file:///articles"; }
  void put_file(const std::string& path, const std::string& content) override {
    files_.put("/articles/" + path, content);
  }

  void send(std::string_view bytes) override { stream_->feed(bytes); }
  void end_input() override { stream_->end(); }

  std::optional<std::string> receive() override {
    settle();
    return receive_now();
  }

  std::optional<std::string> receive_now() override {
    settle();
    for (protocol::Frame& frame : reader_.feed(stream_->take_output()))
      inbox_.push_back(std::get<std::string>(std::move(frame)));
    if (inbox_.empty()) return std::nullopt;
    std::string body = std::move(inbox_.front());
    inbox_.pop_front();
    return body;
  }

  std::optional<int> exit_code(int) override {
    settle();
    strand_.pass(kLongEnough);
    settle();
    return exit_code_;
  }

 private:
  void settle() {
    while (strand_.run_one() || executor_.run_one()) continue;
  }

  engine::MemoryFiles files_;
  engine::InlineExecutor executor_;
  transport::ManualStrand strand_;
  std::shared_ptr<transport::MemoryStream> stream_;
  std::shared_ptr<server::Connection> connection_;
  protocol::MessageReader reader_;
  std::deque<std::string> inbox_;
  std::optional<int> exit_code_;
};

}  // namespace

std::unique_ptr<Wire> memory_wire() { return std::make_unique<MemoryWire>(); }

}  // namespace trend::testing
