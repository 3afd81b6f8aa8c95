// Recording, scrambling and repeating sessions.
#include "server/lsp/record.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "rules/text/unicode.h"
#include "server/lsp/replay.h"
#include "server/lsp/scramble.h"
#include "tests/unit/lsp/talk.h"

using namespace trend;
using trend::protocol::Json;
using trend::server::scrambled;

namespace {

std::string shape_of(std::string_view text) {
  std::string shape;
  for (text::Offset at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    shape += std::to_string(point.size) + std::to_string(text::display_width(point.value)) +
             (text::is_cjk_letter(point.value) ? "c " : "- ");
    at += point.size;
  }
  return shape;
}

// A recording as its lines; what the server said is what a session says now.
std::string recording_of(const std::vector<std::string>& client, bool scramble) {
  const std::string path = "/tmp/trendlsp-record-" + std::to_string(::getpid()) + ".jsonl";
  {
    const auto recorder = server::Recorder::open(path, scramble);
    REQUIRE(recorder);
    transport::ManualStrand strand;
    engine::InlineExecutor executor;
    const engine::MemoryFiles files;
    server::Session session(
        {.strand = strand,
         .executor = executor,
         .files = files,
         .sources = {},
         .language_given = false,
         .today = [] { return article::Date{}; },
         .send =
             [&](const std::string& body) { recorder->write(1, server::Sender::kServer, body); },
         .finished = [](int) {}});
    for (const std::string& body : client) {
      recorder->write(1, server::Sender::kClient, body);
      session.receive(body);
      while (strand.run_one() || executor.run_one()) continue;
    }
  }
  const std::string bytes = engine::DiskFiles().read(path).bytes;
  std::remove(path.c_str());
  return bytes;
}

server::ReplayResult replayed(const std::string& text) {
  const auto recording = server::parse_recording(text);
  REQUIRE(std::holds_alternative<server::Recording>(recording));
  const engine::MemoryFiles files;
  return server::replay(std::get<server::Recording>(recording), files, {},
                        [] { return article::Date{}; });
}

// In order: handshake, an answer with settings, an article, three requests, and no JSON at all.
const std::vector<std::string> kClient = {
    R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,)"
    R"("capabilities":{"workspace":{"configuration":true},"textDocument":{"diagnostic":{}}}}})",
    R"({"jsonrpc":"2.0","method":"initialized","params":{}})",
    R"({"jsonrpc":"2.0","id":1,"result":[{"select":["ST004"]}]})",
    R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{)"
    R"("uri":"file:///秘密/a.md","languageId":"markdown","version":1,)"
    R"("text":"# 机密 plan\n\n##第二章 hidden\n"}}})",
    R"({"jsonrpc":"2.0","id":2,"method":"textDocument/diagnostic",)"
    R"("params":{"textDocument":{"uri":"file:///秘密/a.md"}}})",
    R"({"jsonrpc":"2.0","id":"x","method":"textDocument/documentSymbol",)"
    R"("params":{"textDocument":{"uri":"file:///秘密/a.md"}}})",
    R"({"jsonrpc":"2.0","id":3,"method":"textDocument/unheard-of","params":{}})",
    "not json"};

}  // namespace

TEST_CASE("scrambling keeps lengths, widths and classes") {
  for (const std::string_view text : {"# 机密：计划 plan（2025-02-18）\r\n", "é ß ñ ö Ω ж",
                                      "𠮷野家 👩‍👩‍👧 e\u0301", "ガギグ 한국어",
                                      "|a|b|\n|-|:-:|\n", "Tiếng Việt ế", "\xFF broken \xE4\xB8"}) {
    CAPTURE(text);
    CHECK(shape_of(scrambled(text)) == shape_of(text));
    CHECK(scrambled(text).size() == text.size());
    CHECK(scrambled(text) == scrambled(text));
  }
}

TEST_CASE("scrambling hides words and keeps structure") {
  CHECK(scrambled("见 2.3 节，表 2、第三章") == "见 2.3 节，表 2、第三章");
  CHECK(scrambled("title: 2025-02-18") == "title: 2025-02-18");
  CHECK(scrambled("- [x](a-1.md#b) `1` **2**").ends_with(".md#" + scrambled("b") + ") `1` **2**"));
  const std::string secret = "机密计划 hidden Plan";
  const std::string other = scrambled(secret);
  for (text::Offset at = 0; at < secret.size();) {
    const text::CodePoint point = text::decode(secret, at);
    if (point.value != U' ') CHECK(text::decode(other, at).value != point.value);
    at += point.size;
  }
  CHECK(scrambled("机密机密") == scrambled("机密") + scrambled("机密"));
}

TEST_CASE("letters stay apart: no two become one, and none becomes structure") {
  std::set<std::string> seen;
  std::string one;
  for (char32_t c = 0x4E00; c <= 0x9FFF; ++c) {
    one.clear();
    text::append_utf8(one, c);
    CHECK(seen.insert(scrambled(one)).second);
  }
}

TEST_CASE("a recording is repeated without a difference, scrambled or not") {
  for (const bool scramble : {false, true}) {
    CAPTURE(scramble);
    const std::string text = recording_of(kClient, scramble);
    CAPTURE(text);
    CHECK((text.find("机密") == std::string::npos) == scramble);
    CHECK((text.find("秘密") == std::string::npos) == scramble);
    CHECK((text.find("hidden") == std::string::npos) == scramble);
    const server::ReplayResult result = replayed(text);
    CHECK(result.compared == 4);
    for (const server::Difference& difference : result.differences)
      FAIL_CHECK(difference.request << '\n' << difference.recorded << '\n' << difference.replayed);
  }
}

TEST_CASE("an answer that is another one is told") {
  std::string text = recording_of(kClient, false);
  text.replace(text.find("ST004\",\"message"), 5, "ST009");
  const server::ReplayResult result = replayed(text);
  REQUIRE(result.differences.size() == 1);
  CHECK(result.differences[0].request == "textDocument/diagnostic 2");
  CHECK(result.differences[0].recorded.find("ST009") != std::string::npos);
  CHECK(result.differences[0].replayed.find("ST004") != std::string::npos);
}

TEST_CASE("what is no recording says in which line") {
  const auto problem = [](std::string_view text) {
    const auto read = server::parse_recording(text);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "";
  };
  CHECK(problem("{}\n") == "1: trendlsp: expected string");
  CHECK(problem("{\"trendlsp\":\"1\",\"scrambled\":false}\n\n{\"ms\":1}\n") ==
        "3: session: expected integer from -2147483648 to 2147483647");
  CHECK(problem("{\"trendlsp\":\"1\",\"scrambled\":false}\n").empty());
}
