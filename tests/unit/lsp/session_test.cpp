// The order of messages, cancellation, and the end of a session. Conversations as editors have them
// are in tests/transcripts.
#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <string>

#include "tests/unit/lsp/talk.h"

using nlohmann::json;
using trend::testing::Talk;
using trend::testing::with_method;

namespace {

constexpr std::string_view kTwoHeadings = "# 甲\n\n## 乙\n";

json document(std::string_view uri) { return {{"textDocument", {{"uri", uri}}}}; }

// Result or error code of an answer.
json outcome(const json& answer) {
  return answer.contains("error") ? answer["error"]["code"] : answer["result"];
}

}  // namespace

TEST_CASE("a request in the background sees the text of its arrival") {
  Talk talk;
  talk.initialize();
  talk.open("file:///a.md", "# 甲\n");
  const int before = talk.ask("textDocument/documentSymbol", document("file:///a.md"));
  talk.notify("textDocument/didChange",
              {{"textDocument", {{"uri", "file:///a.md"}, {"version", 2}}},
               {"contentChanges", {{{"text", "# 乙\n"}}}}});
  const int after = talk.ask("textDocument/documentSymbol", document("file:///a.md"));
  talk.read_only();
  CHECK(with_method(talk.take_now(), "textDocument/publishDiagnostics").empty());
  for (const json& message : talk.take()) {
    if (message.value("id", json()) == before) CHECK(message["result"][0]["name"] == "甲");
    if (message.value("id", json()) == after) CHECK(message["result"][0]["name"] == "乙");
  }
}

TEST_CASE("findings asked for before a change are those of the text before it") {
  Talk talk;
  talk.initialize({{"textDocument", {{"diagnostic", json::object()}}}});
  talk.open("file:///a.md", "# 甲\n");
  const int before = talk.ask("textDocument/diagnostic", document("file:///a.md"));
  talk.notify("textDocument/didChange",
              {{"textDocument", {{"uri", "file:///a.md"}, {"version", 2}}},
               {"contentChanges", {{{"text", "# 甲\n\n# 乙\n\n#丙\n"}}}}});
  const int after = talk.ask("textDocument/diagnostic", document("file:///a.md"));
  talk.read_only();
  talk.notify("textDocument/didClose", document("file:///a.md"));
  json first;
  json second;
  for (const json& message : talk.take()) {
    if (message.value("id", json()) == before) first = message["result"];
    if (message.value("id", json()) == after) second = message["result"];
  }
  REQUIRE(first.is_object());
  REQUIRE(second.is_object());
  CHECK(first["kind"] == "full");
  CHECK(first["items"].size() < second["items"].size());
}

TEST_CASE("an answer for a text that is no more: only for clients that ask again") {
  for (const bool retries : {false, true}) {
    CAPTURE(retries);
    Talk talk;
    json methods = json::array();
    if (retries) methods.push_back("textDocument/documentSymbol");
    talk.initialize(
        {{"general",
          {{"staleRequestSupport", {{"cancel", true}, {"retryOnContentModified", methods}}}}}});
    talk.open("file:///a.md", "# 甲\n");
    const auto answer_to = [&talk](int id) {
      for (const json& message : talk.take())
        if (message.value("id", json()) == id) return outcome(message);
      return json();
    };
    const int before = talk.ask("textDocument/documentSymbol", document("file:///a.md"));
    talk.notify("textDocument/didChange",
                {{"textDocument", {{"uri", "file:///a.md"}, {"version", 2}}},
                 {"contentChanges", {{{"text", "# 乙\n"}}}}});
    const json stale = answer_to(before);
    CHECK((stale == -32801) == retries);
    CHECK(stale.is_array() != retries);
    CHECK(answer_to(talk.ask("textDocument/documentSymbol", document("file:///a.md"))).is_array());
  }
}

TEST_CASE("a version that goes back is taken all the same") {
  Talk talk;
  talk.initialize();
  talk.open("file:///a.md", "# 甲\n", 7);
  talk.notify("textDocument/didChange",
              {{"textDocument", {{"uri", "file:///a.md"}, {"version", 3}}},
               {"contentChanges", {{{"text", "# 乙\n"}}}}});
  const json answer = talk.call("textDocument/documentSymbol", document("file:///a.md"));
  CHECK(answer["result"][0]["name"] == "乙");
}

