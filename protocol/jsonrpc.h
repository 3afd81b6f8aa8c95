// JSON-RPC 2.0 as LSP uses it: bodies to messages, messages to bodies. Knows no method.
// Source: JSON-RPC 2.0, sections 4 to 6; LSP 3.17, "Base Protocol", "Response Message".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "protocol/json.h"
#include "protocol/writer.h"

namespace trend::protocol {

/// Identifies a request among those of its sender. Monostate is null: only in answers to messages
/// whose id could not be read.
using Id = std::variant<std::monostate, std::int64_t, std::string>;

/// Codes of error answers. Plain numbers because peers may send any other.
namespace error_code {
inline constexpr int kParseError = -32700;
inline constexpr int kInvalidRequest = -32600;
inline constexpr int kMethodNotFound = -32601;
inline constexpr int kInvalidParams = -32602;
inline constexpr int kInternalError = -32603;
inline constexpr int kServerNotInitialized = -32002;
inline constexpr int kUnknownErrorCode = -32001;
inline constexpr int kRequestFailed = -32803;    ///< syntactically fine, but cannot be fulfilled
inline constexpr int kServerCancelled = -32802;  ///< the server gave up; the client may ask again
inline constexpr int kContentModified = -32801;  ///< the document changed under the request
inline constexpr int kRequestCancelled = -32800;
}  // namespace error_code

/// A call that wants exactly one answer. Absent params are null.
struct Request {
  Id id{};
  std::string method{};
  Json params{};
};

/// A call that must not be answered.
struct Notification {
  std::string method{};
  Json params{};
};

struct ResponseError {
  int code = error_code::kInternalError;
  std::string message{};
  Json data{};  ///< null: none
};

/// The peer's answer to a request of ours.
struct Response {
  Id id{};
  Json result{};  ///< null when `error` is set
  std::optional<ResponseError> error{};
};

using Message = std::variant<Request, Notification, Response>;

/// A body that is no message, with the error to answer it by. A broken response must not be
/// answered (two peers could go on for ever): then `wants_answer` is false.
struct InvalidMessage {
  Id id{};  ///< null when it could not be read
  ResponseError error{};
  bool wants_answer = true;
};

/// Reads one body of any bytes. Text that is not JSON is a ParseError, a batch or anything else of
/// the wrong shape an InvalidRequest. Repairs what Json::parse repairs and keeps its limits: a
/// message nested too deep is refused under its own id. Never throws.
Result<Message, InvalidMessage> parse_message(std::string_view body);

/// The bodies of outgoing messages. `params`, `result` and `data` are JSON texts as made by
/// encode_text; empty means that the member is left out (a result is then null).
std::string request_text(const Id& id, std::string_view method, std::string_view params);
std::string notification_text(std::string_view method, std::string_view params);
/// The start of a notification, for params that are long: write their value into it, end the object
/// and take the text.
JsonWriter begin_notification(std::string_view method);
std::string response_text(const Id& id, std::string_view result);
std::string error_text(const Id& id, int code, std::string_view message,
                       std::string_view data = {});

/// For logs: `7`, `"a"` or `null`.
std::string to_string(const Id& id);

}  // namespace trend::protocol
