// A client in memory: talks to a session over a stream, plays time and threads itself.
#pragma once

#include <deque>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/framing.h"
#include "server/engine/executor.h"
#include "server/engine/files.h"
#include "server/lsp/connection.h"
#include "server/transport/memory.h"

namespace trend::testing {

class Talk {
 public:
  Talk();
  ~Talk() { connection_->abandon(); }
  Talk(const Talk&) = delete;
  Talk& operator=(const Talk&) = delete;

  /// Sends a message; "jsonrpc" is added.
  void send(nlohmann::json message);
  void notify(std::string_view method, nlohmann::json params);
  /// Sends a request and returns its id.
  int ask(std::string_view method, nlohmann::json params);
  void send_bytes(std::string_view bytes) { stream_->feed(bytes); }
  void end_input() { stream_->end(); }

  /// Runs everything that is ready: input first, then threads, and so on until nothing is left.
  void settle();
  /// Runs input only; work for threads stays waiting.
  void read_only();
  void pass(std::chrono::milliseconds time) { strand_.pass(time); }

  /// Everything that arrived since the last call, after settle().
  std::vector<nlohmann::json> take();
  /// Without settling.
  std::vector<nlohmann::json> take_now();
  /// Asks, settles and returns the answer; other messages are kept for take().
  nlohmann::json call(std::string_view method, nlohmann::json params);

  /// The handshake, with these client capabilities.
  nlohmann::json initialize(nlohmann::json capabilities = nlohmann::json::object(),
                            nlohmann::json more = nlohmann::json::object());
  void open(std::string_view uri, std::string_view text, int version = 1);

  std::optional<int> exit_code() const { return exit_code_; }
  engine::MemoryFiles& files() { return files_; }
  engine::InlineExecutor& executor() { return executor_; }
  transport::MemoryStream& stream() { return *stream_; }

 private:
  engine::MemoryFiles files_;
  engine::InlineExecutor executor_;
  transport::ManualStrand strand_;
  std::shared_ptr<transport::MemoryStream> stream_;
  std::shared_ptr<server::Connection> connection_;
  protocol::MessageReader reader_;
  std::vector<nlohmann::json> kept_;
  std::optional<int> exit_code_;
  int next_id_ = 1000;
};

/// The messages with that method.
std::vector<nlohmann::json> with_method(const std::vector<nlohmann::json>& messages,
                                        std::string_view method);

}  // namespace trend::testing