TEST_CASE("a cancelled request is answered at once and only once") {
  Talk talk;
  talk.initialize();
  talk.open("file:///a.md", "# 甲\n");
  const int id = talk.ask("textDocument/documentSymbol", document("file:///a.md"));
  talk.notify("$/cancelRequest", {{"id", id}});
  talk.read_only();
  const auto at_once = talk.take_now();
  REQUIRE(at_once.size() == 1);
  CHECK(at_once[0]["id"] == id);
  CHECK(outcome(at_once[0]) == -32800);
  for (const json& message : talk.take()) CHECK(message.value("id", json()) != id);
  // Again, and of what never was: ignored.
  talk.notify("$/cancelRequest", {{"id", id}});
  talk.notify("$/cancelRequest", {{"id", "never"}});
  CHECK(talk.take().empty());
}

TEST_CASE("the id of a request that is answered may be used again") {
  Talk talk;
  talk.initialize();
  for (int i = 0; i < 2; ++i) {
    talk.send({{"id", 5},
               {"method", "textDocument/documentSymbol"},
               {"params", document("file:///none.md")}});
    const auto answers = talk.take();
    REQUIRE(answers.size() == 1);
    CHECK(answers[0]["result"] == json::array());
  }
}

TEST_CASE("a handler that throws is an internal error and the session lives on") {
  trend::transport::ManualStrand strand;
  trend::engine::InlineExecutor executor;
  const trend::engine::MemoryFiles files;
  std::vector<json> sent;
  trend::server::Session session(
      {.strand = strand,
       .executor = executor,
       .files = files,
       .sources = {},
       .language_given = false,
       .today = [] { return trend::article::Date{}; },
       .send = [&](const std::string& body) { sent.push_back(json::parse(body)); },
       .finished = [](int) {}});
  const auto calls = std::make_shared<trend::server::Calls>(
      [&](const std::string& body) { sent.push_back(json::parse(body)); });
  const trend::server::Reply reply(calls, calls->begin(trend::protocol::Id(9)), "test");
  session.run_in_background(
      reply, []() -> trend::server::AnswerText { throw std::runtime_error("broken"); });
  while (executor.run_one() || strand.run_one()) continue;
  REQUIRE(sent.size() == 1);
  CHECK(outcome(sent[0]) == -32603);
  session.receive(R"({"jsonrpc":"2.0","id":1,"method":"shutdown"})");
  CHECK(outcome(sent.back()) == -32002);
}

TEST_CASE("requests at the end of the input still get their answers") {
  Talk talk;
  talk.initialize();
  talk.open("file:///a.md", kTwoHeadings);
  const int id = talk.ask("textDocument/documentSymbol", document("file:///a.md"));
  talk.end_input();
  talk.read_only();
  CHECK_FALSE(talk.exit_code().has_value());
  bool answered = false;
  for (const json& message : talk.take()) answered |= message.value("id", json()) == id;
  CHECK(answered);
  talk.pass(std::chrono::milliseconds(20));
  talk.settle();
  CHECK(talk.exit_code() == 1);
}

TEST_CASE("work that never ends does not keep a session without client") {
  Talk talk;
  talk.initialize();
  talk.open("file:///a.md", "# 甲\n");
  talk.end_input();
  for (int i = 0; i < 300; ++i) {  // threads never come to it
    talk.read_only();
    talk.pass(std::chrono::milliseconds(10));
  }
  talk.read_only();
  CHECK(talk.exit_code() == 1);
}

TEST_CASE("exit codes") {
  const auto code = [](bool shutdown) {
    Talk talk;
    talk.initialize();
    if (shutdown) CHECK(talk.call("shutdown", nullptr)["result"].is_null());
    talk.notify("exit", nullptr);
    talk.settle();
    return talk.exit_code();
  };
  CHECK(code(true) == 0);
  CHECK(code(false) == 1);
}

TEST_CASE("shutdown and then the end of the input is a clean end") {
  Talk talk;
  talk.initialize();
  talk.call("shutdown", nullptr);
  talk.end_input();
  talk.settle();
  CHECK(talk.exit_code() == 0);
}

TEST_CASE("a parent that is gone ends the session") {
  Talk talk;
  // No process has that number: it is above every system's limit.
  talk.initialize(json::object(), {{"processId", 2147483646}});
  talk.settle();
  CHECK_FALSE(talk.exit_code().has_value());
  talk.pass(std::chrono::seconds(2));
  talk.settle();
  CHECK(talk.exit_code() == 1);
}

