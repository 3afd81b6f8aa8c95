// Loops of reading and writing around a session.
#include "server/lsp/connection.h"

#include <chrono>
#include <utility>

#include "server/log.h"

namespace trend::server {
namespace {

// A client that does not read its last answers does not keep us longer than this.
constexpr std::chrono::milliseconds kPatience{1000};

}  // namespace

Connection::Connection(std::shared_ptr<transport::Stream> stream, transport::Strand& strand,
                       OnClosed closed, Tap tap)
    : stream_(std::move(stream)),
      strand_(strand),
      closed_(std::move(closed)),
      tap_(std::move(tap)) {}

std::shared_ptr<Connection> Connection::start(std::shared_ptr<transport::Stream> stream,
                                              SessionLinks links, OnClosed closed, Tap tap) {
  const std::shared_ptr<Connection> self(
      new Connection(std::move(stream), links.strand, std::move(closed), std::move(tap)));
  // The session is owned by the connection: no shared pointers back.
  Connection* raw = self.get();
  links.send = [raw](std::string body) { raw->send(std::move(body)); };
  links.finished = [raw](int exit_code) { raw->session_finished(exit_code); };
  self->session_ = std::make_unique<Session>(std::move(links));
  self->read();
  return self;
}

void Connection::read() {
  stream_->read([self = shared_from_this()](std::string_view bytes) { self->received(bytes); });
}

void Connection::received(std::string_view bytes) {
  if (finished_) return;
  if (bytes.empty()) {
    if (const auto error = reader_.finish()) session_->skip(*error);
    session_->input_ended();
    return;
  }
  const std::vector<protocol::Frame> frames = reader_.feed(bytes);
  for (auto frame = frames.begin(); frame != frames.end() && !finished_; ++frame) {
    if (const auto* body = std::get_if<std::string>(&*frame)) {
      if (tap_) tap_(Sender::kClient, *body);
      const bool more = std::next(frame) != frames.end();
      session_->receive(*body, more);
    } else {
      session_->skip(std::get<protocol::FrameError>(*frame));
    }
  }
  if (!finished_) read();
}

void Connection::send(std::string body) {
  if (tap_) tap_(Sender::kServer, body);
  outbox_.push_back(protocol::frame_header(body.size()));
  outbox_.push_back(std::move(body));
  write();
}

void Connection::write() {
  if (writing_ || outbox_.empty()) return;
  writing_ = true;
  stream_->write(std::exchange(outbox_, {}), [self = shared_from_this()](bool ok) {
    self->writing_ = false;
    if (!ok) {
      log::info("the client does not take answers any more");
      self->outbox_.clear();
      self->end();
      return;
    }
    self->write();
    if (self->finished_) self->close_when_written();
  });
}

void Connection::end() {
  if (finished_) {
    close_when_written();
  } else if (session_) {
    session_->end();
  }
}

void Connection::session_finished(int exit_code) {
  finished_ = true;
  exit_code_ = exit_code;
  strand_.after(kPatience, [weak = weak_from_this()] {
    const auto self = weak.lock();
    if (!self) return;
    self->outbox_.clear();
    self->writing_ = false;
    self->close_when_written();
  });
  // Not from inside the session's own call.
  strand_.post([weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->close_when_written();
  });
}

void Connection::close_when_written() {
  if (writing_ || !outbox_.empty() || !closed_) return;
  session_.reset();
  stream_->close();
  std::exchange(closed_, nullptr)(exit_code_);
}

void Connection::abandon() {
  finished_ = true;
  closed_ = nullptr;
  session_.reset();
  stream_->close();
}

}  // namespace trend::server
