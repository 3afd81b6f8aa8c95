// The message types: names are unique, directions right, and typed bodies are what they say.
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <tuple>

#include "protocol/methods.h"

namespace trend::protocol {
namespace {

namespace m = lsp::methods;

using AllMethods =
    std::tuple<m::Initialize, m::Initialized, m::Shutdown, m::Exit, m::CancelRequest, m::SetTrace,
               m::LogTrace, m::Progress, m::DidOpen, m::DidChange, m::WillSave, m::DidSave,
               m::DidClose, m::PublishDiagnostics, m::DocumentDiagnostic, m::WorkspaceDiagnostic,
               m::DiagnosticRefresh, m::Definition, m::References, m::DocumentHighlight,
               m::DocumentLink, m::DocumentLinkResolve, m::SelectionRange, m::DocumentSymbol,
               m::Hover, m::CodeAction, m::CodeActionResolve, m::FoldingRange, m::ApplyEdit,
               m::ExecuteCommand, m::WorkspaceFolders, m::DidChangeWorkspaceFolders,
               m::DidChangeWatchedFiles, m::DidChangeConfiguration, m::Configuration,
               m::RegisterCapability, m::UnregisterCapability, m::ShowMessage,
               m::ShowMessageRequest, m::ShowDocument, m::LogMessage, m::WorkDoneProgressCreate,
               m::WorkDoneProgressCancel>;

template <class M>
std::string body_of() {
  static_assert(Method<M>);
  if constexpr (RequestMethod<M>) {
    return request_body<M>(std::int64_t{1}, typename M::Params{});
  } else {
    return notification_body<M>(typename M::Params{});
  }
}

// Default parameters of every message must be readable again, and a default result too.
template <class M>
void check_method(std::map<std::string, int>& names) {
  CAPTURE(M::kMethod);
  ++names[M::kMethod];
  const auto message = parse_message(body_of<M>());
  REQUIRE(message.ok());
  if constexpr (RequestMethod<M>) {
    const auto& call = std::get<Request>(*message);
    CHECK(call.method == M::kMethod);
    CHECK(decode<typename M::Params>(call.params).ok());
    const auto answer = parse_message(response_body<M>(call.id, typename M::Result{}));
    REQUIRE(answer.ok());
    CHECK(decode<typename M::Result>(std::get<Response>(*answer).result).ok());
  } else {
    CHECK(decode<typename M::Params>(std::get<Notification>(*message).params).ok());
  }
}

template <class... M>
std::map<std::string, int> check_all(const std::tuple<M...>* /*types*/) {
  std::map<std::string, int> names;
  (check_method<M>(names), ...);
  return names;
}

}  // namespace

TEST_CASE("every method can be sent and read, and no name is used twice") {
  const auto names = check_all(static_cast<const AllMethods*>(nullptr));
  CHECK(names.size() == std::tuple_size_v<AllMethods>);
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