TEST_CASE("a document of more than 10 MB is kept in step but not checked") {
  Talk talk;
  talk.initialize();
  const std::string large(11U << 20U, 'x');
  talk.open("file:///big.md", "# 甲\n");
  talk.take();
  talk.notify(
      "textDocument/didChange",
      {{"textDocument", {{"uri", "file:///big.md"}, {"version", 2}}},
       {"contentChanges",
        {{{"range",
           {{"start", {{"line", 1}, {"character", 0}}}, {"end", {{"line", 1}, {"character", 0}}}}},
          {"text", large}}}}});
  auto published = with_method(talk.take(), "textDocument/publishDiagnostics");
  REQUIRE(published.size() == 1);
  REQUIRE(published[0]["params"]["diagnostics"].size() == 1);
  CHECK(published[0]["params"]["diagnostics"][0]["code"] == "article-too-large");
  CHECK(talk.call("textDocument/documentSymbol", document("file:///big.md"))["result"].empty());
  // Made small again by an edit: what is left is the text from before.
  talk.notify("textDocument/didChange",
              {{"textDocument", {{"uri", "file:///big.md"}, {"version", 3}}},
               {"contentChanges",
                {{{"range",
                   {{"start", {{"line", 1}, {"character", 0}}},
                    {"end", {{"line", 1}, {"character", 12U << 20U}}}}},
                  {"text", "\n## 乙\n"}}}}});
  const json symbols = talk.call("textDocument/documentSymbol", document("file:///big.md"));
  CHECK(symbols["result"].size() == 2);
}

namespace {

json insertion(int version, int character, const std::string& text) {
  const json place = {{"line", 0}, {"character", character}};
  return {
      {"jsonrpc", "2.0"},
      {"method", "textDocument/didChange"},
      {"params",
       {{"textDocument", {{"uri", "file:///a.md"}, {"version", version}}},
        {"contentChanges", {{{"range", {{"start", place}, {"end", place}}}, {"text", text}}}}}}};
}

json symbol_request(int id) {
  return {{"jsonrpc", "2.0"},
          {"id", id},
          {"method", "textDocument/documentSymbol"},
          {"params", document("file:///a.md")}};
}

// As they stand in one read.
std::string framed(const std::vector<json>& messages) {
  std::string bytes;
  for (const json& message : messages) bytes += trend::protocol::frame(message.dump());
  return bytes;
}

}  // namespace

TEST_CASE("changes that arrive together are analysed once, as the last version") {
  Talk talk;
  talk.initialize({{"textDocument", {{"publishDiagnostics", {{"versionSupport", true}}}}}});
  talk.open("file:///a.md", "# 甲\n");
  talk.take();
  talk.send_bytes(framed({insertion(2, 3, "乙"), insertion(3, 4, "丙"), insertion(4, 5, "丁")}));
  const auto published = with_method(talk.take(), "textDocument/publishDiagnostics");
  REQUIRE(published.size() == 1);
  CHECK(published[0]["params"]["version"] == 4);
  const json symbols = talk.call("textDocument/documentSymbol", document("file:///a.md"));
  CHECK(symbols["result"][0]["name"] == "甲乙丙丁");
}

TEST_CASE("a request between changes that arrive together sees its own version") {
  Talk talk;
  talk.initialize();
  talk.open("file:///a.md", "# 甲\n");
  talk.take();
  talk.send_bytes(framed({insertion(2, 3, "乙"), symbol_request(7), insertion(3, 4, "丙"),
                          insertion(4, 5, "丁"), symbol_request(8)}));
  std::map<int, json> names;
  for (const json& message : talk.take())
    if (message.contains("result")) names[message["id"]] = message["result"][0]["name"];
  CHECK(names[7] == "甲乙");
  CHECK(names[8] == "甲乙丙丁");
}

TEST_CASE("a change before what is no message takes effect") {
  Talk talk;
  talk.initialize();
  talk.open("file:///a.md", "# 甲\n");
  talk.take();
  talk.send_bytes(framed({insertion(2, 3, "乙")}) + "Content-Length: x\r\n\r\n");
  CHECK(with_method(talk.take(), "textDocument/publishDiagnostics").size() == 1);
}
