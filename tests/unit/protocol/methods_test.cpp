// The message types of session and workspace, directions, and the exact text of typed bodies.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "protocol/methods.h"
#include "tests/unit/protocol/method_check.h"

namespace trend::protocol {
namespace m = lsp::methods;

TEST_CASE("every message of session, documents, workspace and window can be sent and read") {
  testing::check_methods<
      m::Initialize, m::Initialized, m::Shutdown, m::Exit, m::CancelRequest, m::SetTrace,
      m::LogTrace, m::Progress, m::DidOpen, m::DidChange, m::WillSave, m::DidSave, m::DidClose,
      m::PublishDiagnostics, m::DocumentDiagnostic, m::WorkspaceDiagnostic, m::DiagnosticRefresh,
      m::Status, m::ApplyEdit, m::WillRenameFiles, m::DidRenameFiles, m::ExecuteCommand,
      m::WorkspaceFolders, m::DidChangeWorkspaceFolders, m::DidChangeWatchedFiles,
      m::DidChangeConfiguration, m::Configuration, m::RegisterCapability, m::UnregisterCapability,
      m::ShowMessage, m::ShowMessageRequest, m::ShowDocument, m::LogMessage,
      m::WorkDoneProgressCreate, m::WorkDoneProgressCancel>();
}

TEST_CASE("messages without parameters have no params member") {
  CHECK(request_body<m::Shutdown>(std::int64_t{2}, {}) ==
        R"({"jsonrpc":"2.0","id":2,"method":"shutdown"})");
  CHECK(response_body<m::Shutdown>(std::int64_t{2}, {}) ==
        R"({"jsonrpc":"2.0","id":2,"result":null})");
  CHECK(notification_body<m::Initialized>({}) ==
        R"({"jsonrpc":"2.0","method":"initialized","params":{}})");
}

TEST_CASE("directions follow the specification") {
  CHECK(m::Hover::kDirection == Direction::kToServer);
  CHECK(m::PublishDiagnostics::kDirection == Direction::kToClient);
  CHECK(m::CancelRequest::kDirection == Direction::kBoth);
}

TEST_CASE("the capabilities of a whole server as they go over the wire") {
  lsp::InitializeResult result;
  result.capabilities.positionEncoding = lsp::position_encoding::kUtf8;
  result.capabilities.textDocumentSync = lsp::TextDocumentSyncOptions{
      .openClose = true, .change = lsp::TextDocumentSyncKind::kIncremental, .save = true};
  result.capabilities.hoverProvider = true;
  result.capabilities.codeActionProvider = lsp::CodeActionOptions{
      .codeActionKinds = std::vector<std::string>{lsp::code_action_kind::kQuickFix},
      .resolveProvider = true};
  result.serverInfo = lsp::ProgramInfo{.name = "trendlsp", .version = "0.1.0"};
  CHECK(
      encode_text(result) ==
      R"({"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,)"
      R"("change":2,"save":true},"hoverProvider":true,"codeActionProvider":{"codeActionKinds":)"
      R"(["quickfix"],"resolveProvider":true}},"serverInfo":{"name":"trendlsp","version":"0.1.0"}})");
}

}  // namespace trend::protocol
