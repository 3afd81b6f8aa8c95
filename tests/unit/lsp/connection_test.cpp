// Bytes: messages cut anywhere, several at once, a client that does not read or is gone.
#include <doctest/doctest.h>

#include <string>

#include "protocol/framing.h"
#include "tests/unit/lsp/talk.h"

using nlohmann::json;
using trend::testing::Talk;

namespace {

std::string request(int id) {
  return trend::protocol::frame(R"({"jsonrpc":"2.0","id":)" + std::to_string(id) +
                                R"(,"method":"test/unknown","params":{"text":"趋😀"}})");
}

}  // namespace

TEST_CASE("a message may be cut at every byte") {
  const std::string whole = request(1);
  for (std::size_t cut = 1; cut < whole.size(); ++cut) {
    Talk talk;
    talk.send_bytes(whole.substr(0, cut));
    CHECK(talk.take().empty());
    talk.send_bytes(whole.substr(cut));
    const auto answers = talk.take();
    REQUIRE(answers.size() == 1);
    CHECK(answers[0]["id"] == 1);
  }
}

TEST_CASE("many messages in one read are answered in order") {
  std::string bytes;
  for (int id = 0; id < 50; ++id) bytes += request(id);
  Talk talk;
  talk.send_bytes(bytes.substr(0, bytes.size() - 3));
  const auto first = talk.take();
  REQUIRE(first.size() == 49);
  for (int id = 0; id < 49; ++id) CHECK(first[static_cast<std::size_t>(id)]["id"] == id);
  talk.send_bytes(bytes.substr(bytes.size() - 3));
  CHECK(talk.take().size() == 1);
}

TEST_CASE("answers wait for a client that does not read, in order") {
  Talk talk;
  talk.stream().hold_writes(true);
  for (int id = 0; id < 20; ++id) talk.send_bytes(request(id));
  CHECK(talk.take().empty());
  talk.stream().hold_writes(false);
  const auto answers = talk.take();
  REQUIRE(answers.size() == 20);
  for (int id = 0; id < 20; ++id) CHECK(answers[static_cast<std::size_t>(id)]["id"] == id);
}

TEST_CASE("the last answers are written before the stream is closed") {
  Talk talk;
  talk.initialize();
  talk.stream().hold_writes(true);
  talk.send({{"id", 1}, {"method", "shutdown"}});
  talk.send({{"method", "exit"}});
  talk.settle();
  CHECK_FALSE(talk.exit_code().has_value());
  CHECK_FALSE(talk.stream().closed());
  talk.stream().hold_writes(false);
  const auto answers = talk.take();
  REQUIRE(answers.size() == 1);
  CHECK(answers[0]["id"] == 1);
  CHECK(talk.exit_code() == 0);
  CHECK(talk.stream().closed());
}

TEST_CASE("a client that never reads its last answers is left after a second") {
  Talk talk;
  talk.initialize();
  talk.stream().hold_writes(true);
  talk.send({{"id", 1}, {"method", "shutdown"}});
  talk.send({{"method", "exit"}});
  talk.settle();
  talk.pass(std::chrono::milliseconds(1100));
  talk.settle();
  CHECK(talk.exit_code() == 0);
}

TEST_CASE("a client that takes nothing any more ends the session") {
  Talk talk;
  talk.initialize();
  talk.stream().refuse_writes();
  talk.send_bytes(request(1));
  talk.settle();
  CHECK(talk.exit_code() == 1);
}

TEST_CASE("broken bytes are skipped and the next message is understood") {
  Talk talk;
  for (const char* broken : {"Content-Length: abc\r\n\r\n{}", "hello\r\n\r\n",
                             "Content-Type: text/plain\r\n\r\n", "Content-Length: -1\r\n\r\n"}) {
    CAPTURE(broken);
    talk.send_bytes(broken);
    talk.send_bytes(request(7));
    bool answered = false;
    for (const json& message : talk.take()) answered |= message.value("id", json()) == 7;
    CHECK(answered);
  }
}

TEST_CASE("a body that is no JSON is answered with id null") {
  Talk talk;
  talk.send_bytes(trend::protocol::frame("{\"jsonrpc\":"));
  const auto answers = talk.take();
  REQUIRE(answers.size() == 1);
  CHECK(answers[0]["id"].is_null());
  CHECK(answers[0]["error"]["code"] == -32700);
}
