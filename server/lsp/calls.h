// The client's requests that have no answer yet, and the one way to answer them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "protocol/jsonrpc.h"
#include "protocol/method.h"
#include "protocol/result.h"

namespace trend::server {

/// A request's result, or the error to answer it with.
template <class T>
using Answer = protocol::Result<T, protocol::ResponseError>;

/// An answer ready for the wire: JSON text, or an error.
using AnswerText = protocol::Result<std::string, protocol::ResponseError>;

/// Keeps what is open. Ids of a careless client may repeat, so calls are told apart by our own
/// numbers. Used on the client's strand only.
class Calls {
 public:
  using Number = std::uint64_t;
  using Send = std::function<void(std::string body)>;

  explicit Calls(Send send) : send_(std::move(send)) {}

  Number begin(protocol::Id id);
  /// Sends the answer, unless the call was answered already.
  void finish(Number number, const AnswerText& answer);
  /// Answers every open call of that id with RequestCancelled and stops its work.
  void cancel(const protocol::Id& id);
  /// The same for one call.
  void cancel(Number number);
  /// Stops all work; nothing is sent any more.
  void close();

  bool is_open(Number number) const { return open_.contains(number); }
  std::size_t open_count() const { return open_.size(); }
  std::stop_token stop_token(Number number) const;

 private:
  struct Call {
    protocol::Id id;
    std::stop_source stop;
  };

  Send send_;
  Number next_ = 1;
  std::map<Number, Call> open_;
};

/// The duty to answer one request. Copies share it; when the last copy goes without an answer, the
/// request is answered with InternalError and the fault is logged. Copies may travel through other
/// threads, but only the strand may answer, ask or drop the last copy before the session is closed.
class Reply {
 public:
  Reply(std::shared_ptr<Calls> calls, Calls::Number number, std::string method);

  void send(const AnswerText& answer) const;
  void fail(int code, std::string message) const;
  template <protocol::RequestMethod M>
  void send_result(const Answer<typename M::Result>& answer) const {
    if (!answer) return send(answer.error());
    send(protocol::encode_text(*answer));
  }

  /// Answers with RequestCancelled and stops the work.
  void cancel() const;

  /// False once the client has its answer, for instance because it cancelled.
  bool wanted() const;
  std::stop_token stop_token() const;

 private:
  struct Duty;
  std::shared_ptr<Duty> duty_;
};

}  // namespace trend::server
