// The codec's rules one by one: absent and null, ranges of integers, choices, error paths.
#include <doctest/doctest.h>

#include <string>

#include "protocol/methods.h"

namespace trend::protocol {
namespace {

template <class T>
std::string outcome(std::string_view text) {
  const auto json = Json::parse(text);
  REQUIRE(json.ok());
  const auto decoded = decode<T>(*json);
  return decoded.ok() ? encode_text(*decoded) : decoded.error().message();
}

}  // namespace

TEST_CASE("errors carry the path to the value that does not fit") {
  using lsp::DidChangeTextDocumentParams;
  const std::string head = R"({"textDocument":{"uri":"u","version":1},"contentChanges":)";
  CHECK(outcome<DidChangeTextDocumentParams>("[]") == "expected object");
  CHECK(outcome<DidChangeTextDocumentParams>("{}") == "textDocument: expected object");
  CHECK(outcome<DidChangeTextDocumentParams>(R"({"textDocument":{"uri":7,"version":1}})") ==
        "textDocument.uri: expected string");
  CHECK(outcome<DidChangeTextDocumentParams>(head + "{}}") == "contentChanges: expected array");
  CHECK(outcome<DidChangeTextDocumentParams>(head + R"([{"text":""},{"text":"","range":
        {"start":{"line":0,"character":-1},"end":{"line":0,"character":0}}}]})") ==
        "contentChanges[1].range.start.character: expected integer from 0 to 2147483647");
  CHECK(outcome<lsp::WorkspaceEdit>(R"({"changes":{"file:///a.md":[{"range":null}]}})") ==
        "changes.file:///a.md[0].range: expected object");
}

TEST_CASE("integers: doubles without a fraction are welcome, anything out of range is not") {
  const std::string wrong = "line: expected integer from 0 to 2147483647";
  const auto line = [](const std::string& number) {
    return outcome<lsp::Position>(R"({"character":0,"line":)" + number + "}");
  };
  CHECK(line("2147483647") == R"({"line":2147483647,"character":0})");
  CHECK(line("3.0") == R"({"line":3,"character":0})");
  CHECK(line("3e2") == R"({"line":300,"character":0})");
  CHECK(line("2147483648") == wrong);
  CHECK(line("18446744073709551615") == wrong);
  CHECK(line("-1") == wrong);
  CHECK(line("1.5") == wrong);
  CHECK(line("1e300") == wrong);
  CHECK(line("\"1\"") == wrong);
  CHECK(line("true") == wrong);
  CHECK(outcome<lsp::VersionedTextDocumentIdentifier>(R"({"uri":"","version":-2147483648})") ==
        R"({"uri":"","version":-2147483648})");
}

TEST_CASE("optional members are omitted, nullable ones are null") {
  CHECK(encode_text(lsp::OptionalVersionedTextDocumentIdentifier{.uri = "u", .version = {}}) ==
        R"({"uri":"u","version":null})");
  CHECK(encode_text(lsp::PublishDiagnosticsParams{.uri = "u"}) ==
        R"({"uri":"u","diagnostics":[]})");
  SUBCASE("null counts as absent where absence is allowed") {
    CHECK(
        outcome<lsp::PublishDiagnosticsParams>(R"({"uri":"u","version":null,"diagnostics":[]})") ==
        R"({"uri":"u","diagnostics":[]})");
  }
  SUBCASE("a member that may be both keeps the difference") {
    const auto null = decode<lsp::InitializeParams>(
        Json::parse(R"({"capabilities":{},"workspaceFolders":null})").value());
    REQUIRE(null.ok());
    REQUIRE(null->workspaceFolders.has_value());
    CHECK(!null->workspaceFolders->has_value());
    const auto absent =
        decode<lsp::InitializeParams>(Json::parse(R"({"capabilities":{}})").value());
    REQUIRE(absent.ok());
    CHECK(!absent->workspaceFolders.has_value());
    CHECK(!absent->processId.has_value());
  }
}

TEST_CASE("numbers an enumeration does not know are kept") {
  const auto diagnostic = outcome<lsp::Diagnostic>(
      R"({"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},
          "severity":9,"message":"m","tags":[1,77]})");
  CHECK(diagnostic.find(R"("severity":9)") != std::string::npos);
  CHECK(diagnostic.find(R"("tags":[1,77])") != std::string::npos);
}

TEST_CASE("choices: the first that fits is taken, the error of the closest one is reported") {
  CHECK(outcome<lsp::CancelParams>(R"({"id":"a"})") == R"({"id":"a"})");
  CHECK(outcome<lsp::CancelParams>(R"({"id":4})") == R"({"id":4})");
  CHECK(outcome<lsp::CancelParams>(R"({"id":[]})") ==
        "id: expected integer from -2147483648 to 2147483647 or string");
  CHECK(outcome<lsp::WorkspaceEdit>(R"({"documentChanges":[{"kind":"create"}]})")
            .find("documentChanges[0]") == 0);
  CHECK(outcome<lsp::DocumentDiagnosticReport>(R"({"kind":"unchanged","resultId":"7"})") ==
        R"({"kind":"unchanged","resultId":"7"})");
  CHECK(outcome<lsp::DocumentDiagnosticReport>(R"({"kind":"other","items":[]})") ==
        R"(kind: expected "full")");
}

TEST_CASE("a command and an action are told apart") {
  const auto items = outcome<std::vector<lsp::CodeActionItem>>(
      R"([{"title":"a","command":"run"},{"title":"b","command":{"title":"c","command":"run"}}])");
  CHECK(items ==
        R"([{"title":"a","command":"run"},{"title":"b","command":{"title":"c","command":"run"}}])");
}

TEST_CASE("messages without parameters read whatever they get") {
  CHECK(outcome<Null>("null") == "null");
  CHECK(outcome<Null>("{}") == "null");
  CHECK(decode<lsp::InitializedParams>(Json::parse("{}").value()).ok());
}

TEST_CASE("open values come back unchanged") {
  const std::string data = R"({"a":[1,2.5,null,true,"文"],"b":{}})";
  lsp::CodeAction action{.title = "t", .data = Json::parse(data).value()};
  CHECK(encode_text(action) == R"({"title":"t","data":)" + data + "}");
}

TEST_CASE("a deep outline is read and written within the depth limit of JSON") {
  lsp::DocumentSymbol root{.name = "leaf"};
  for (int i = 0; i < 60; ++i) {
    lsp::DocumentSymbol parent{.name = "n"};
    parent.children.emplace().push_back(std::move(root));
    root = std::move(parent);
  }
  const auto json = Json::parse(encode_text(root));
  REQUIRE(json.ok());
  CHECK(decode<lsp::DocumentSymbol>(*json).value() == root);
}

}  // namespace trend::protocol
