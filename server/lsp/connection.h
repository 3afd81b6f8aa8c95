// One client's bytes and its session: framing in both directions, one write at a time, and an end
// that does not cut off the last answers.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/framing.h"
#include "server/lsp/record.h"
#include "server/lsp/session.h"
#include "server/transport/stream.h"

namespace trend::server {

/// Kept alive by the callbacks of its stream until that is closed. Strand only.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using OnClosed = std::function<void(int exit_code)>;
  /// Sees every message body that passes.
  using Tap = std::function<void(Sender from, std::string_view body)>;

  /// `send` and `finished` of the links are set here. `closed` is called once, when the stream is
  /// closed and the session is over.
  static std::shared_ptr<Connection> start(std::shared_ptr<transport::Stream> stream,
                                           SessionLinks links, OnClosed closed, Tap tap = {});

  /// The program ends: the session finishes, the stream is closed when all is written, or soon.
  void end();
  /// Drops the session and closes the stream at once; `closed` is not called any more.
  void abandon();

  /// While the connection is not closed.
  Session& session() { return *session_; }

 private:
  Connection(std::shared_ptr<transport::Stream> stream, transport::Strand& strand, OnClosed closed,
             Tap tap);

  void read();
  void received(std::string_view bytes);
  void send(std::string body);
  void write();
  void session_finished(int exit_code);
  void close_when_written();

  std::shared_ptr<transport::Stream> stream_;
  transport::Strand& strand_;
  OnClosed closed_;
  Tap tap_;  // may be empty
  protocol::MessageReader reader_;
  std::unique_ptr<Session> session_;
  std::vector<std::string> outbox_;  // headers and bodies that wait for the write under way
  bool writing_ = false;
  bool finished_ = false;  // the session is over
  int exit_code_ = 1;
};

}  // namespace trend::server
