// JSON-RPC: shape checks on incoming bodies and the envelopes of outgoing ones.
#include "protocol/jsonrpc.h"

#include <limits>
#include <utility>

#include "protocol/json_dom.h"

namespace trend::protocol {
namespace {

InvalidMessage invalid(Id id, std::string reason) {
  return {.id = std::move(id),
          .error = {.code = error_code::kInvalidRequest, .message = std::move(reason), .data = {}},
          .wants_answer = true};
}

// Null for everything that is no integer and no string: such a request cannot be answered by id.
Id read_id(const Json& json) {
  if (const auto number = json.as_integer()) return *number;
  if (const auto text = json.as_string()) return std::string(*text);
  return {};
}

// The id of a message that is refused unparsed because of its size: reads the top level only.
Id recover_id(std::string_view body) {
  using Dom = detail::Dom;
  const auto only_top = [](int depth, Dom::parse_event_t event, Dom& /*value*/) {
    const bool opens =
        event == Dom::parse_event_t::object_start || event == Dom::parse_event_t::array_start;
    return !(opens && depth >= 1);
  };
  const Dom top = Dom::parse(body.begin(), body.end(), only_top, /*allow_exceptions=*/false);
  if (!top.is_object() || !top.contains("id")) return {};
  return read_id(detail::wrap(top["id"]));
}

InvalidMessage refuse(std::string_view body, const JsonError& problem) {
  if (problem.reason == JsonError::Reason::kSyntax) {
    InvalidMessage refused = invalid({}, problem.message);
    refused.error.code = error_code::kParseError;
    return refused;
  }
  return invalid(recover_id(body), problem.message);
}

Result<Message, InvalidMessage> read_call(const Json& json, Id id) {
  const auto method = json.find("method").as_string();
  if (!method) return invalid(std::move(id), "\"method\" must be a string");
  Json params = json.find("params");
  const JsonKind kind = params.kind();
  if (kind != JsonKind::kNull && kind != JsonKind::kArray && kind != JsonKind::kObject) {
    return invalid(std::move(id), "\"params\" must be an array or an object");
  }
  if (!json.contains("id")) return Message(Notification{std::string(*method), std::move(params)});
  if (std::holds_alternative<std::monostate>(id)) {
    return invalid({}, "\"id\" must be an integer or a string");
  }
  return Message(Request{std::move(id), std::string(*method), std::move(params)});
}

Result<Message, InvalidMessage> read_response(const Json& json, Id id) {
  Response response{.id = std::move(id), .result = json.find("result"), .error = {}};
  const Json error = json.find("error");
  if (error.is_null()) return Message(std::move(response));
  const auto code = error.find("code").as_integer();
  if (!code || *code < std::numeric_limits<int>::min() || *code > std::numeric_limits<int>::max()) {
    InvalidMessage broken = invalid(std::move(response.id), "\"error\" without a code");
    broken.wants_answer = false;
    return broken;
  }
  response.result = {};
  response.error =
      ResponseError{.code = static_cast<int>(*code),
                    .message = std::string(error.find("message").as_string().value_or("")),
                    .data = error.find("data")};
  return Message(std::move(response));
}

void write_id(JsonWriter& out, const Id& id) {
  if (const auto* number = std::get_if<std::int64_t>(&id)) return out.integer(*number);
  if (const auto* text = std::get_if<std::string>(&id)) return out.string(*text);
  out.null();
}

JsonWriter begin_message() {
  JsonWriter out;
  out.begin_object();
  out.key("jsonrpc");
  out.string("2.0");
  return out;
}

void write_call(JsonWriter& out, std::string_view method, std::string_view params) {
  out.key("method");
  out.string(method);
  if (!params.empty()) {
    out.key("params");
    out.raw(params);
  }
  out.end_object();
}

}  // namespace

Result<Message, InvalidMessage> parse_message(std::string_view body) {
  const auto parsed = Json::parse(body);
  if (!parsed) return refuse(body, parsed.error());
  const Json& json = *parsed;
  if (json.kind() == JsonKind::kArray) return invalid({}, "batches are not part of LSP");
  if (json.kind() != JsonKind::kObject) return invalid({}, "a message must be an object");
  Id id = read_id(json.find("id"));
  const bool is_call = json.contains("method");
  const bool is_response = !is_call && (json.contains("result") || json.contains("error"));
  if (json.find("jsonrpc").as_string() != "2.0") {
    InvalidMessage refused = invalid(std::move(id), "\"jsonrpc\" must be \"2.0\"");
    refused.wants_answer = !is_response;
    return refused;
  }
  if (is_call) return read_call(json, std::move(id));
  if (is_response) return read_response(json, std::move(id));
  return invalid(std::move(id), "neither a call nor a response");
}

std::string request_text(const Id& id, std::string_view method, std::string_view params) {
  JsonWriter out = begin_message();
  out.key("id");
  write_id(out, id);
  write_call(out, method, params);
  return out.take();
}

std::string notification_text(std::string_view method, std::string_view params) {
  JsonWriter out = begin_message();
  write_call(out, method, params);
  return out.take();
}

JsonWriter begin_notification(std::string_view method) {
  JsonWriter out = begin_message();
  out.key("method");
  out.string(method);
  out.key("params");
  return out;
}

std::string response_text(const Id& id, std::string_view result) {
  JsonWriter out = begin_message();
  out.key("id");
  write_id(out, id);
  out.key("result");
  out.raw(result.empty() ? "null" : result);
  out.end_object();
  return out.take();
}

std::string error_text(const Id& id, int code, std::string_view message, std::string_view data) {
  JsonWriter out = begin_message();
  out.key("id");
  write_id(out, id);
  out.key("error");
  out.begin_object();
  out.key("code");
  out.integer(std::int64_t{code});
  out.key("message");
  out.string(message);
  if (!data.empty()) {
    out.key("data");
    out.raw(data);
  }
  out.end_object();
  out.end_object();
  return out.take();
}

std::string to_string(const Id& id) {
  JsonWriter out;
  write_id(out, id);
  return out.take();
}

}  // namespace trend::protocol
