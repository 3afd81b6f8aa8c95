// Exactly one answer per request, whatever the handler does.
#include "server/lsp/calls.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using trend::protocol::Id;
using trend::server::Calls;
using trend::server::Reply;

namespace {

struct Fixture {
  std::vector<std::string> sent;
  std::shared_ptr<Calls> calls =
      std::make_shared<Calls>([this](std::string body) { sent.push_back(std::move(body)); });

  Reply begin(Id id) { return {calls, calls->begin(std::move(id)), "test/method"}; }
};

const std::string kResult = R"({"jsonrpc":"2.0","id":7,"result":true})";

}  // namespace

TEST_CASE("a result is sent once and the second answer is dropped") {
  Fixture f;
  {
    const Reply reply = f.begin(Id(7));
    CHECK(reply.wanted());
    reply.send(std::string("true"));
    CHECK_FALSE(reply.wanted());
    reply.send(std::string("false"));
    reply.fail(1, "late");
  }
  CHECK(f.sent == std::vector{kResult});
  CHECK(f.calls->open_count() == 0);
}

TEST_CASE("a reply that is dropped is an internal error, once, when the last copy goes") {
  Fixture f;
  {
    const Reply copy = [&f] { return f.begin(Id("a")); }();
    CHECK(f.sent.empty());
  }
  REQUIRE(f.sent.size() == 1);
  CHECK(f.sent[0].find("-32603") != std::string::npos);
}

TEST_CASE("cancelling answers at once, stops the work, and the result is dropped") {
  Fixture f;
  const Reply reply = f.begin(Id(7));
  const auto stop = reply.stop_token();
  f.calls->cancel(Id(8));
  CHECK(f.sent.empty());
  f.calls->cancel(Id(7));
  CHECK(stop.stop_requested());
  reply.send(std::string("true"));
  REQUIRE(f.sent.size() == 1);
  CHECK(f.sent[0].find("-32800") != std::string::npos);
}

TEST_CASE("two calls with one id are two calls") {
  Fixture f;
  const Reply first = f.begin(Id(7));
  const Reply second = f.begin(Id(7));
  first.send(std::string("true"));
  CHECK(second.wanted());
  second.send(std::string("true"));
  CHECK(f.sent == std::vector{kResult, kResult});
}

TEST_CASE("an id as text is not the number") {
  Fixture f;
  const Reply reply = f.begin(Id("7"));
  f.calls->cancel(Id(7));
  CHECK(reply.wanted());
  reply.send(std::string("null"));
  CHECK(f.sent == std::vector<std::string>{R"({"jsonrpc":"2.0","id":"7","result":null})"});
}

TEST_CASE("after close nothing is sent and work is stopped") {
  Fixture f;
  const Reply reply = f.begin(Id(7));
  const auto stop = reply.stop_token();
  f.calls->close();
  CHECK(stop.stop_requested());
  reply.send(std::string("true"));
  CHECK(f.sent.empty());
}
