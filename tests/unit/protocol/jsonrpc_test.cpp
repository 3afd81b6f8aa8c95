// JSON-RPC: what each kind of body becomes, and which error answers the broken ones.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "protocol/jsonrpc.h"
#include "protocol/methods.h"

namespace trend::protocol {
namespace {

// One line per outcome, so that tables can be compared.
std::string outcome(std::string_view body) {
  const auto parsed = parse_message(body);
  if (!parsed) {
    const InvalidMessage& bad = parsed.error();
    return std::to_string(bad.error.code) + " id " + to_string(bad.id) +
           (bad.wants_answer ? "" : " unanswered");
  }
  if (const auto* call = std::get_if<Request>(&*parsed)) {
    return "request " + to_string(call->id) + " " + call->method + " " + call->params.text();
  }
  if (const auto* note = std::get_if<Notification>(&*parsed)) {
    return "notification " + note->method + " " + note->params.text();
  }
  const auto& answer = std::get<Response>(*parsed);
  return "response " + to_string(answer.id) + " " +
         (answer.error ? std::to_string(answer.error->code) + " " + answer.error->message
                       : answer.result.text());
}

}  // namespace

TEST_CASE("the three kinds of messages, members in any order, indented or not") {
  CHECK(outcome(R"({"jsonrpc":"2.0","id":1,"method":"m","params":{"a":1}})") ==
        R"(request 1 m {"a":1})");
  CHECK(outcome(
            "{\n  \"params\" : [ 1 ],\n \"method\":\"m\", \"id\":\"x\",\"jsonrpc\":\"2.0\"\n}\n") ==
        "request \"x\" m [1]");
  CHECK(outcome(R"({"jsonrpc":"2.0","method":"exit"})") == "notification exit null");
  CHECK(outcome(R"({"jsonrpc":"2.0","method":"exit","params":null})") == "notification exit null");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":3,"result":null})") == "response 3 null");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":3.0,"result":[]})") == "response 3 []");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":3,"error":{"code":-32601,"message":"no"}})") ==
        "response 3 -32601 no");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":3,"result":null,"error":{"code":1}})") == "response 3 1 ");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"p"}})") ==
        "response null -32700 p");
  CHECK(outcome("\xEF\xBB\xBF{\"jsonrpc\":\"2.0\",\"method\":\"bom\"}") == "notification bom null");
}

TEST_CASE("text that is not JSON is a parse error without an id") {
  for (const char* body : {"", "{", "nope", "{} {}", "{\"id\":1,}", "[1", "\"", "{\"a\":1e999}",
                           "{\"a\":\"\n\"}", "\xFF\xFE"}) {
    CAPTURE(body);
    CHECK(outcome(body) == "-32700 id null");
  }
}

TEST_CASE("JSON of the wrong shape is an invalid request, with the id where it is known") {
  CHECK(outcome("[]") == "-32600 id null");
  CHECK(outcome(R"([{"jsonrpc":"2.0","id":1,"method":"m"}])") == "-32600 id null");
  CHECK(outcome("1") == "-32600 id null");
  CHECK(outcome("null") == "-32600 id null");
  CHECK(outcome("{}") == "-32600 id null");
  CHECK(outcome(R"({"id":5,"method":"m"})") == "-32600 id 5");
  CHECK(outcome(R"({"jsonrpc":"1.0","id":"a","method":"m"})") == "-32600 id \"a\"");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":5})") == "-32600 id 5");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":5,"method":7})") == "-32600 id 5");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":5,"method":"m","params":"p"})") == "-32600 id 5");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":null,"method":"m"})") == "-32600 id null");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":1.5,"method":"m"})") == "-32600 id null");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":[1],"method":"m"})") == "-32600 id null");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":18446744073709551615,"method":"m"})") == "-32600 id null");
}

