// The server's own requests to the client and what to do with their answers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "protocol/jsonrpc.h"
#include "protocol/method.h"

namespace trend::server {

/// Asks and remembers. A client that never answers costs one map entry per question. Strand only.
class Questions {
 public:
  using Send = std::function<void(std::string body)>;
  /// The raw answer; an error answer counts as none.
  using OnAnswer = std::function<void(const protocol::Json& result)>;

  explicit Questions(Send send) : send_(std::move(send)) {}

  /// `on_answer` may be empty.
  template <protocol::RequestMethod M>
  void ask(const typename M::Params& params, OnAnswer on_answer) {
    send_(protocol::request_body<M>(remember(M::kMethod, std::move(on_answer)), params));
  }

  /// Hands an answer to whoever asked; answers to nothing are ignored.
  void answered(const protocol::Response& response);

 private:
  struct Question {
    std::string method;
    OnAnswer on_answer;
  };

  protocol::Id remember(std::string method, OnAnswer on_answer);

  Send send_;
  std::int64_t next_ = 1;
  std::map<std::int64_t, Question> open_;
};

}  // namespace trend::server