TEST_CASE("a broken response is never answered") {
  CHECK(outcome(R"({"id":5,"result":1})") == "-32600 id 5 unanswered");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":5,"error":"no"})") == "-32600 id 5 unanswered");
  CHECK(outcome(R"({"jsonrpc":"2.0","id":5,"error":{"code":1e10}})") == "-32600 id 5 unanswered");
}

TEST_CASE("half characters and broken bytes cost one replacement character, not the message") {
  const std::string head = R"({"jsonrpc":"2.0","method":"m","params":[")";
  CHECK(outcome(head + R"(a\ud800b"]})") == "notification m [\"a\uFFFDb\"]");
  CHECK(outcome(head + R"(\udc00\ud83d"]})") == "notification m [\"\uFFFD\uFFFD\"]");
  CHECK(outcome(head + R"(\ud800\ud83d\ude00"]})") == "notification m [\"\uFFFD😀\"]");
  CHECK(outcome(head + R"(\ud83d\ude00 \\ud800"]})") == "notification m [\"😀 \\\\ud800\"]");
  CHECK(outcome(head + "\xC0\xAF 文\xE6\x96\"]}") == "notification m [\"\uFFFD\uFFFD 文\uFFFD\"]");
  CHECK(outcome(head + "\xED\xA0\x80\"]}") == "notification m [\"\uFFFD\uFFFD\uFFFD\"]");
}

TEST_CASE("hostile nesting is refused under the id of the request") {
  const auto nested = [](std::size_t depth) {
    return R"({"jsonrpc":"2.0","id":7,"method":"m","params":)" + std::string(depth, '[') +
           std::string(depth, ']') + "}";
  };
  CHECK(outcome(nested(kMaxJsonDepth - 1)).substr(0, 11) == "request 7 m");
  CHECK(outcome(nested(kMaxJsonDepth)) == "-32600 id 7");
  CHECK(outcome(nested(200'000)) == "-32600 id 7");
  CHECK(outcome(std::string(200'000, '[')) == "-32600 id null");
  const std::string many = R"({"jsonrpc":"2.0","params":[0)" + [] {
    std::string zeros;
    for (std::size_t i = 0; i <= kMaxJsonValues; ++i) zeros += ",0";
    return zeros;
  }() + R"(],"id":"big","method":"m"})";
  CHECK(outcome(many) == "-32600 id \"big\"");
}

TEST_CASE("outgoing bodies are what the parser reads") {
  CHECK(request_text(std::int64_t{1}, "m", "[1]") ==
        R"({"jsonrpc":"2.0","id":1,"method":"m","params":[1]})");
  CHECK(notification_text("m", "") == R"({"jsonrpc":"2.0","method":"m"})");
  CHECK(response_text(std::string("a\"b"), "") == R"({"jsonrpc":"2.0","id":"a\"b","result":null})");
  CHECK(error_text({}, error_code::kParseError, "坏\xFF", R"({"x":1})") ==
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"坏\uFFFD\","
        "\"data\":{\"x\":1}}}");
  CHECK(outcome(request_text(std::string("k"), "m", "{}")) == "request \"k\" m {}");
  CHECK(outcome(error_text(std::int64_t{2}, -1, "e")) == "response 2 -1 e");
}

TEST_CASE(
    "mutated messages of any bytes are parsed or refused, and decoding them never fails hard") {
  const std::string seed =
      R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,)"
      R"("capabilities":{"general":{"positionEncodings":["utf-8"]},"textDocument":{"hover":{}}}}})";
  std::mt19937 random(7);
  int decoded = 0;
  int refused = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string body = seed;
    for (std::uint32_t i = 0; i < 1 + random() % 3; ++i) {
      body[random() % body.size()] = static_cast<char>(random() % 256);
    }
    const auto parsed = parse_message(body);
    const auto* call = parsed ? std::get_if<Request>(&*parsed) : nullptr;
    if (call == nullptr) {
      ++refused;
    } else if (decode<lsp::InitializeParams>(call->params).ok()) {
      ++decoded;
    }
  }
  CHECK(decoded > 100);
  CHECK(refused > 100);
}

}  // namespace trend::protocol
